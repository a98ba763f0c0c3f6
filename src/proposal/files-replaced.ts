import { createHash } from "node:crypto";
import { posix } from "node:path";
import { idOf } from "../corpus/article-id.ts";
import { formatOf } from "../corpus/formats/formats.ts";
import { type ArticleSet, fileHashOf, type SetArticle } from "./article-set.ts";

type Placed = Pick<SetArticle, "file">;

/**
 * Whether one of these articles takes the place of an article in a set: because of its path or its id, or because it is named after its
 * file, as report.pdf.md is. An article whose id in the set includes its ending or folder is only replaced by a file with these; in
 * particular not by one in another folder.
 */
export function replacedBy(articles: readonly Placed[]): (other: SetArticle) => boolean {
    const files = articles.map(({ file }) => comparable(file));
    const paths = new Set(files);
    const ids = new Set(files.flatMap(idsReplaced));
    const names = new Set(files.filter(isInNoFolder));
    return (other) =>
        paths.has(comparable(other.file)) ||
        ids.has(comparable(other.id)) ||
        (isConverted(other) && ids.has(fileNameOf(other))) ||
        (hasLongerId(other) && names.has(comparable(other.id)));
}

/** Finds the files of a set that an article takes the place of, without comparing it with each of them. */
export function filesReplaced(set: ArticleSet): (article: Placed) => readonly SetArticle[] {
    const byPath = Map.groupBy(set, ({ file }) => comparable(file));
    const byId = Map.groupBy(set, ({ id }) => comparable(id));
    const byName = Map.groupBy(set.filter(isConverted), fileNameOf);
    return ({ file: path }) => {
        const file = comparable(path);
        const named = isInNoFolder(file) ? (byId.get(file) ?? []) : [];
        const found = [
            ...(byPath.get(file) ?? []),
            ...idsReplaced(file).flatMap((id) => [...(byId.get(id) ?? []), ...(byName.get(id) ?? [])]),
            ...named.filter(hasLongerId),
        ];
        return [...new Set(found)];
    };
}

/** Identifies files of a folder: 16 hexadecimal digits, or nothing if there are none. */
export function overOf(files: readonly SetArticle[]): string {
    if (files.length === 0) return "";
    const lines = files.map((article) => `${article.file}\n${fileHashOf(article)}\n`).sort();
    return createHash("sha256").update(lines.join("")).digest("hex").slice(0, 16);
}

const idsReplaced = (file: string) => [idOf(file), posix.join(posix.dirname(file), idOf(file))];
/** A file that was attached without its folder means the only one with its name, whose id may be that name. */
const isInNoFolder = (file: string) => !file.includes("/");
/** Whether a Markdown file can be named after it. Of files that share a name, the id says so. */
const isConverted = (other: SetArticle) => !hasLongerId(other) && formatOf(other.file)?.isConverted === true;
const fileNameOf = ({ file }: Placed) => comparable(posix.basename(file));
const hasLongerId = ({ file, id }: SetArticle) => id !== idOf(file);

/** Names that differ only in case count as equal. */
const comparable = (name: string) => name.toLowerCase();
