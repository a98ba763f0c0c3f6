import { type DestinationStream, type Logger, pino } from "pino";
import { bareCause } from "./bare-cause.ts";
import type { LogStream } from "./log-in-words.ts";

/** What is logged, where to, and how it is written. */
export interface LogOptions {
    /** The lowest level that is logged. */
    readonly level: string;
    /** "auto", the default, is words on a terminal and JSON elsewhere. */
    readonly format?: LogFormat | undefined;
    /** Standard output if undefined. */
    readonly stream?: LogStream | undefined;
}

export type LogFormat = "auto" | "words" | "json";

export type Log = Logger;

/** Opens the log in the chosen format. */
export async function openLog({ level, format = "auto", stream }: LogOptions): Promise<Log> {
    const shown: LogStream = stream ?? process.stdout;
    const isInWords = format === "words" || (format === "auto" && shown.isTTY === true);
    if (!isInWords) return jsonLog(level, stream);
    // Loaded only if needed, because most logs are JSON.
    const { wordsInto } = await import("./log-in-words.ts");
    return jsonLog(level, wordsInto(shown));
}

/** A log that writes each event as a line of JSON, to standard output if no stream is given. */
export function jsonLog(level: string, stream: DestinationStream = lossyFile(1)): Log {
    const options = {
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        serializers: { cause: (cause: unknown) => bareCause(cause) },
    };
    return pino(options, stream);
}

/** An open file, such as standard output. Loses lines while they cannot be written, because the disk is full. By default, that would end the program. */
export function lossyFile(descriptor: number): DestinationStream {
    const output = pino.destination({ dest: descriptor, sync: true, maxLength: mostWaiting });
    output.on("error", () => undefined);
    return output;
}

/** Characters that wait for space; what does not fit is dropped. */
const mostWaiting = 1_000_000;
