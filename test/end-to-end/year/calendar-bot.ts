import "../../../src/save-memory.js";
import { env } from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What the test sends to this process, and what it answers. */
export type Sent =
    /** Moves the calendar, and does what is due then. */
    { readonly kind: "day"; readonly today: string } | { readonly kind: "measure" };

export type Received =
    | { readonly kind: "ready" }
    | { readonly kind: "looked"; readonly today: string }
    | ({ readonly kind: "measured" } & Measured);

/** What a process takes, after a collection of its garbage. */
export interface Measured {
    /** Bytes of the main thread's heap. */
    readonly heap: number;
    /** Bytes of the whole process. */
    readonly resident: number;
    /** How many timers, sockets and other resources are open, by their kind. */
    readonly open: Readonly<Record<string, number>>;
}

void run();

/** The bot as src/main.ts runs it, except that its calendar is the test's, and that its schedule only looks when told to. */
async function run(): Promise<void> {
    // Not static imports, which would be loaded before the first line.
    const [{ openApp }, { runUntilSignal }, { readEnvironment }] = await Promise.all([
        import("../../../src/app/open-app.ts"),
        import("../../../src/app/signals.ts"),
        import("../../../src/environment.ts"),
    ]);
    const reading = readEnvironment({ environment: env });
    if (reading.outcome === "bad") throw new Error(reading.message);
    const { token = "", api, shards, homeGuilds, moderatorRoles, ...config } = reading.config;
    const { questionsPerMinute, corpusFolder, dataFolder, databaseUrl, privacyKey, searchIndex, logLevel } =
        config;
    let today = new Date(process.argv[2] ?? 0);
    const app = await runUntilSignal(process, () =>
        openApp({
            corpus: { corpusFolder, dataFolder, databaseUrl, privacyKey, searchIndex },
            discord: { token, api, shards },
            moderation: { homeGuilds, moderatorRoles },
            questionsPerMinute,
            programVersion: "0.0.0-year",
            log: { level: logLevel },
            warn: (lines) => process.stderr.write(`${lines}\n`),
            now: () => today,
            pace: { every: never, settle: 20 },
        }),
    );
    const bot = await app.session().bot;
    await bot.registered;
    const turn = async (day: string) => {
        today = new Date(day);
        await app.session().schedule()?.look();
        answer({ kind: "looked", today: day });
    };
    process.on("message", (sent: Sent) => {
        if (sent.kind === "measure") answer({ kind: "measured", ...measure() });
        else void turn(sent.today);
    });
    answer({ kind: "ready" });
    await app.lost;
}

function answer(received: Received): void {
    process.send?.(received);
}

function measure(): Measured {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    if (typeof collect === "function") collect();
    const { heapUsed, rss } = process.memoryUsage();
    const open: Record<string, number> = {};
    for (const kind of process.getActiveResourcesInfo()) open[kind] = (open[kind] ?? 0) + 1;
    return { heap: heapUsed, resident: rss, open };
}

/** In milliseconds; longer than a year takes. */
const never = 2 ** 31 - 1;
