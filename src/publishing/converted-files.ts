import type { CorpusError } from "../corpus/corpus.ts";
import {
    isMadeFrom,
    isMadeFromOriginal,
    type Original,
    originalOf,
} from "../corpus/formats/documents/original.ts";
import type { DocumentReading } from "../corpus/formats/documents/page-progress.ts";
import { formatOf } from "../corpus/formats/formats.ts";
import type { ReadArticle } from "../corpus/read-article.ts";
import type { FileRead } from "../corpus/read-files.ts";
import { type ArticleSet, bytesOf } from "../proposal/article-set.ts";
import type { Store } from "../store/store.ts";
import type { WatchedReading } from "./first-edition.ts";

/** How documents of a folder become Markdown. */
export interface Converting {
    readonly read: ReadArticle;
    readonly made?: Made | undefined;
}

/** Finds the Markdown that was made from this file of the folder before, so that it need not be made again. */
type Made = (file: string, original: Original) => Promise<Uint8Array | undefined>;

interface ConvertedFiles {
    readonly files: readonly FileRead[];
    readonly errors: readonly CorpusError[];
}

/**
 * The files of a folder, with Markdown in place of the bytes of documents. Those that cannot be read have no bytes, but an error.
 * `onProgress` receives the share of the files that are done. Rejects with the signal's reason before the next document is
 * converted.
 */
export async function convertedFiles(
    files: readonly FileRead[],
    converting: Converting,
    { onProgress, signal }: WatchedReading = {},
): Promise<ConvertedFiles> {
    const errors: CorpusError[] = [];
    let done = 0;
    /** Of documents that are being converted, the share that is. */
    const partly = new Map<FileRead, number>();
    const report = (reading?: DocumentReading) => {
        const parts = [...partly.values()].reduce((sum, part) => sum + part, 0);
        onProgress?.((done + parts) / files.length, reading);
    };
    const convert = async (file: FileRead): Promise<FileRead> => {
        const conversion = formatOf(file.file)?.conversion;
        if (conversion === undefined || file.bytes === undefined || isMadeFromOriginal(file.bytes))
            return file;
        const { bytes, ...others } = file;
        const name = file.file.split("/").at(-1) ?? file.file;
        const made = await converting.made?.(file.file, originalOf(name, bytes, conversion));
        if (made !== undefined) return { ...others, bytes: made };
        const { markdown, article, problems } = await converting.read({ name, bytes }, (pages) => {
            partly.set(file, pages.page / pages.of);
            report({ file: file.file, ...pages });
        });
        partly.delete(file);
        if (article === undefined || markdown === undefined) {
            errors.push(...problems.map((problem) => ({ file: file.file, ...problem })));
            return others;
        }
        return { ...others, bytes: new TextEncoder().encode(markdown) };
    };
    const converted: FileRead[] = [];
    for (let from = 0; from < files.length; from += atOnce) {
        signal?.throwIfAborted();
        converted.push(...(await Promise.all(files.slice(from, from + atOnce).map(convert))));
        done = converted.length;
        report();
    }
    return { files: converted, errors };
}

/** A document takes up to a minute, and what was stopped meanwhile keeps others waiting. */
const atOnce = 4;

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
