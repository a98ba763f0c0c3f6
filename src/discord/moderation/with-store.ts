import { StoreError } from "../../store/store-error.ts";
import type { CommandContext, Storage } from "../command/context.ts";
import type { Reply } from "../command/reply.ts";

/** Runs what needs the store, and says so where there is none or it fails. */
export async function withStore<R extends Reply>(
    { storage }: CommandContext,
    work: (storage: Storage) => R | Promise<R>,
): Promise<R | ReturnType<typeof privateText>> {
    if (storage === undefined) return privateText([noStore]);
    try {
        return await work(storage);
    } catch (cause) {
        if (!(cause instanceof StoreError)) throw cause;
        return storeFailed;
    }
}

/** Lines that only the moderator sees. */
export const privateText = (lines: readonly string[]) =>
    ({ kind: "text", text: lines.join("\n"), visibility: "private" }) as const;

export const counted = (count: number, what: string) =>
    `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;

const noStore =
    "**Nothing can be changed:** the store could not be opened when I started. The operator finds the reason in the log; I answer questions all the same.";
/** What withKeeping says where the database is away. */
export const storeFailed = privateText([
    "**The database cannot be reached, and nothing was changed.** Try again in a moment; I answer questions all the same.",
]);
