import { createHash } from "node:crypto";
import { idOf } from "../corpus/article-id.ts";
import type { ArticleSet, SetArticle } from "../proposal/article-set.ts";
import type { KeptOut } from "../proposal/files-kept-out.ts";
import type { DecidedItem, ItemDecision } from "../store/source-items.ts";
import { type NamesInUse, namesInUse, pathsFor } from "./item-names.ts";
import { type ItemRead, type ItemReading, readItem } from "./reading/read-item.ts";
import type { ItemProblem, SourceItem, SourceReading } from "./reading/source-item.ts";

/** How a source differs from what moderators decided about it. */
export interface SourceChanges {
    /** Identifies the change. Undefined if there is nothing to propose. */
    readonly id: string | undefined;
    readonly articles: readonly SetArticle[];
    /** The paths of articles that are gone from the source. */
    readonly gone: readonly string[];
    readonly decisions: readonly ItemDecision[];
    readonly keptOut: readonly KeptOutItem[];
    /** Of items that cannot be read. */
    readonly problems: readonly ItemProblem[];
    /** How many items wait for the next look. */
    readonly waiting: number;
    /** What is served already, although it was not noted. */
    readonly served: readonly DecidedItem[];
    /** What need not be remembered any more. */
    readonly forgotten: readonly DecidedItem[];
}

/** An item that is not served as the source has it, because of what moderators decided. */
export interface KeptOutItem extends KeptOut {
    readonly item: SourceItem;
    readonly decided: DecidedItem;
}

interface Comparison extends ItemReading {
    readonly source: string;
    readonly reading: SourceReading;
    /** What was decided about the items of all sources. */
    readonly decided: readonly DecidedItem[];
    /** All articles that are served, with files that cannot be read. */
    readonly set: ArticleSet;
    readonly known: KnownItems;
}

/** What items were read to, by key, so that none is read twice. */
export type KnownItems = Map<
    string,
    { readonly mark: string; readonly file: string; readonly found: ItemRead }
>;

/**
 * Compares what a source has with what was published or discarded last, and that with what is served. If moderators changed or
 * removed an article since it was published, their decision stays.
 */
export async function sourceChanges(comparison: Comparison): Promise<SourceChanges> {
    const { source, reading, decided, set } = comparison;
    const rows = new Map(decided.filter((one) => one.source === source).map((one) => [one.key, one]));
    const served = new Map(
        set.filter(({ origin }) => origin === "discord").map((one) => [one.file, one.hash]),
    );
    const result = emptyChanges();
    const isChanged = ({ file, hash }: DecidedItem) => served.get(file) !== hash;
    const keys = new Set(reading.items.map(({ key }) => key));
    const missing = reading.isWhole ? [...rows.values()].filter(({ key }) => !keys.has(key)) : [];
    const leaving = new Set(missing.filter((row) => !isChanged(row)).map(({ file }) => file));
    const isLeft = ({ file }: { readonly file: string }) => !leaving.has(file);
    const names = namesInUse(
        set.filter(isLeft),
        decided.filter(isLeft).map(({ file }) => file),
    );
    const wanted: SourceItem[] = [];
    for (const item of reading.items) {
        const row = rows.get(item.key);
        if (row === undefined) wanted.push(item);
        else if (isChanged(row) && served.get(row.file) === undefined)
            result.keptOut.push(keptOut(item, row, "source-removed"));
        // Of what is served, it may only not be noted yet that it is the item.
        else if (row.decided !== item.mark || isChanged(row)) wanted.push(item);
        else if (row.decided !== row.published) result.keptOut.push(keptOut(item, row, "source-discarded"));
    }
    const found = await readSome(wanted, comparison, { rows, names, served });
    result.problems.push(...found.problems);
    for (const { item, article } of found.articles) {
        const row = rows.get(item.key);
        const now = itemOf(item, article, source);
        const inForce = served.get(article.file);
        const isEdited = row === undefined && inForce !== undefined;
        if (inForce === article.hash || isEdited) result.served.push(now);
        else if (row !== undefined && isChanged(row))
            result.keptOut.push(keptOut(item, row, "source-edited"));
        else {
            result.articles.push(article);
            result.decisions.push({ ifPublished: now, ifDiscarded: discarded(now, row) });
        }
    }
    result.waiting += found.waiting;
    for (const row of missing) {
        if (served.get(row.file) === undefined) result.forgotten.push(row);
        else if (!isChanged(row) && row.decided !== gone) {
            result.gone.push(row.file);
            result.decisions.push({ ifPublished: undefined, ifDiscarded: { ...row, decided: gone } });
        }
    }
    return { ...result, id: idOfChange(result) };
}

