import { posix } from "node:path";
import { say } from "../../locales/say.ts";
import { idOf, isSetAside } from "../corpus/article-id.ts";
import type { Problem } from "../corpus/corpus.ts";
import { formatOf } from "../corpus/formats/formats.ts";
import type { FileToRead, ReadArticle } from "../corpus/read-article.ts";
import { type SetArticle, setArticle } from "./article-set.ts";

/** A file that came from outside, read. */
export interface FileAsArticle {
    /** Undefined if it cannot be read as an article; the problems then contain an error. */
    readonly article?: SetArticle;
    readonly problems: readonly Problem[];
}

/** The path of the article that a file becomes: a web page is stored as a .md file. Or the problem that it becomes none. */
export function articlePath(name: string): string | Problem {
    const format = formatOf(name);
    if (format === undefined) return faulty("unknown-format");
    const file = format.isConverted ? posix.join(posix.dirname(name), `${idOf(name)}.md`) : name;
    return isSetAside(file) ? faulty("set-aside") : file;
}

/** Reads a file as an article that is stored in the database; a web page becomes Markdown. */
export async function articleFromFile(given: FileToRead, read: ReadArticle): Promise<FileAsArticle> {
    const { name, bytes, charset } = given;
    const format = formatOf(name);
    const file = articlePath(name);
    if (format === undefined || typeof file !== "string")
        return { problems: typeof file === "string" ? [faulty("unknown-format")] : [file] };
    const found = format.isConverted ? { bytes, problems: [] } : format.inUtf8(bytes);
    if ("problem" in found) return { problems: [found] };
    const { markdown, ...parsed } = await read({ name: posix.basename(name), bytes: found.bytes, charset });
    const problems = [...found.problems, ...parsed.problems];
    if (problems.some(isError) || (format.isConverted && markdown === undefined)) return { problems };
    const article = setArticle(file, markdown ?? found.bytes, "discord");
    // A proposal reports the other problems again.
    return { article: { ...article, parsed }, problems: found.problems };
}

const isError = ({ severity }: Problem) => severity === "error";

const faulty = (what: "unknown-format" | "set-aside"): Problem => ({
    problem: say(`article.${what}.problem`),
    remedy: say(`article.${what}.remedy`),
    severity: "error",
});
