/** Why a store is not backed up, restored or copied. The message is a sentence for operators that says what to do. */
export class BackupError extends Error {
    override readonly name = "BackupError";
    /** "refused" if it can be done once the operator has decided or stopped something; "impossible" otherwise. */
    readonly reason: "refused" | "impossible";

    constructor(reason: BackupError["reason"], message: string, options?: ErrorOptions) {
        super(message, options);
        this.reason = reason;
    }
}

/** Whether an error says itself what happened, so that it is not one of a database. */
export function isToldByBackup(cause: unknown): boolean {
    return cause instanceof BackupError || (cause instanceof Error && cause.name === "AbortError");
}
