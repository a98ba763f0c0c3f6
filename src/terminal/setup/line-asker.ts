import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type Asker, StoppedError, type TypedLine } from "./asker.ts";
import { isYes, yesOrNo, yesOrNoProblem } from "./yes-or-no.ts";

interface LineStreams {
    readonly input: Readable;
    readonly out: (text: string) => void;
    /** Ends the question that is being asked, with its reason. */
    readonly signal: AbortSignal;
}

/** Asks where there is no terminal: each line of the input is an answer, and an empty one stands for what is in brackets. */
export function lineAsker({ input, out, signal }: LineStreams): Asker {
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
    /** Kept until it has arrived: if a question ends without an answer, the next one gets the line. */
    let waiting: Promise<string> | undefined;
    const next = async (until: AbortSignal): Promise<string> => {
        waiting ??= lines.next().then(({ done, value }) => {
            if (done === true) throw new StoppedError("ended");
            return value.trim();
        });
        const line = await unlessAborted(waiting, until);
        waiting = undefined;
        return line;
    };
    const ask = async ({ message, initial = "", problem }: TypedLine, until = signal): Promise<string> => {
        for (;;) {
            out(initial === "" ? `${message} ` : `${message} [${initial}] `);
            const answer = (await next(until)) || initial;
            out("\n");
            const found = await problem(answer);
            if (found === undefined) return answer;
            out(`${found}\n`);
        }
    };
    return {
        tell: (text) => out(`${text}\n`),
        line: (question) => ask(question),
        secret: (question) => ask(question),
        confirm: async (message, initial, unless) => {
            const question = {
                message: `${message} (${yesOrNo().join("/")})`,
                initial: initial ? yesOrNo()[0] : yesOrNo()[1],
                problem: (answer: string) => (isYes(answer) === undefined ? yesOrNoProblem() : undefined),
            };
            try {
                const until = unless === undefined ? signal : AbortSignal.any([signal, unless]);
                return isYes(await ask(question, until)) === true;
            } catch (cause) {
                if (unless?.aborted !== true || signal.aborted) throw cause;
                out("\n");
                return true;
            }
        },
    };
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
    promise.catch(() => undefined);
    signal.throwIfAborted();
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
    return Promise.race([promise, aborted]).finally(() => signal.removeEventListener("abort", abort));
}
