import { createHash } from "node:crypto";
import { message, type Tellable } from "../../locales/message.ts";
import type { Article } from "./article.ts";
import { collectionOf, idOf, idsOf, sharedIn } from "./article-id.ts";
import type { CorpusError, ReadCorpus } from "./corpus.ts";
import { withUsualLanguages } from "./language/usual-language.ts";
import type { FileRead } from "./read-article.ts";
import { withFacts } from "./stored/stored-article.ts";

/** A file of a corpus, and the result of reading it. */
export interface FileOfCorpus {
    /** The path in the corpus folder, with forward slashes. */
    readonly file: string;
    /** Identifies the file's name and content. */
    readonly key?: string | undefined;
    /** Undefined if the file could not be read. Others are still told from it by their ids. */
    readonly read?: FileRead | undefined;
}

/** Makes a corpus from files that were read. `errors` are problems of other files, to add to those of the corpus. */
export function corpusOf(files: readonly FileOfCorpus[], errors: readonly CorpusError[] = []): ReadCorpus {
    const unique = withIds(files);
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

/** The articles under their ids. Leaves out files that share one, since it must not depend on chance which of them is quoted. */
function withIds(files: readonly FileOfCorpus[]): { articles: Article[]; errors: CorpusError[] } {
    const ids = idsOf(files.map(({ file }) => file));
    const shared = sharedIn(ids);
    const leftOut = new Set(shared.flat());
    const articles = files
        .filter(({ file }) => !leftOut.has(file))
        .flatMap((one) => articleOf(one, ids.get(one.file) ?? idOf(one.file)));
    const errors = shared.flatMap((sharing) =>
        sharing.map((file): CorpusError => {
            const problem = message("article.shared-id.problem", {
                id: ids.get(file) ?? "",
                files: { items: others(sharing, file), join: "plain" },
            });
            return { file, problem, remedy: message("article.shared-id.remedy"), severity: "error" };
        }),
    );
    return { articles, errors: [...errors, ...longerIds(ids, leftOut)] };
}

/** Warnings for files that are known by more than their name. */
function longerIds(ids: ReadonlyMap<string, string>, leftOut: ReadonlySet<string>): readonly CorpusError[] {
    const short = new Map([...ids.keys()].map((file) => [file, idOf(file)]));
    return sharedIn(short).flatMap((sharing) =>
        sharing
            .filter((file) => !leftOut.has(file))
            .map(
                (file): CorpusError => ({
                    file,
                    problem: message("article.longer-id.problem", { files: someOthers(sharing, file) }),
                    remedy: message("article.longer-id.remedy", { id: ids.get(file) ?? "" }),
                    severity: "warning",
                }),
            ),
    );
}

const others = (all: readonly string[], file: string) => all.filter((other) => other !== file);

/** A folder of documentation may have an index.md in each of a thousand folders. */
function someOthers(all: readonly string[], file: string): Tellable {
    const some = others(all.slice(0, 4), file).slice(0, 3);
    const count = all.length - 1 - some.length;
    return count === 0
        ? { items: some, join: "plain" }
        : { items: [...some, message("list.more", { count })], join: "and" };
}

/** The article under its id and with its collection; empty if an error leaves it out. */
function articleOf({ file, read }: FileOfCorpus, id: string): readonly Article[] {
    const article = read?.article;
    if (article === undefined) return [];
    const collection = collectionOf(file);
    if (collection === undefined && id === article.id) return [article];
    const place = id === article.id ? `${collection}` : `${collection ?? ""}\n${id}`;
    const hash = createHash("sha256").update(`${place}/${article.fingerprint}`).digest("hex");
    return [withFacts(article, { id, collection, fingerprint: hash.slice(0, 16) })];
}

function versionOf(articles: readonly Article[]): string {
    const hash = createHash("sha256");
    for (const { fingerprint } of articles) hash.update(fingerprint);
    return hash.digest("hex").slice(0, 12);
}

// By code units, so that the order does not depend on the machine's locale.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
