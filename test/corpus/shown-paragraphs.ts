import { told } from "../../locales/message.ts";
import type { Article } from "../../src/corpus/article.ts";
import { readNow } from "../read-now.ts";

/** The paragraphs of a Markdown text below a title: with "[…]" where something is left out, and "```" before code. */
export function shownParagraphs(markdown: string): readonly string[] {
    const { article, problems } = readNow("a.md", `# T\n\n${markdown}`);
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) return errors.map(({ problem }) => told(problem));
    return article === undefined ? [] : shownIn(article);
}

/** The paragraphs of an article, written like that. */
export function shownIn({ paragraphs }: Article): readonly string[] {
    return paragraphs.map(({ text, omissions = [], kind, path }) => {
        const shown = omissions.reduceRight((all, at) => `${all.slice(0, at)}[…]${all.slice(at)}`, text);
        return `${path.map((heading) => `${heading} › `).join("")}${kind === "code" ? "```" : ""}${shown}`;
    });
}
