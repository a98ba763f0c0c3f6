import { say } from "../../locales/say.ts";

interface LoadingProgress {
    /** Takes how much is done, from 0 to 1. */
    readonly step: (share: number) => void;
    /** Removes the line from a terminal, for another text or for good. */
    readonly done: () => void;
}

type Output = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean };

/** Says how far the loading of the articles is. */
export function loadingProgress(output: Output, now?: () => number): LoadingProgress {
    return progressOf((percent) => say("start.loading", { percent }), output, now);
}

/**
 * Says how far work is, if it takes more than two seconds: on a terminal in one line that changes, otherwise in a line every
 * ten seconds.
 */
export function progressOf(
    lineOf: (percent: string) => string,
    output: Output,
    now = () => performance.now(),
): LoadingProgress {
    const pause = output.isTTY === true ? 100 : 10_000;
    let next = now() + 2000;
    let isShown = false;
    return {
        step: (share) => {
            if (now() < next) return;
            next = now() + pause;
            isShown = output.isTTY === true;
            const line = lineOf(String(Math.floor(share * 100)));
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
