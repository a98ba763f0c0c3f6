/** Asks the person at the terminal. All questions reject with a StoppedError if they stop. */
export interface Asker {
    /** Prints a paragraph. */
    tell(text: string): void;
    line(question: TypedLine): Promise<string>;
    /** Asks for a line that is not shown while it is typed. */
    secret(question: Omit<TypedLine, "initial">): Promise<string>;
    /** Asks yes or no. If the signal is aborted, it no longer asks, and the answer is yes. */
    confirm(message: string, initial: boolean, unless?: AbortSignal): Promise<boolean>;
}

export interface TypedLine {
    readonly message: string;
    /** What an empty line stands for. */
    readonly initial?: string;
    /** What is wrong with an answer, in a sentence. It is then asked again. */
    readonly problem: (answer: string) => Promise<string | undefined> | string | undefined;
}

/** The person pressed Ctrl-C, or the input ended. */
export class StoppedError extends Error {
    override readonly name = "StoppedError";
    readonly why: "interrupted" | "ended";

    constructor(why: "interrupted" | "ended", options?: ErrorOptions) {
        super(why, options);
        this.why = why;
    }
}
