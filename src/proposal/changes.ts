import type { ArticleFacts } from "../corpus/article.ts";
import { collectionOf } from "../corpus/article-id.ts";
import { inSlices } from "../corpus/in-slices.ts";
import { type ArticleSet, textOf as decoded, type SetArticle } from "./article-set.ts";
import { type DiffSegment, wordDiff } from "./texts/word-diff.ts";

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
    /** Whether another article of the two versions has the same title, such as the same text in another format. */
    readonly sharesTitle?: boolean;
}

/** How one version differs from another. Each list is ordered by id. */
export interface Changes {
    readonly added: readonly Named[];
    readonly changed: readonly Named[];
    readonly removed: readonly Named[];
    /** What changed in the file of a changed article; empty for any other id. */
    diff(id: string): Promise<readonly DiffSegment[]>;
}

/** Compares the files of two versions by id, collection and content, some at a time. */
export async function changesBetween(before: ComparedArticles, after: ComparedArticles): Promise<Changes> {
    const old = await byId(before.set);
    const next = await byId(after.set);
    const added: string[] = [];
    const removed: string[] = [];
    const changed = new Map<string, ChangedFiles>();
    // A file is the same article under another id if a file with its name came or went.
    const gone = new Map<string, string>();
    for await (const some of inSlices([...old]))
        for (const [id, [file]] of some) if (file !== undefined && !next.has(id)) gone.set(file.file, id);
    const renamed = new Set<string>();
    for await (const some of inSlices([...next])) {
        for (const [id, files] of some) {
            const before = old.has(id) ? id : gone.get(files[0]?.file ?? "");
            const others = before === undefined ? undefined : old.get(before);
            if (before !== undefined && before !== id) renamed.add(before);
            if (others === undefined) added.push(id);
            else if (!areSame(others, files)) changed.set(id, { old: others, next: files });
        }
    }
    for await (const some of inSlices([...old.keys()]))
        removed.push(...some.filter((id) => !next.has(id) && !renamed.has(id)));
    const naming = await namingOf([...before.articles, ...after.articles]);
    const titles = await titlesIn(after.articles);
    return {
        added: naming(added, titles),
        changed: naming([...changed.keys()], titles),
        removed: naming(removed, await titlesIn(before.articles)),
        diff: async (id) => {
            const files = changed.get(id);
            if (files === undefined) return [];
            const isMoved = pathsOf(files.old) !== pathsOf(files.next);
            return wordDiff(await textOf(files.old, isMoved), await textOf(files.next, isMoved));
        },
    };
}

/** Whether no article was added, changed or removed. */
export function isEmpty({ added, changed, removed }: Changes): boolean {
    return added.length + changed.length + removed.length === 0;
}

/** An id has several files if they share it by mistake. */
type FilesOfId = readonly SetArticle[];

interface ChangedFiles {
    readonly old: FilesOfId;
    readonly next: FilesOfId;
}

async function byId(set: ArticleSet): Promise<ReadonlyMap<string, FilesOfId>> {
    const files = new Map<string, SetArticle[]>();
    for await (const some of inSlices(set)) {
        for (const article of some) {
            const sharing = files.get(article.id);
            if (sharing === undefined) files.set(article.id, [article]);
            else sharing.push(article);
        }
    }
    return files;
}

function areSame(files: FilesOfId, others: FilesOfId): boolean {
    const isSame = ({ file, hash }: SetArticle, at: number) =>
        hash === others[at]?.hash && collectionOf(file) === collectionOf(others[at].file);
    return files.length === others.length && files.every(isSame);
}

/** The texts of an id's files, each under its path if that changed. */
async function textOf(files: FilesOfId, isMoved: boolean): Promise<string> {
    const texts = files.map(async (article) => {
        const text = await decoded(article);
        return isMoved ? `${article.file}\n\n${text}` : text;
    });
    return (await Promise.all(texts)).join("\n");
}

const pathsOf = (files: FilesOfId) => files.map(({ file }) => file).join("\n");

type Titles = ReadonlyMap<string, string>;

async function titlesIn(articles: readonly ArticleFacts[]): Promise<Titles> {
    const titles = new Map<string, string>();
    for await (const some of inSlices(articles)) for (const { id, title } of some) titles.set(id, title);
    return titles;
}

/** Lists the articles with these ids, sorted by id. `all` are those of both versions. */
async function namingOf(all: readonly ArticleFacts[]) {
    const first = new Map<string, string>();
    const shared = new Set<string>();
    for await (const some of inSlices(all))
        for (const { id, title } of some) {
            const other = first.get(title);
            if (other === undefined) first.set(title, id);
            else if (other !== id) shared.add(title);
        }
    return (ids: readonly string[], titles: Titles): readonly Named[] =>
        ids.toSorted().map((id) => {
            const title = titles.get(id) ?? id;
            return { id, title, ...(shared.has(title) && { sharesTitle: true }) };
        });
}
