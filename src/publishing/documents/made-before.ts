import { isMadeFrom, type Original } from "../../corpus/formats/documents/original.ts";
import { type ArticleSet, bytesOf } from "../../proposal/article-set.ts";
import type { Store } from "../../store/store.ts";

/** Finds the Markdown that was made from this file of the folder before, so that it need not be made again. */
export type Made = (file: string, original: Original) => Promise<Uint8Array | undefined>;

/** Looks for what was made before among the articles that are served. */
export function madeIn(served: ArticleSet): Made {
    return async (file, original) => {
        const before = served.find((article) => article.file === file && article.origin === "folder");
        return before && onlyFrom(original, await bytesOf(before));
    };
}

/** Looks for what was made before in the current version, which is only read if there is a document. */
export function madeInVersion(opening: Promise<Pick<Store, "versions"> | undefined>): Made {
    const contents = async () => {
        const versions = (await opening)?.versions;
        const current = await versions?.current();
        return current && versions?.contents(current.number);
    };
    let reading: ReturnType<typeof contents> | undefined;
    const find: Made = async (file, original) => {
        reading ??= contents();
        const hash = (await reading)?.articles.find(
            (article) => article.file === file && article.origin === "folder",
        )?.hash;
        const bytes = hash && (await (await opening)?.versions.texts([hash]))?.get(hash);
        return bytes ? onlyFrom(original, bytes) : undefined;
    };
    // Without the store, it is made again.
    return (file, original) => find(file, original).catch(() => undefined);
}

const onlyFrom = (original: Original, bytes: Uint8Array) => (isMadeFrom(bytes, original) ? bytes : undefined);
