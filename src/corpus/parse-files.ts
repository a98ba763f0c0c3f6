import { createHash } from "node:crypto";
import { basename } from "node:path";
import { sizeProblem } from "./article-limits.ts";
import type { CorpusError, Parsed, ReadCorpus } from "./corpus.ts";
import { corpusOf, type FileOfCorpus } from "./corpus-of-files.ts";
import type { ReadArticle } from "./read-article.ts";

/** One file of a corpus, from a folder or from memory. */
export interface ArticleFile {
    /** The path below the corpus folder, with forward slashes; the last name without its ending is the id. */
    readonly file: string;
    /** Undefined where the file could not be read; its id is taken all the same. */
    readonly bytes?: Uint8Array | undefined;
    /** What reading its bytes gave, where they were read already. */
    readonly parsed?: Parsed | undefined;
}

interface Reading {
    /** Reads one file; it may be asked for many at once. */
    readonly read: ReadArticle;
    /** The `parsed` of an earlier corpus. */
    readonly known?: ReadCorpus["parsed"] | undefined;
    /** What was wrong with files already; they become part of the corpus's errors. */
    readonly errors?: readonly CorpusError[] | undefined;
    /** Told how many files are parsed, after each. */
    readonly onParsed?: ((count: number) => void) | undefined;
}

/** Reads files and makes a corpus of them; what is wrong with one is in the corpus. */
export async function parseFiles(
    files: readonly ArticleFile[],
    { read, known = new Map(), errors = [], onParsed = () => undefined }: Reading,
): Promise<ReadCorpus> {
    let count = 0;
    const parse = async (file: ArticleFile) => {
        const parsed = await parseOne(file, known, read);
        onParsed(++count);
        return parsed;
    };
    return corpusOf(await Promise.all(files.map(parse)), errors);
}

async function parseOne(
    { file, bytes, parsed }: ArticleFile,
    known: ReadCorpus["parsed"],
    read: ReadArticle,
): Promise<FileOfCorpus> {
    if (bytes === undefined) return { file };
    const large = sizeProblem(bytes.length);
    if (large !== undefined) return { file, read: { problems: [large] } };
    // The name is part of the key, since it is the article's id.
    const name = basename(file);
    const key = `${name} ${createHash("sha256").update(bytes).digest("hex")}`;
    return { file, key, read: parsed ?? known.get(key) ?? (await read({ name, bytes })) };
}
