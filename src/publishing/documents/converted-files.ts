import type { CorpusError } from "../../corpus/corpus.ts";
import { isMadeFromOriginal, originalOf } from "../../corpus/formats/documents/original.ts";
import type { DocumentReading } from "../../corpus/formats/documents/page-progress.ts";
import { formatOf } from "../../corpus/formats/formats.ts";
import type { FileToRead, ReadArticle } from "../../corpus/read-article.ts";
import type { FileRead } from "../../corpus/read-files.ts";
import type { Conversion, KeptConversions } from "./kept-conversions.ts";
import type { Made } from "./made-before.ts";

/** How documents of a folder become Markdown. */
export interface Converting {
    readonly read: ReadArticle;
    readonly made?: Made | undefined;
    readonly kept?: KeptConversions | undefined;
}

/** How the reading of the folder is followed. */
export interface WatchedReading {
    /** Receives shares from 0 to 1, and which long document is being read. */
    readonly onProgress?: ((share: number, reading?: DocumentReading) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
}

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
    { read, made, kept }: Converting,
    { onProgress, signal }: WatchedReading = {},
): Promise<ConvertedFiles> {
    const errors: CorpusError[] = [];
    let done = 0;
    /** Of documents that are being converted, the share that is. */
    const partly = new Map<string, number>();
    const report = (reading?: DocumentReading) => {
        const parts = [...partly.values()].reduce((sum, part) => sum + part, 0);
        onProgress?.((done + parts) / files.length, reading);
    };
    const conversionOf = async (file: string, { name, bytes }: FileToRead, conversion: string) => {
        const original = originalOf(name, bytes, conversion);
        const markdown = await made?.(file, original);
        const before = markdown === undefined ? await kept?.find(file, original) : { markdown };
        if (before !== undefined) return before;
        const found = await read({ name, bytes, signal }, (pages) => {
            partly.set(file, pages.page / pages.of);
            report({ file, ...pages });
        });
        partly.delete(file);
        const result: Conversion =
            found.article === undefined || found.markdown === undefined
                ? { problems: found.problems }
                : { markdown: new TextEncoder().encode(found.markdown) };
        // What took too much time or memory is tried again after the next start.
        if (found.isUnfinished !== true) await kept?.keep(file, original, result);
        return result;
    };
    const convert = async (file: FileRead): Promise<FileRead> => {
        const conversion = formatOf(file.file)?.conversion;
        if (conversion === undefined || file.bytes === undefined || isMadeFromOriginal(file.bytes))
            return file;
        const { bytes, ...others } = file;
        const name = file.file.split("/").at(-1) ?? file.file;
        const found = await conversionOf(file.file, { name, bytes }, conversion);
        if ("markdown" in found) return { ...others, bytes: found.markdown };
        errors.push(...found.problems.map((problem) => ({ file: file.file, ...problem })));
        return others;
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
