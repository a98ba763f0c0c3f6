import { say } from "../../../locales/say.ts";
import { isFileGone, StoreError } from "../../store/store-error.ts";
import type { Uses } from "../command/context.ts";
import type { Reply } from "../command/reply.ts";
import { saidPrivately } from "../command/said-to.ts";

type StorePart = "storeReader" | "storeWriter";

/** A context whose declared parts of the store are available. */
export type WithStore<Context> = Context & {
    readonly [Part in keyof Context & StorePart]: NonNullable<Context[Part]>;
};

/** Runs `work` with the store. If there is none, or it fails, the reply says so. */
export async function withStore<Context extends Partial<Uses<StorePart | "language">>, R extends Reply>(
    context: Context,
    work: (context: WithStore<Context>) => R | Promise<R>,
): Promise<R | ReturnType<typeof privateText>> {
    if (!hasStore(context)) return saidPrivately(context, () => correctable([say("store.none")]));
    try {
        return await work(context);
    } catch (cause) {
        if (!(cause instanceof StoreError)) throw cause;
        const what = cause.reason === "full" ? "full" : isFileGone(cause) ? "file-gone" : "away";
        const reply = saidPrivately(context, () => correctable([say(`store.${what}`)]));
        storeFailures.add(reply);
        return reply;
    }
}

function hasStore<Context extends Partial<Uses<StorePart>>>(context: Context): context is WithStore<Context> {
    const isMissing = (part: StorePart) => part in context && context[part] === undefined;
    return !isMissing("storeReader") && !isMissing("storeWriter");
}

/** A reply that only the moderator sees. */
export const privateText = (lines: readonly string[]) =>
    ({ kind: "text", text: lines.join("\n"), visibility: "private" }) as const;

/** A reply that only the moderator sees, to a form whose content cannot be used. */
export const correctable = (lines: readonly string[]) =>
    ({ ...privateText(lines), isCorrectable: true }) as const;

/** The replies of withStore where the store failed. */
const storeFailures = new WeakSet<Reply>();

/** Whether this is the reply of withStore if the store fails. */
export const isStoreFailure = (reply: Reply): boolean => storeFailures.has(reply);
