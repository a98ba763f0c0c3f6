import { emitKeypressEvents, type Key } from "node:readline";
import input from "@inquirer/input";
import password from "@inquirer/password";
import { type Asker, StoppedError, type TypedLine } from "./asker.ts";
import { isYes, yesOrNo, yesOrNoProblem, yesOrNoWord } from "./yes-or-no.ts";

interface PromptStreams {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
    /** Ends the question that is being asked. */
    readonly signal: AbortSignal;
}

/** Asks on a terminal. Each question is one line, so that it can be read aloud, and nothing is told by color alone. */
export function promptAsker({ input: keys, output, signal }: PromptStreams): Asker {
    const asked = async <Answer>(ask: (context: PromptContext) => Promise<Answer>, until = signal) => {
        const end = new AbortController();
        // The library would wait for ever after the end of the input.
        const atEnd = (_: unknown, { ctrl, name }: Key) => {
            if (ctrl === true && name === "d") end.abort();
        };
        emitKeypressEvents(keys);
        keys.on("keypress", atEnd);
        try {
            return await ask({ input: keys, output, signal: AbortSignal.any([end.signal, until]) });
        } catch (cause) {
            const isStop = cause instanceof Error && stops.has(cause.name);
            throw isStop ? new StoppedError("interrupted", { cause }) : cause;
        } finally {
            keys.off("keypress", atEnd);
        }
    };
    const validating = ({ message, problem }: TypedLine) => ({
        message,
        validate: async (answer: string) => (await problem(answer.trim())) ?? true,
    });
    return {
        tell: (text) => void output.write(`${text}\n`),
        line: async (question) => {
            const { initial = "" } = question;
            const given = { ...validating(question), ...(initial !== "" && { default: initial }) };
            return (await asked((context) => input(given, context))).trim();
        },
        secret: async (question) =>
            (
                await asked((context) => password({ ...validating(question), toggleMask: false }, context))
            ).trim(),
        confirm: async (message, initial, unless) => {
            try {
                const until = unless === undefined ? signal : AbortSignal.any([signal, unless]);
                const answer = await asked(
                    (context) => input(yesOrNoQuestion(message, initial), context),
                    until,
                );
                return isYes(answer) ?? initial;
            } catch (cause) {
                if (unless?.aborted !== true || signal.aborted) throw cause;
                return true;
            }
        },
    };
}

/** A line, because the library's own question does not take "si" for "sí", and shows letters that some keyboards do not have. */
const yesOrNoQuestion = (message: string, initial: boolean) => ({
    message: `${message} (${choices(initial)})`,
    validate: (answer: string) => answer.trim() === "" || isYes(answer) !== undefined || yesOrNoProblem(),
    transformer: (answer: string, { isFinal }: { readonly isFinal: boolean }) =>
        isFinal ? yesOrNoWord(isYes(answer) ?? initial) : answer,
    theme: { validationFailureMode: "clear" as const },
});

/** "Y/n" if yes is what no answer means. */
function choices(initial: boolean): string {
    const [yes, no] = yesOrNo();
    return initial ? `${yes.toUpperCase()}/${no}` : `${yes}/${no.toUpperCase()}`;
}

interface PromptContext {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
    readonly signal: AbortSignal;
}

/** What the library throws at Ctrl-C, and when the signal is aborted. */
const stops: ReadonlySet<string> = new Set(["ExitPromptError", "AbortPromptError"]);
