import { say } from "../../locales/say.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { mergedSet } from "../proposal/discord-changes.ts";
import type { Store } from "../store/store.ts";
import { type Edition, editionOf, fingerprintOf, publicationOf } from "./edition.ts";

/** What the corpus folder holds now. */
export interface FolderRead {
    readonly set: ArticleSet;
    readonly errors: readonly CorpusError[];
}

export interface FirstEdition {
    readonly edition: Edition;
    readonly errors: readonly CorpusError[];
    /** Publishes it where it is not what was published last; to be called once it is known to hold articles. */
    publish(): Promise<Edition>;
}

/**
 * What is served at a start: the folder as it is now, with what was done through Discord. Starting the program is the
 * operator's way to publish what she changed in the folder.
 */
export async function firstEdition(store: Store, folder: FolderRead): Promise<FirstEdition> {
    const current = await store.versions.current();
    const number = current?.number ?? 0;
    const { changes } = editionOf(number, await store.versions.contents(number, "discord"));
    const set = mergedSet(folder.set, changes);
    const edition: Edition = { number, set, changes };
    return {
        edition,
        errors: folder.errors,
        publish: async () => {
            if (current?.fingerprint === fingerprintOf(set)) return edition;
            const why = say(`version.why.${number === 0 ? "first-start" : "start"}`);
            const done = await store.versions.publish(publicationOf(edition, { by: "start", why }));
            // Another process was first; what it published arrives like any publication.
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

/** The same for the same change; undefined where the folder would be served just as it is. */
export function folderChange(folder: FolderRead, { set, changes }: Edition): string | undefined {
    if (fingerprintOf(mergedSet(folder.set, changes)) === fingerprintOf(set)) return undefined;
    return fingerprintOf(folder.set);
}
