import { say } from "../../locales/say.ts";
import type { DocumentReading } from "../corpus/formats/documents/page-progress.ts";
import { printable } from "../corpus/printable.ts";

interface LoadingProgress<Detail> {
    /** Takes how much is done, from 0 to 1, and of what, if the line says that. */
    readonly step: (share: number, detail?: Detail) => void;
    /** Removes the line from a terminal, for another text or for good. */
    readonly done: () => void;
}

type Output = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean };

/** Says how far the loading of the articles is. */
export function loadingProgress(output: Output, now?: () => number): LoadingProgress<DocumentReading> {
    return progressOf(
        (percent, reading?: DocumentReading) =>
            reading === undefined
                ? say("start.loading", { percent })
                : say("start.reading-document", { ...reading, file: printable(reading.file) }),
        output,
        now,
    );
}

/**
 * Says how far work is, if it takes more than two seconds: on a terminal in one line that changes, otherwise in a line every
 * ten seconds.
 */
export function progressOf<Detail = never>(
    lineOf: (percent: string, detail?: Detail) => string,
    output: Output,
    now = () => performance.now(),
): LoadingProgress<Detail> {
    const pause = output.isTTY === true ? 100 : 10_000;
    let next = now() + 2000;
    let isShown = false;
    return {
        step: (share, detail) => {
            if (now() < next) return;
            next = now() + pause;
            isShown = output.isTTY === true;
            const line = lineOf(String(Math.floor(share * 100)), detail);
            output.write(isShown ? `${startOfLine}${line}` : `${line}\n`);
        },
        done: () => {
            if (isShown) output.write(startOfLine);
            isShown = false;
        },
    };
}

/** Goes to the start of a terminal's line and clears it. */
const startOfLine = "\r\u001B[K";
