import { told } from "../../locales/message.ts";
import { storeFindings } from "../doctor/store-findings.ts";
import { openContentFile } from "../publishing/content-file.ts";
import { editionOf } from "../publishing/edition.ts";
import { storedEdition } from "../publishing/stored-edition.ts";
import { sourcesOf } from "../sources/item-names.ts";
import type { KeyedPlace } from "../store/counts/privacy-key.ts";
import { isStoreThere } from "../store/is-store-there.ts";
import type { DecidedItem } from "../store/source-items.ts";
import { openStore, type Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { StoreContents, StoreLookup } from "../terminal/terminal.ts";

/** The content of the store at this place, for the command line. */
export async function readStore(place: KeyedPlace): Promise<StoreLookup> {
    try {
        if (!(await isStoreThere(place))) return { outcome: "none" };
        const store = await openStore({ ...place, now: () => new Date(), onlyReads: true });
        return { outcome: "read", contents: await contentsOf(store).finally(store.close) };
    } catch (cause) {
        if (!(cause instanceof StoreError)) throw cause;
        return { outcome: "failed", why: told(cause.said) };
    }
}

async function contentsOf({ versions, pins, asked, sourceItems, health }: Store): Promise<StoreContents> {
    const number = (await versions.current())?.number ?? 0;
    // In memory, because the store is closed before they are used.
    const contents = openContentFile(undefined);
    const { set, changes } = editionOf(number, await storedEdition(number, { versions, contents }));
    const isServed = ({ file, hash }: DecidedItem) =>
        set.some((article) => article.file === file && article.hash === hash);
    return {
        pins: await pins.list(),
        set,
        changes,
        sources: sourcesOf((await sourceItems.all()).filter(isServed)),
        questions: { last: await asked.last(), since: await asked.since(), now: new Date() },
        findings: storeFindings(await health()),
    };
}
