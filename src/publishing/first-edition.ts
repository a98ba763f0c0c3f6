import { message } from "../../locales/message.ts";
import { type LiveLibrary, type Load, type Reload, unchangedReload } from "../answer/live-library.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { mergedSet, settledChanges } from "../proposal/discord-changes.ts";
import { type SplitSet, splitReadable } from "../proposal/split-readable.ts";
import type { Store } from "../store/store.ts";
import type { Version } from "../store/versions/versions.ts";
import type { ContentFile } from "./content-file.ts";
import { type Edition, editionOf, fingerprintOf, publicationOf, wholeSet } from "./edition.ts";
import type { ServedEdition } from "./served-edition.ts";
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
    /**
     * Publishes the edition if it differs from the last one, without the files that cannot be read. Call this once it is known to
     * contain articles, with the problems of its files.
     */
    publish(errors: readonly CorpusError[]): Promise<Edition>;
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
    const edition: Edition = { number, set, unread: [], changes };
    return {
        edition,
        errors: folder.errors,
        publish: async (errors) => {
            const edition: Edition = { number, ...splitFolder(set, errors), changes };
            const { set: readable } = edition;
            // What is not published must also be the same after the next start.
            if (current?.fingerprint === (await fingerprintOf(readable)))
                return { ...edition, changes: stored.changes };
            const why = message(`version.why.${number === 0 ? "first-start" : "start"}`);
            const done = await versions.publish(await publicationOf(edition, { by: "start", why }));
            // Another process was faster. This process takes that version over like any other.
            if (done.outcome === "conflict") return edition;
            await store.audit.add({
                by: "start",
                action: "published",
                version: done.version.number,
                detail: message("audit.files", { count: readable.length }),
            });
            return { ...edition, number: done.version.number };
        },
    };
}

interface FolderPublication {
    readonly store: Store;
    readonly live: LiveLibrary;
    readonly served: ServedEdition;
    readonly readFolder: () => Promise<FolderRead>;
    readonly build: (
        set: ArticleSet,
        errors: FolderRead["errors"],
        onProgress: () => void,
    ) => ReturnType<Load>;
    readonly audit: (version: Version) => Promise<unknown>;
    readonly by: "signal";
}

/**
 * Publishes and serves the folder as it is now, with the changes from Discord applied. If that is published already, only the
 * problems of its files are reported. Rejects with a NoCorpusError, or if the library cannot be built.
 */
export async function publishedFolder(publication: FolderPublication): Promise<Reload> {
    const { store, live, served, build, audit, by } = publication;
    const folder = await publication.readFolder();
    const { number, changes: before } = served.current();
    const changes = settledChanges(folder.set, before);
    const whole = mergedSet(folder.set, changes);
    const built = await build(whole, folder.errors, () => undefined);
    const next = { number, changes, ...splitFolder(whole, built.corpus.errors) };
    const load = async () => built;
    if (built.corpus.articles.length === 0) return live.reload(load);
    // Another version of the same would only take the place of one that can be gone back to.
    if (await isPublished(next.set, { served: served.current().set, versions: store.versions })) {
        built.library.close();
        served.noticeUnread(served.current(), next.unread, built.corpus.errors);
        return unchangedReload(live.status());
    }
    const facts = { by, why: message("version.why.signal") };
    const done = await store.versions.publish(await publicationOf(next, facts)).catch(() => undefined);
    // Serve the folder even if the store is unavailable: the operator asked for it.
    if (done?.outcome === "conflict") {
        built.library.close();
        return { outcome: "busy" };
    }
    const reload = await served.serve(
        { ...next, number: done?.version.number ?? number },
        load,
        folder.errors,
    );
    if (done !== undefined) await audit(done.version);
    return reload;
}

/** Whether these files are served, and are also the newest version; false if the store cannot say. */
async function isPublished(
    set: ArticleSet,
    {
        served,
        versions,
    }: { readonly served: ArticleSet; readonly versions: Pick<Store["versions"], "current"> },
) {
    const newest = await versions.current().catch(() => undefined);
    const fingerprint = await fingerprintOf(set);
    return newest?.fingerprint === fingerprint && fingerprint === (await fingerprintOf(served));
}

/** Splits a set by the problems of its files. What came through Discord stays until a moderator removes it. */
export function splitFolder(all: ArticleSet, errors: readonly CorpusError[]): SplitSet {
    const inDiscord = new Set(all.filter(({ origin }) => origin === "discord").map(({ file }) => file));
    return splitReadable(
        all,
        errors.filter(({ file }) => !inDiscord.has(file)),
    );
}

/** Identifies a change in the folder: a hash of its files. Undefined if a reload would change nothing. */
export async function folderChange(folder: FolderRead, edition: Edition): Promise<string | undefined> {
    const merged = mergedSet(folder.set, edition.changes);
    if ((await fingerprintOf(merged)) === (await fingerprintOf(wholeSet(edition)))) return undefined;
    return fingerprintOf(folder.set);
}
