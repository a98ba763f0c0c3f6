import { createHash } from "node:crypto";
import { basename, extname } from "node:path/posix";
import { printable } from "./printable.ts";

/** The file at the top of the corpus folder that says how others are read. It is no article. */
export const rulesFile = "corpus.yaml";

/** The id of a file's article: the file's name without folders and extension, as it can be shown, in Unicode's NFC form. */
export function idOf(file: string): string {
    if (file === rulesFile) return rulesFile;
    return printable(basename(file, extname(file))).normalize("NFC");
}

/**
 * The id of each file's article among these files. A file that would share its id with another, also in different case, is known
 * by its name with the ending, or else by its path. Only paths that differ in nothing but case still share one.
 */
export function idsOf(files: readonly string[]): ReadonlyMap<string, string> {
    const ids = new Map(files.map((file) => [file, idOf(file)]));
    for (const longer of [(file: string) => basename(file), (file: string) => file]) {
        const sharing = sharedIn(ids);
        if (sharing.length === 0) break;
        for (const file of sharing.flat()) ids.set(file, printable(longer(file)).normalize("NFC"));
    }
    return ids;
}

/** The files that share an id, in groups. */
export function sharedIn(ids: ReadonlyMap<string, string>): readonly (readonly string[])[] {
    const different = new Set([...ids.values()].map((id) => id.toLowerCase()));
    if (different.size === ids.size) return [];
    const groups = Map.groupBy(ids, ([, id]) => id.toLowerCase());
    return [...groups.values()].filter(({ length }) => length > 1).map((all) => all.map(([file]) => file));
}

/** In UTF-16 units, so that a button, menu or form can name an article in Discord's 100 beside what else it needs to know. */
const longestKey = 60;

/** What names an article where there is little space: its id, or a hash of a longer one. No id begins with a slash. */
export function articleKey(id: string): string {
    if (id.length <= longestKey) return id;
    return `/${createHash("sha256").update(id).digest("hex").slice(0, 20)}`;
}

/** The article that the key, or the id, names; undefined if there is none. */
export function articleOfKey<Article extends { readonly id: string }>(
    key: string,
    articles: readonly Article[],
): Article | undefined {
    const isHash = key.startsWith("/");
    return articles.find(({ id }) => id === key || (isHash && articleKey(id) === key));
}

/**
 * Whether a file with this name is no article, wherever it comes from: README.md, a hidden file, or one that Word keeps beside a
 * document that is open.
 */
export function isSetAside(file: string): boolean {
    const name = basename(file);
    return name.startsWith(".") || name.startsWith("~$") || /^readme\.(?:md|markdown|mdx)$/iu.test(name);
}

/**
 * The path of the Markdown file that takes the place of an article's file of another format: report.md for report.pdf, but report.pdf.md
 * if the id in the set includes the ending, or if no article can be called the other.
 */
export function markdownPathOf({ file, id }: { readonly file: string; readonly id: string }): string {
    const path = `${file.slice(0, file.length - extname(file).length)}.md`;
    return id === idOf(file) && !isSetAside(path) ? path : `${file}.md`;
}

/** The first folder in a file's path within the corpus folder, as it can be shown; undefined if there is none. */
export function collectionOf(file: string): string | undefined {
    const [folder, ...below] = file.split("/");
    return below.length === 0 || folder === undefined ? undefined : printable(folder);
}

/** A name for an article's file, made from the title's letters and digits; without an ending. */
export function nameFromTitle(title: string): string {
    const words = title
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ["article"];
    return words
        .join("-")
        .slice(0, 80)
        .replace(/[\ud800-\udbff]$/u, "")
        .replace(/-$/u, "");
}

/** A title from a file's name: without its extension, the date of a post in front of its address, and marks that stand for spaces. */
export function readableName(file: string): string {
    const id = idOf(file);
    const name = id.replace(/^\d{4}-\d\d-\d\d[-_](?=\S+$)/u, "");
    const words = /\s/u.test(name)
        ? name
        : name
              .replaceAll("_", " ")
              .replaceAll(/(?<=[\p{L}\p{M}\p{N}])-(?=\p{L})|(?<=\p{L}\p{M}?)-(?=\p{N})/gu, " ");
    const title = words.trim();
    if (title === "") return id;
    // A name in one piece may be written small on purpose, such as that of a command.
    return title === id ? title : title.slice(0, 1).toUpperCase() + title.slice(1);
}
