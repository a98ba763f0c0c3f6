import type { ArticleFacts } from "../corpus/article.ts";
import { collectionOf } from "../corpus/article-id.ts";
import { type ArticleSet, textOf as decoded, type SetArticle } from "./article-set.ts";
import { type DiffSegment, wordDiff } from "./word-diff.ts";

/** One version of the corpus: its files, and the facts of those that are valid articles. */
export interface ComparedArticles {
    readonly set: ArticleSet;
    readonly articles: readonly ArticleFacts[];
}

/** An article in a list of changes. */
export interface Named {
    readonly id: string;
    /** The id if the file has errors and therefore no title. */
    readonly title: string;
}

/** How one version differs from another. Each list is ordered by id. */
export interface Changes {
    readonly added: readonly Named[];
    readonly changed: readonly Named[];
    readonly removed: readonly Named[];
    /** What changed in the file of a changed article; empty for any other id. */
    diff(id: string): Promise<readonly DiffSegment[]>;
}

/** Compares the files of two versions by id, collection and content. */
export function changesBetween(before: ComparedArticles, after: ComparedArticles): Changes {
    const old = byId(before.set);
    const next = byId(after.set);
    const oldTitles = titlesOf(before);
    const nextTitles = titlesOf(after);
    const named = (ids: readonly string[], titles: ReadonlyMap<string, string>) =>
        ids.toSorted().map((id): Named => ({ id, title: titles.get(id) ?? id }));
    const isChanged = (id: string) =>
        old.has(id) && next.has(id) && contentOf(old, id) !== contentOf(next, id);
    return {
        added: named(
            [...next.keys()].filter((id) => !old.has(id)),
            nextTitles,
        ),
        changed: named([...next.keys()].filter(isChanged), nextTitles),
        removed: named(
            [...old.keys()].filter((id) => !next.has(id)),
            oldTitles,
        ),
        diff: async (id) => {
            if (!isChanged(id)) return [];
            const isMoved = pathsOf(old, id) !== pathsOf(next, id);
            return wordDiff(await textOf(old, id, isMoved), await textOf(next, id, isMoved));
        },
    };
}

/** Whether no article was added, changed or removed. */
export function isEmpty({ added, changed, removed }: Changes): boolean {
    return added.length + changed.length + removed.length === 0;
}

/** An id has several files if they share it by mistake. */
type FilesById = ReadonlyMap<string, readonly SetArticle[]>;

const byId = (set: ArticleSet): FilesById => Map.groupBy(set, ({ id }) => id);

const contentOf = (files: FilesById, id: string) =>
    files
        .get(id)
        ?.map(({ file, hash }) => `${collectionOf(file) ?? ""}/${hash}`)
        .join();

/** The text of an id's files, each under its path if that changed. */
async function textOf(files: FilesById, id: string, isMoved: boolean): Promise<string> {
    const texts = (files.get(id) ?? []).map(async (article) => {
        const text = await decoded(article);
        return isMoved ? `${article.file}\n\n${text}` : text;
    });
    return (await Promise.all(texts)).join("\n");
}

const pathsOf = (files: FilesById, id: string) =>
    files
        .get(id)
        ?.map(({ file }) => file)
        .join("\n");

function titlesOf({ articles }: ComparedArticles): ReadonlyMap<string, string> {
    return new Map(articles.map(({ id, title }) => [id, title]));
}
