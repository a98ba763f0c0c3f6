import { createHash } from "node:crypto";
import { basename } from "node:path";
import { listed, say } from "../../locales/say.ts";
import type { Article } from "./article.ts";
import { collectionOf, sharedId } from "./article-id.ts";
import { sizeProblem } from "./article-limits.ts";
import type { CorpusError, Parsed, ReadCorpus } from "./corpus.ts";
import type { FileRead, ReadArticle } from "./read-article.ts";

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
    { read: readArticle, known = new Map(), errors = [], onParsed = () => undefined }: Reading,
): Promise<ReadCorpus> {
    let count = 0;
    const parse = async (file: ArticleFile) => {
        const parsed = await parseOne(file, known, readArticle);
        onParsed(++count);
        return parsed;
    };
    const read = await Promise.all(files.map(parse));
    const unique = withoutSharedIds(read);
    const articles = unique.articles.sort((one, other) => compare(one.id, other.id));
    const all = [...errors, ...read.flatMap((file) => file.errors), ...unique.errors];
    return {
        version: versionOf(articles),
        parsed: new Map(
            read.flatMap(({ key, parsed }) =>
                key === undefined || parsed === undefined ? [] : [[key, parsed]],
            ),
        ),
        articles,
        errors: all.sort(
            (one, other) => compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0),
        ),
    };
}

interface ParsedFile {
    readonly file: string;
    readonly article?: Article | undefined;
    readonly errors: readonly CorpusError[];
    readonly key?: string;
    readonly parsed?: Parsed;
}

async function parseOne(
    { file, bytes, parsed: given }: ArticleFile,
    known: ReadCorpus["parsed"],
    read: ReadArticle,
): Promise<ParsedFile> {
    if (bytes === undefined) return { file, errors: [] };
    const large = sizeProblem(bytes.length);
    if (large !== undefined) return { file, errors: [{ file, ...large }] };
    // The name is part of the key, since it is the article's id.
    const name = basename(file);
    const key = `${name} ${createHash("sha256").update(bytes).digest("hex")}`;
    const done: FileRead = given ?? known.get(key) ?? (await read({ name, bytes }));
    const { article, problems, isUnfinished } = done;
    const errors = problems.map((problem) => ({ file, ...problem }));
    const result = { file, article: article && collected(article, file), errors };
    return isUnfinished === true ? result : { ...result, key, parsed: { article, problems } };
}

/** The article as one of its file's collection. */
function collected(article: Article, file: string): Article {
    const collection = collectionOf(file);
    if (collection === undefined) return article;
    const hash = createHash("sha256").update(`${collection}/${article.fingerprint}`).digest("hex");
    return { ...article, collection, fingerprint: hash.slice(0, 16) };
}

/** Two files with one id are both left out: which of them would be quoted must not be chance. */
function withoutSharedIds(read: readonly ParsedFile[]): { articles: Article[]; errors: CorpusError[] } {
    const byId = Map.groupBy(read, ({ file }) => sharedId(file));
    const articles: Article[] = [];
    const errors: CorpusError[] = [];
    for (const [id, sharing] of byId) {
        if (sharing.length === 1) articles.push(...sharing.flatMap(({ article }) => article ?? []));
        else {
            errors.push(
                ...sharing.map(({ file }): CorpusError => {
                    const others = sharing.map((other) => other.file).filter((other) => other !== file);
                    return {
                        file,
                        problem: say("article.shared-id.problem", { id, files: listed(others, "plain") }),
                        remedy: say("article.shared-id.remedy"),
                        severity: "error",
                    };
                }),
            );
        }
    }
    return { articles, errors };
}

function versionOf(articles: readonly Article[]): string {
    const hash = createHash("sha256");
    for (const { fingerprint } of articles) hash.update(fingerprint);
    return hash.digest("hex").slice(0, 12);
}

// By code units, so that the order does not hang on the machine's locale.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