const gone = "gone";
/** Articles in one proposal. */
const mostAtOnce = 1000;
/** Items that are fetched one by one in one look. */
const mostFetched = 20;

const emptyChanges = () => ({
    articles: [] as SetArticle[],
    gone: [] as string[],
    decisions: [] as ItemDecision[],
    keptOut: [] as KeptOutItem[],
    problems: [] as ItemProblem[],
    waiting: 0,
    served: [] as DecidedItem[],
    forgotten: [] as DecidedItem[],
});

interface Placing {
    readonly rows: ReadonlyMap<string, DecidedItem>;
    readonly names: NamesInUse;
    readonly served: ReadonlyMap<string, string>;
}

/** Reads the items that are not known, a few of those that must be fetched. */
async function readSome(
    wanted: readonly SourceItem[],
    { source, known, read, contents }: Comparison,
    { rows, names, served }: Placing,
) {
    const articles: { readonly item: SourceItem; readonly article: SetArticle }[] = [];
    const problems: ItemProblem[] = [];
    let fetched = 0;
    let waiting = 0;
    for (const item of wanted) {
        const before = known.get(item.key);
        const isKnown = before?.mark === item.mark;
        const isLater = item.isFetched === true && !isKnown && ++fetched > mostFetched;
        if (isLater || articles.length >= mostAtOnce) {
            waiting++;
            continue;
        }
        const found = isKnown ? before.found : await readItem(item, { read, contents });
        const { article } = found;
        // Or its article is served there: as it is, or edited before it was published.
        const isUsable = (path: string) =>
            names.isFree(path) ||
            (served.has(path) && (path === before?.file || served.get(path) === article?.hash));
        // Once it was decided about, its path stays the same.
        const file = rows.get(item.key)?.file ?? firstOf(pathsFor(source, item.name, before?.file), isUsable);
        names.take(file);
        // What could not be fetched may be there the next time.
        if (!found.isAway) known.set(item.key, { mark: item.mark, file, found });
        if (article !== undefined) articles.push({ item, article: { ...article, file, id: idOf(file) } });
        problems.push(...found.problems.map((problem) => ({ ...problem, name: item.name })));
    }
    return { articles, problems, waiting };
}

/** The first for which it is true; there always is one. */
function firstOf(paths: Generator<string, never>, isUsable: (path: string) => boolean): string {
    for (let next = paths.next(); ; next = paths.next()) if (isUsable(next.value)) return next.value;
}

const itemOf = ({ key, mark }: SourceItem, { file, hash }: SetArticle, source: string): DecidedItem => ({
    source,
    key,
    file,
    decided: mark,
    published: mark,
    hash,
});

const discarded = (now: DecidedItem, row: DecidedItem | undefined): DecidedItem => ({
    ...now,
    published: row?.published,
    hash: row?.hash,
});

type WhyKeptOut = "source-removed" | "source-edited" | "source-discarded";

const keptOut = (item: SourceItem, decided: DecidedItem, kind: WhyKeptOut): KeptOutItem => ({
    file: decided.file,
    why: { kind, source: decided.source },
    item,
    decided,
});

function idOfChange({ articles, gone: files }: Pick<SourceChanges, "articles" | "gone">): string | undefined {
    if (articles.length + files.length === 0) return undefined;
    const lines = [...articles.map(({ file, hash }) => `${file} ${hash}`), ...files];
    return createHash("sha256").update(lines.sort().join("\n")).digest("hex").slice(0, 16);
}
