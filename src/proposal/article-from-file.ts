import { posix } from "node:path";
import { message } from "../../locales/message.ts";
import { idOf, isSetAside, markdownPathOf } from "../corpus/article-id.ts";
import type { Problem } from "../corpus/corpus.ts";
import { formatOf, unknownFormat } from "../corpus/formats/formats.ts";
import type { FileToRead, ReadArticle } from "../corpus/read-article.ts";
import { type ArticleSet, type SetArticle, setArticle } from "./article-set.ts";

/** A file that came from outside, read. */
export interface FileAsArticle {
    /** Undefined if it cannot be read as an article; the problems then contain an error. */
    readonly article?: SetArticle;
    readonly problems: readonly Problem[];
}

/** The path of the article that a file becomes: web pages and documents are stored as .md files. Or the problem that it becomes none. */
export function articlePath(name: string): string | Problem {
    const format = formatOf(name);
    if (format === undefined) return unknownFormat(name);
    const id = idOf(name);
    const shown = posix.join(posix.dirname(name), `${id}${posix.extname(name)}`);
    const file = format.isConverted ? markdownPathOf({ file: shown, id }) : name;
    return isSetAside(file) ? setAside() : file;
}

/** Reads a file as an article that is stored in the database; web pages and documents become Markdown. */
export async function articleFromFile(given: FileToRead, read: ReadArticle): Promise<FileAsArticle> {
    const { name, bytes, charset, signal } = given;
    const format = formatOf(name);
    const file = articlePath(name);
    if (format === undefined || typeof file !== "string")
        return { problems: typeof file === "string" ? [unknownFormat(name)] : [file] };
    const found = format.isConverted ? { bytes, problems: [] } : format.inUtf8(bytes);
    if ("problem" in found) return { problems: [found] };
    const { markdown, ...parsed } = await read({
        name: posix.basename(name),
        bytes: found.bytes,
        charset,
        signal,
    });
    const problems = [...found.problems, ...parsed.problems];
    if (problems.some(isError) || (format.isConverted && markdown === undefined)) return { problems };
    const article = setArticle(file, markdown ?? found.bytes, "discord");
    // A proposal reports the other problems again.
    return { article: { ...article, parsed }, problems: found.problems };
}

/**
 * The article that a file became, under the path with which it takes the place of that file in a set: of several that share a name, such
 * as report.pdf and report.docx, the one that is called like it.
 */
export function inPlaceOf(name: string, article: SetArticle, set: ArticleSet): SetArticle {
    const isSame = (one: SetArticle) => posix.basename(one.file).toLowerCase() === name.toLowerCase();
    const sharing = set.find((one) => isSame(one) && one.id !== idOf(one.file));
    if (sharing === undefined || formatOf(name)?.isConverted !== true) return article;
    return { ...article, file: posix.join(posix.dirname(article.file), `${name}.md`) };
}

const isError = ({ severity }: Problem) => severity === "error";

const setAside = (): Problem => ({
    problem: message("article.set-aside.problem"),
    remedy: message("article.set-aside.remedy"),
    severity: "error",
});
