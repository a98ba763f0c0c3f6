/** What went wrong with the store, in a sentence for operators; never holds the password of DATABASE_URL. */
export class StoreError extends Error {
    override readonly name = "StoreError";
    readonly reason: "unreachable" | "unwritable" | "newer" | "failed";

    constructor(reason: StoreError["reason"], message: string, options?: ErrorOptions) {
        super(message, options);
        this.reason = reason;
    }
}
