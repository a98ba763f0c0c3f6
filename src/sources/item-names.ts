import { posix } from "node:path";
import { idOf } from "../corpus/article-id.ts";
import { articlePath } from "../proposal/article-from-file.ts";
import type { SetArticle } from "../proposal/article-set.ts";
import type { DecidedItem } from "../store/source-items.ts";

/** The paths that a new item's article may have in the corpus, best first: the one that it had before, and then an endless list. */
export function* pathsFor(
    source: string,
    name: string,
    before: string | undefined,
): Generator<string, never> {
    if (before !== undefined) yield before;
    const stored = articlePath(name);
    const path = typeof stored === "string" ? stored : name;
    const ending = posix.extname(path);
    const folder = posix.join(source, posix.dirname(path));
    const stem = posix.basename(path, ending);
    // Two articles with the same name would take each other's place.
    const parents = posix.dirname(path) === "." ? [] : posix.dirname(path).split("/");
    const longer = [...parents, stem].join("-");
    yield posix.join(folder, `${stem}${ending}`);
    if (longer !== stem) yield posix.join(folder, `${longer}${ending}`);
    for (const last of [`${longer}-${source}`, `${longer}-${source}-2`])
        yield posix.join(folder, `${last}${ending}`);
    for (let number = 3; ; number++) yield posix.join(folder, `${longer}-${source}-${number}${ending}`);
}

/** The names in use, so that no article takes another's place. */
export interface NamesInUse {
    isFree(file: string): boolean;
    take(file: string): void;
}

/** The names of these articles, and of those that were decided about. */
export function namesInUse(set: readonly SetArticle[], files: readonly string[]): NamesInUse {
    const taken = new Set<string>();
    const take = (file: string) => taken.add(idOf(file).toLowerCase());
    for (const { id, file } of set) {
        taken.add(id.toLowerCase());
        take(file);
    }
    files.forEach(take);
    return { isFree: (file) => !taken.has(idOf(file).toLowerCase()), take: (file) => void take(file) };
}

/** The names of sources by the paths of articles that were published from them. */
export function sourcesOf(decided: readonly DecidedItem[]): ReadonlyMap<string, string> {
    const published = decided.filter(({ hash }) => hash !== undefined);
    return new Map(published.map(({ file, source }) => [file, source]));
}
