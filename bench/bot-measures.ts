import type { Pace } from "./at-once.ts";

/** The bot in a process of its own, as in production. Memory in bytes, times in milliseconds. */
export interface BotMeasures {
    /** From the start of the process to its first answer, with an empty data folder. */
    readonly ready: Duration;
    /** The same with the data folder of the run before. */
    readonly readyAgain: Duration;
    /** After the start from nothing and a hundred questions, once the bot is idle. */
    readonly resident: number;
    /** After a thousand more. */
    readonly residentLater: number;
    /** The most until then. */
    readonly peakResident: number;
    /** Answers to /ask with twenty members asking, and the CPU time of the bot for each. */
    readonly loopback: Pace & { readonly cpu: number };
    /** The most CPU time of the main thread in one turn of its event loop. */
    readonly turn: {
        readonly start: number;
        readonly asking: number;
        readonly reload: number;
        readonly proposal: number;
        readonly publication: number;
    };
}

/** All threads' CPU time, and the time that passed. */
export interface Duration {
    readonly cpu: number;
    readonly passed: number;
}
