import { createHash } from "node:crypto";
import { listed, say } from "../../locales/say.ts";
import type { Article } from "./article.ts";
import { collectionOf, sharedId } from "./article-id.ts";
import type { CorpusError, ReadCorpus } from "./corpus.ts";
import { withUsualLanguages } from "./language/usual-language.ts";
import type { FileRead } from "./read-article.ts";
import { withFacts } from "./stored-article.ts";

/** A file of a corpus, and the result of reading it. */
export interface FileOfCorpus {
    /** The path in the corpus folder, with forward slashes. */
    readonly file: string;
    /** Identifies the file's name and content. */
    readonly key?: string | undefined;
    /** Undefined if the file could not be read. No other file may use its id, even so. */
    readonly read?: FileRead | undefined;
}

/** Makes a corpus from files that were read. `errors` are problems of other files, to add to those of the corpus. */
export function corpusOf(files: readonly FileOfCorpus[], errors: readonly CorpusError[] = []): ReadCorpus {
    const unique = withoutSharedIds(files);
    const articles = withUsualLanguages(unique.articles).sort((one, other) => compare(one.id, other.id));
    const problems = files.flatMap(({ file, read }) =>
        (read?.problems ?? []).map((problem): CorpusError => ({ file, ...problem })),
    );
    return {
        version: versionOf(articles),
        parsed: new Map(files.flatMap(remembered)),
        articles,
        errors: [...errors, ...problems, ...unique.errors].sort(
            (one, other) => compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0),
        ),
    };
}

/** The entry in `parsed`; none for a file that took too long, so that it is tried again. */
function remembered({ key, read }: FileOfCorpus): [string, FileRead][] {
    return key === undefined || read === undefined || read.isUnfinished === true ? [] : [[key, read]];
}

/** The article with its collection; empty if an error leaves it out. */
function articleOf({ file, read }: FileOfCorpus): readonly Article[] {
    const article = read?.article;
    const collection = collectionOf(file);
    if (article === undefined) return [];
    if (collection === undefined) return [article];
    const hash = createHash("sha256").update(`${collection}/${article.fingerprint}`).digest("hex");
    return [withFacts(article, { collection, fingerprint: hash.slice(0, 16) })];
}

/** Leaves out all files that share an id, since it must not depend on chance which of them is quoted. */
function withoutSharedIds(files: readonly FileOfCorpus[]): { articles: Article[]; errors: CorpusError[] } {
    const byId = Map.groupBy(files, ({ file }) => sharedId(file));
    const articles: Article[] = [];
    const errors: CorpusError[] = [];
    for (const [id, sharing] of byId) {
        if (sharing.length === 1) articles.push(...sharing.flatMap(articleOf));
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

// By code units, so that the order does not depend on the machine's locale.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
