import type { ArticleSet, SetArticle } from "./article-set.ts";
import { type DiscordChanges, inForce, mergedSet, removalsIn } from "./discord-changes.ts";
import { filesReplaced } from "./files-replaced.ts";

/** A file of the folder or of a source that is not served because of a change in Discord. */
export interface KeptOut {
    readonly file: string;
    readonly why:
        | { readonly kind: "removed" }
        /** An article that was added or edited is served instead; `by` is its file. */
        | { readonly kind: "replaced"; readonly by: string }
        /** The version that was gone back to has another text of it. */
        | { readonly kind: "older"; readonly version: number; readonly by: string }
        /** The version that was gone back to does not contain it. */
        | { readonly kind: "not-in-version"; readonly version: number }
        /** A moderator removed its article, changed it, or discarded the proposal of it. */
        | {
              readonly kind: "source-removed" | "source-edited" | "source-discarded";
              readonly source: string;
          };
}

/** The files of the folder that stay out although they are unchanged, by path, and why. */
export function keptOut(folder: ArticleSet, changes: DiscordChanges): KeptOut[] {
    if (changes.articles.length + changes.removals.length === 0) return [];
    const served = new Set(
        mergedSet(folder, changes)
            .filter(isOfFolder)
            .map(({ file }) => file),
    );
    const replaced = filesReplaced(folder);
    const instead = new Map<string, SetArticle>();
    for (const article of inForce(folder, changes.articles))
        for (const { file } of replaced(article)) instead.set(file, article);
    const removalOf = removalsIn(folder, changes.removals);
    return folder
        .filter(({ file }) => !served.has(file))
        .map((file) => ({ file: file.file, why: whyKeptOut(instead.get(file.file), removalOf(file)) }));
}

function whyKeptOut(
    instead: SetArticle | undefined,
    removal: ReturnType<ReturnType<typeof removalsIn>>,
): KeptOut["why"] {
    if (instead !== undefined) {
        const { file: by, restored } = instead;
        return restored === undefined
            ? { kind: "replaced", by }
            : { kind: "older", version: restored.version, by };
    }
    const version = removal?.restored;
    return version === undefined ? { kind: "removed" } : { kind: "not-in-version", version };
}

const isOfFolder = ({ origin }: SetArticle) => origin === "folder";
