import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openLiveLibrary } from "../src/answer/live-library.ts";
import { openLibraryThread } from "../src/thread/library-thread.ts";
import { askAtOnce, type Pace } from "./at-once.ts";
import { fixtureCorpusIn } from "./fixture-corpus.ts";
import { openLoopbackBot } from "./loopback-bot.ts";
import { longestStall } from "./stall.ts";

/** Times in milliseconds; stalls are of the main thread's event loop. */
export interface ThreadMeasures {
    /** From start to a library that answers, without and with a snapshot. */
    readonly ready: number;
    readonly readyAgain: number;
    readonly stall: { readonly loading: number; readonly reloading: number; readonly asking: number };
    /** Questions asked directly of the library's thread, one and twenty at a time. */
    readonly alone: Pace;
    readonly twenty: Pace;
    /** Questions asked with /ask over the loopback Discord, twenty at a time. */
    readonly loopback: Pace;
}

/** Measures the library in its thread, as the bot uses it, on the fixture corpus in the given folder. Prints JSON. */
const { corpus: folder, data: dataFolder, warmUp, questions } = fixtureCorpusIn(process.argv[2] ?? "");
const load = () => openLibraryThread({ folder, dataFolder });

const first = await longestStall(() => timed(load));
await snapshotWritten();
first.result.made.library.close();
const again = await timed(load);
again.made.library.close();

const live = await openLiveLibrary({ load, now: () => new Date() });
const ask = (question: string) => live.current().ask(question);
await askAtOnce(warmUp, 1, ask);
const alone = await askAtOnce(questions, 1, ask);
const asking = await longestStall(() => askAtOnce(questions, 20, ask));
const reloading = await longestStall(() => live.reload());

live.current().close();

const bot = await openLoopbackBot({ corpusFolder: folder, dataFolder });
await askAtOnce(warmUp, 20, bot.ask);
const loopback = await askAtOnce(questions.slice(0, 500), 20, bot.ask);
await bot.close();

const measures: ThreadMeasures = {
    ready: first.result.time,
    readyAgain: again.time,
    stall: { loading: first.stall, reloading: reloading.stall, asking: asking.stall },
    alone,
    twenty: asking.result,
    loopback,
};
process.stdout.write(JSON.stringify(measures), () => process.exit(0));

/** Waits for the snapshot, since a library answers before it is written. Throws for a corpus too small to get one. */
async function snapshotWritten(): Promise<void> {
    const file = join(dataFolder, "library.snapshot");
    for (let waited = 0; waited < 120_000 && !existsSync(file); waited += 100) await pause(100);
    if (!existsSync(file)) throw new Error("No snapshot was written within two minutes.");
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly made: T; readonly time: number }> {
    const started = performance.now();
    const made = await work();
    return { made, time: performance.now() - started };
}
