import { mkdirSync, rmSync } from "node:fs";
import { askAtOnce, type Pace } from "./at-once.ts";
import type { BotMeasures, Duration } from "./bot-measures.ts";
import { type BotPlace, type BotProcess, startBotProcess } from "./bot-process.ts";
import { quantile } from "./quantile.ts";

/** One checkout's bot, and what has been measured of it. Each step needs the one before. */
export interface MeasuredBot {
    /** Ends it if it runs, deletes its data, starts it, asks it questions, waits until it is idle, and measures its memory. */
    start(questions: readonly string[]): Promise<void>;
    ask(questions: readonly string[]): Promise<void>;
    /** Waits until it is idle and measures its memory once more. */
    rest(): Promise<void>;
    /** Serves the folder as it is now. */
    reload(): Promise<void>;
    /** Proposes the folder as it is now, and publishes the proposal. */
    publish(): Promise<void>;
    /** Ends it and starts it with its data. */
    startAgain(): Promise<void>;
    /** Its memory after the starts. */
    resident(): number;
    /** The median where something was measured several times. */
    measures(): BotMeasures;
    end(): Promise<void>;
}

export function measuredBot(place: BotPlace): MeasuredBot {
    const ready: Duration[] = [];
    const again: Duration[] = [];
    const paces: (Pace & { readonly cpu: number })[] = [];
    const turn = { start: 0, asking: 0, reload: 0, proposal: 0, publication: 0 };
    const resident: number[] = [];
    const later = { residentLater: 0, peakResident: 0 };
    let running: BotProcess | undefined;
    const bot = () => {
        if (running === undefined) throw new Error("The bot is not started.");
        return running;
    };
    const end = async () => {
        await running?.close();
        running = undefined;
    };
    const started = async (): Promise<Duration> => {
        const from = performance.now();
        running = await startBotProcess(place);
        await running.ask("Who is it?");
        const passed = performance.now() - from;
        const { cpu, turn: longest } = await running.usage();
        turn.start = Math.max(turn.start, longest);
        return { cpu, passed };
    };
    /** Does it, and waits until the bot is idle. */
    const longestTurn = async (work: () => Promise<void>): Promise<number> => {
        await bot().usage();
        await work();
        const { turn: longest } = await bot().usage();
        await bot().idle();
        return Math.max(longest, (await bot().usage()).turn);
    };
    return {
        start: async (questions) => {
            await end();
            rmSync(place.data, { recursive: true, force: true });
            mkdirSync(place.data, { recursive: true });
            ready.push(await started());
            await bot().idle();
            await askAtOnce(questions, 20, bot().ask);
            await bot().idle();
            resident.push((await bot().usage()).resident);
        },
        ask: async (questions) => {
            const before = await bot().usage();
            const pace = await askAtOnce(questions, 20, bot().ask);
            const after = await bot().usage();
            turn.asking = Math.max(turn.asking, after.turn);
            paces.push({ ...pace, cpu: (after.cpu - before.cpu) / questions.length });
        },
        rest: async () => {
            await bot().idle();
            const usage = await bot().usage();
            later.residentLater = usage.resident;
            later.peakResident = usage.peakResident;
        },
        reload: async () => {
            turn.reload = await longestTurn(bot().reload);
        },
        publish: async () => {
            turn.proposal = await longestTurn(bot().propose);
            turn.publication = await longestTurn(bot().publish);
        },
        startAgain: async () => {
            await end();
            again.push(await started());
        },
        resident: () => quantile(resident, 0.5),
        measures: () => ({
            ready: medians(ready),
            readyAgain: medians(again),
            resident: quantile(resident, 0.5),
            ...later,
            loopback: medians(paces),
            turn,
        }),
        end,
    };
}

/** The median of each property. */
function medians<T extends object>(values: readonly T[]): { readonly [Key in keyof T]: number } {
    const [first] = values;
    if (first === undefined) throw new Error("Nothing was measured.");
    const rows = values.map((value) => new Map<string, number>(Object.entries(value)));
    const medianOf = (key: string) =>
        quantile(
            rows.map((row) => row.get(key) ?? 0),
            0.5,
        );
    // SAFETY: it has the keys of the first value, and a number for each.
    return Object.fromEntries(Object.keys(first).map((key) => [key, medianOf(key)])) as {
        readonly [Key in keyof T]: number;
    };
}
