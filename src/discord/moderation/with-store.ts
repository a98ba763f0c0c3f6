import { say } from "../../../locales/say.ts";
import { StoreError } from "../../store/store-error.ts";
import type { Uses } from "../command/context.ts";
import type { Reply } from "../command/reply.ts";

type StorePart = "storeReader" | "storeWriter";

/** The context with the parts of the store that it declares, which are there. */
export type WithStore<Context> = Context & {
    readonly [Part in keyof Context & StorePart]: NonNullable<Context[Part]>;
};

/** Runs what needs the store, and says so where there is none or it fails. */
export async function withStore<Context extends Partial<Uses<StorePart>>, R extends Reply>(
    context: Context,
    work: (context: WithStore<Context>) => R | Promise<R>,
): Promise<R | ReturnType<typeof privateText>> {
    if (!hasStore(context)) return privateText([say("store.none")]);
    try {
        return await work(context);
    } catch (cause) {
        if (!(cause instanceof StoreError)) throw cause;
        return storeFailed;
    }
}

function hasStore<Context extends Partial<Uses<StorePart>>>(context: Context): context is WithStore<Context> {
    const isMissing = (part: StorePart) => part in context && context[part] === undefined;
    return !isMissing("storeReader") && !isMissing("storeWriter");
}

/** Lines that only the moderator sees. */
export const privateText = (lines: readonly string[]) =>
    ({ kind: "text", text: lines.join("\n"), visibility: "private" }) as const;

/** What withStore says where the database is away. */
export const storeFailed = privateText([say("store.away")]);
