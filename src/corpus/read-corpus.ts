import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import type { Article } from "./article.ts";
import type { CorpusError, Parsed, ReadCorpus } from "./corpus.ts";
import { type FoundFile, findFiles } from "./find-files.ts";
import { parseArticle } from "./parse-article.ts";

/** The corpus folder is missing or no folder; nothing can be read. */
export class NoCorpusError extends Error {
    override readonly name = "NoCorpusError";
}

/**
 * Reads every article below the folder; `known` is the `parsed` of an earlier reading. Rejects with a NoCorpusError only;
 * what is wrong with a file is in the corpus.
 */
export async function readCorpus(
    folder: string,
    known: ReadCorpus["parsed"] = new Map(),
): Promise<ReadCorpus> {
    const root = resolve(folder);
    const found = await stat(root).catch((cause: unknown) => {
        throw new NoCorpusError(
            `There is no folder ${root}. Make it, or set CORPUS_DIR to the folder of your articles.`,
            { cause },
        );
    });
    if (!found.isDirectory()) {
        throw new NoCorpusError(`${root} is no folder. Set CORPUS_DIR to the folder of your articles.`);
    }
    const { files, errors } = await findFiles(root);
    const read: ReadFile[] = [];
    for (const file of files) read.push(await readOne(file, known));
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

const largestFile = 5 * 1024 * 1024;

interface ReadFile {
    readonly file: string;
    readonly article?: Article | undefined;
    readonly errors: readonly CorpusError[];
    readonly key?: string;
    readonly parsed?: Parsed;
}

async function readOne({ file, path }: FoundFile, known: ReadCorpus["parsed"]): Promise<ReadFile> {
    const fault = (problem: string, remedy: string): ReadFile => ({
        file,
        errors: [{ file, problem, remedy, severity: "error" }],
    });
    try {
        const { size } = await stat(path);
        if (size > largestFile) {
            const mebibytes = (size / 1024 / 1024).toFixed(1);
            return fault(
                `The file is ${mebibytes} MiB large.`,
                "Split it: an article may have at most 5 MiB.",
            );
        }
        const bytes = await readFile(path);
        // The name is part of the key, since it is the article's id.
        const key = `${basename(file)} ${createHash("sha256").update(bytes).digest("hex")}`;
        const parsed = known.get(key) ?? parseArticle(basename(file), bytes);
        return {
            file,
            article: parsed.article,
            errors: parsed.problems.map((problem) => ({ file, ...problem })),
            key,
            parsed,
        };
    } catch (cause) {
        return fault(
            `The file cannot be read (${codeOf(cause)}).`,
            "Let the bot's user read it, or remove it.",
        );
    }
}

/** Two files with one id are both left out: which of them would be quoted must not be chance. */
function withoutSharedIds(read: readonly ReadFile[]): { articles: Article[]; errors: CorpusError[] } {
    const byId = Map.groupBy(read, ({ file }) =>
        basename(file, extname(file)).normalize("NFC").toLowerCase(),
    );
    const articles: Article[] = [];
    const errors: CorpusError[] = [];
    for (const [id, sharing] of byId) {
        if (sharing.length === 1) articles.push(...sharing.flatMap(({ article }) => article ?? []));
        else {
            errors.push(
                ...sharing.map(({ file }): CorpusError => {
                    const others = sharing.map((other) => other.file).filter((other) => other !== file);
                    const problem = `The id “${id}” is also that of ${others.join(", ")}.`;
                    return {
                        file,
                        problem,
                        remedy: "Rename all but one; the file's name is the id.",
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

function codeOf(cause: unknown): string {
    return cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
}

// By code units, so that the order does not hang on the machine's locale.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
