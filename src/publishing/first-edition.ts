import { say } from "../../locales/say.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { mergedSet, settledChanges } from "../proposal/discord-changes.ts";
import type { Store } from "../store/store.ts";
import type { ContentFile } from "./content-file.ts";
import { type Edition, editionOf, fingerprintOf, publicationOf } from "./edition.ts";
import { storedEdition } from "./stored-edition.ts";

/** The current content of the corpus folder. */
export interface FolderRead {
    readonly set: ArticleSet;
    readonly errors: readonly CorpusError[];
}

/** The edition to serve after a start. */
export interface FirstEdition {
    readonly edition: Edition;
    readonly errors: readonly CorpusError[];
    /** Publishes the edition if it differs from the last one. Call this once it is known to contain articles. */
    publish(): Promise<Edition>;
}

/**
 * The edition to serve after a start: the folder as it is now, with the changes from Discord applied. Operators publish what
 * they changed in the folder by restarting the bot.
 */
export async function firstEdition(
    store: Store,
    folder: FolderRead,
    contents: ContentFile,
): Promise<FirstEdition> {
    const { versions } = store;
    const current = await versions.current();
    const number = current?.number ?? 0;
    const stored = editionOf(number, await storedEdition(number, { versions, contents }, "discord"));
    const changes = settledChanges(folder.set, stored.changes);
    const set = mergedSet(folder.set, changes);
    const edition: Edition = { number, set, changes };
    return {
        edition,
        errors: folder.errors,
        publish: async () => {
            if (current?.fingerprint === (await fingerprintOf(set))) return edition;
            const why = say(`version.why.${number === 0 ? "first-start" : "start"}`);
            const done = await versions.publish(await publicationOf(edition, { by: "start", why }));
            // Another process was faster. This process takes that version over like any other.
            if (done.outcome === "conflict") return edition;
            await store.audit.add({
                by: "start",
                action: "published",
                version: done.version.number,
                detail: say("audit.files", { count: set.length }),
            });
            return { ...edition, number: done.version.number };
        },
    };
}

/** Identifies a change in the folder: a hash of its files. Undefined if a reload would change nothing. */
export async function folderChange(
    folder: FolderRead,
    { set, changes }: Edition,
): Promise<string | undefined> {
    const merged = mergedSet(folder.set, changes);
    if ((await fingerprintOf(merged)) === (await fingerprintOf(set))) return undefined;
    return fingerprintOf(folder.set);
}
