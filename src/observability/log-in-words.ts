import type { DestinationStream } from "pino";
import { prettyFactory } from "pino-pretty";
import { say } from "../../locales/say.ts";
import type { BareCause } from "./bare-cause.ts";

/** Where a log is written: a stream that may be a terminal. */
export interface LogStream extends DestinationStream {
    readonly isTTY?: boolean;
    readonly hasColors?: () => boolean;
}

/** Writes lines of JSON as sentences for people: time, level and message, and below them where a failure happened. */
export function wordsInto(stream: LogStream): DestinationStream {
    const pretty = prettyFactory({
        colorize: stream.hasColors?.() === true,
        translateTime: "SYS:yyyy-mm-dd HH:MM:ss",
        // The message says the rest in words.
        include: "time,level,cause",
        customPrettifiers: { cause: (cause) => inLines(cause as unknown as BareCause) },
    });
    // The progress of loading may stand in the line.
    const start = stream.isTTY === true ? clearedLine : "";
    return { write: (line) => void stream.write(`${start}${pretty(line)}`) };
}

/** Goes to the start of a terminal's line and clears it. */
const clearedLine = "\r\u001B[K";

/** The error and its causes, each with its frames. */
function inLines({ name, code, frames = [], cause }: BareCause): string {
    const first = code === undefined ? name : `${name} (${String(code)})`;
    const lines = [first, ...frames.map((frame) => `    ${frame}`)];
    if (cause !== undefined) lines.push(say("log.caused-by", { cause: inLines(cause) }));
    return lines.join("\n");
}
