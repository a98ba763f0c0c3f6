import type { Article } from "../../corpus/article.ts";
import { plainContent, writeArticle } from "../../corpus/formats/markdown/write-article.ts";
import { frontMatterEnd } from "../../corpus/front-matter/front-matter.ts";
import type { ReadArticle } from "../../corpus/read-article.ts";

/**
 * The text of a Markdown file with another title in its first heading. Undefined if its title is elsewhere, or if more than the
 * title would change.
 */
export async function withHeading(
    text: string,
    title: string,
    read: ReadArticle,
): Promise<string | undefined> {
    const start = frontMatterEnd(text);
    const above = start + (blanksAndComments.exec(text.slice(start))?.[0].length ?? 0);
    const line = /^[^\r\n]*/u.exec(text.slice(above))?.[0] ?? "";
    const [marks = ""] = /^ {0,3}(?:#{1,6}[ \t]+)?/u.exec(line) ?? [];
    const heading = writeArticle({ content: [{ type: "heading", depth: 1, children: plainContent(title) }] });
    const renamed = [
        text.slice(0, above),
        marks,
        heading.replace(/^#/u, "").trim(),
        closing(line.slice(marks.length)),
        text.slice(above + line.length),
    ].join("");
    const [old, next] = [await articleIn(text, read), await articleIn(renamed, read)];
    return next?.title === title && contentOf(next) === contentOf(old) ? renamed : undefined;
}

const blanksAndComments = /^(?:[ \t]*[\r\n]|[ \t]*<!--(?:[^-]|-(?!->))*-->)*/u;

/** What ends a heading's line but is not part of it: space, and marks such as `##` or `{#id}`. */
function closing(line: string): string {
    const words = line.trimEnd();
    const space = line.slice(words.length);
    const marks = words.endsWith("}") ? words.slice(words.lastIndexOf("{")) : lastHashes(words);
    const before = words.slice(0, words.length - marks.length);
    return `${before.slice(before.trimEnd().length)}${marks}${space}`;
}

function lastHashes(words: string): string {
    let from = words.length;
    while (words[from - 1] === "#") from--;
    return /\s/u.test(words[from - 1] ?? "") ? words.slice(from) : "";
}

const articleIn = async (text: string, read: ReadArticle): Promise<Article | undefined> =>
    (await read({ name: "article.md", bytes: new TextEncoder().encode(text) })).article;

const contentOf = (article: Article | undefined) =>
    JSON.stringify(article?.paragraphs.map(({ path, text }) => [path, text]));
