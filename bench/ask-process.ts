import { createInterface } from "node:readline";
import { type MeasuredProcess, startMeasured } from "./measured-process.ts";

/** A checkout's command `ask`, which answers the lines of standard input. */
export interface AskProcess extends Pick<MeasuredProcess, "usage"> {
    /** Resolves when all are answered. */
    ask(questions: readonly string[]): Promise<void>;
    close(): Promise<void>;
}

/** Resolves once it has read the articles and answered a first question. */
export async function startAskProcess(
    checkout: string,
    { corpus, folder }: { readonly corpus: string; readonly folder: string },
): Promise<AskProcess> {
    const { child, usage, died, end } = startMeasured({
        checkout,
        program: "src/cli.ts",
        args: ["ask", "--corpus", corpus, "--jsonl"],
        folder,
    });
    const { stdin, stdout } = child;
    if (stdin === null || stdout === null) throw new Error("The process has no pipes.");
    // If the process ends early, `died` says why.
    stdin.on("error", () => undefined);
    const lines = createInterface({ input: stdout });
    const ask = async (questions: readonly string[]) => {
        const answered = Promise.withResolvers<void>();
        let left = questions.length;
        const count = () => {
            if (--left === 0) answered.resolve();
        };
        lines.on("line", count);
        stdin.write(questions.map((question) => `${JSON.stringify({ question })}\n`).join(""));
        await Promise.race([answered.promise, died]);
        lines.off("line", count);
    };
    await ask(["Who?"]);
    return {
        usage,
        ask,
        close: end,
    };
}
