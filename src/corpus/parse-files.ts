import { createHash } from "node:crypto";
import { basename } from "node:path";
import { collectionOf, rulesFile } from "./article-id.ts";
import type { CorpusError, Parsed, ReadCorpus } from "./corpus.ts";
import { corpusOf, type FileOfCorpus } from "./corpus-of-files.ts";
import { fileSizeProblem } from "./formats/formats.ts";
import { type CollectionRules, noRules } from "./front-matter/collection-rules.ts";
import type { CorpusRules } from "./front-matter/read-rules.ts";
import type { FileRead, ReadArticle } from "./read-article.ts";

/** One file of a corpus, from a folder or from memory: an article, or corpus.yaml. */
export interface ArticleFile {
    /** The path in the corpus folder, with forward slashes. The file's name without its extension is the id. */
    readonly file: string;
    /** Undefined if the file could not be read. Others are still told from it by their ids. */
    readonly bytes?: Uint8Array | undefined;
    /** SHA-256 of the bytes in hexadecimal, if it is known. */
    readonly hash?: string | undefined;
    /** The result of parsing the bytes, if that was done before. */
    readonly parsed?: Parsed | undefined;
}

/** A file of a corpus whose bytes may be elsewhere. They are only read if the file must be parsed. */
export interface FileToParse extends Omit<ArticleFile, "bytes"> {
    readonly bytes?: Uint8Array | { readonly size: number; read(): Promise<Uint8Array> } | undefined;
}

interface Reading {
    /** Reads one file. It is called for many files at once. */
    readonly read: ReadArticle;
    /** `parsed` of an earlier corpus, whose files are not parsed again. */
    readonly known?: ReadCorpus["parsed"] | undefined;
    /** Problems found earlier, to add to those of the corpus. */
    readonly errors?: readonly CorpusError[] | undefined;
    /** Called after each file with the number of files parsed so far. */
    readonly onParsed?: ((count: number) => void) | undefined;
}

/** Parses files and makes a corpus of them. Problems of files are in its `errors`. */
export async function parseFiles(
    files: readonly FileToParse[],
    { read, known = new Map(), errors = [], onParsed = () => undefined }: Reading,
): Promise<ReadCorpus> {
    let count = 0;
    const { of: rulesOf, problems } = await rulesIn(files);
    const parse = async (file: FileToParse) => {
        const parsed = await parseOne(file, rulesOf(collectionOf(file.file)), { known, read });
        onParsed(++count);
        return parsed;
    };
    const articles = files.filter(({ file }) => file !== rulesFile);
    return corpusOf(await Promise.all(articles.map(parse)), [...errors, ...problems]);
}

/** The rules in corpus.yaml. Its parser is only loaded if there is such a file. */
async function rulesIn(files: readonly FileToParse[]): Promise<CorpusRules> {
    const bytes = files.find(({ file }) => file === rulesFile)?.bytes;
    if (bytes === undefined) return { of: () => noRules, problems: [] };
    const { readRules } = await import("./front-matter/read-rules.ts");
    return readRules(await inMemory(bytes));
}

async function parseOne(
    { file, bytes, hash: given, parsed }: FileToParse,
    rules: CollectionRules,
    { known, read }: { readonly known: ReadCorpus["parsed"]; readonly read: ReadArticle },
): Promise<FileOfCorpus> {
    if (bytes === undefined) return { file };
    const large = fileSizeProblem(file, "size" in bytes ? bytes.size : bytes.length);
    if (large !== undefined) return { file, read: { problems: [large] } };
    const hash = given ?? hashOf(await inMemory(bytes));
    // The name is part of the key because the article's id comes from it.
    const name = basename(file);
    const hasRules = Object.keys(rules).length > 0;
    const key = hasRules ? `${name} ${hash} ${JSON.stringify(rules)}` : `${name} ${hash}`;
    const found = (hasRules ? undefined : parsed) ?? known.get(key);
    if (found !== undefined) return { file, key, read: found };
    const one = { name, bytes: await inMemory(bytes), ...(hasRules && { rules }) };
    return { file, key, read: withoutMarkdown(await read(one)) };
}

const inMemory = (bytes: NonNullable<FileToParse["bytes"]>) => ("read" in bytes ? bytes.read() : bytes);

/** Files of a folder stay as they are, so the article as Markdown would only take memory. */
const withoutMarkdown = ({ markdown: _, ...read }: FileRead): FileRead => read;

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
