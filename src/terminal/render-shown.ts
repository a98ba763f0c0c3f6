import { say } from "../../locales/say.ts";
import { quoteOf } from "../answer/excerpts/excerpt.ts";
import { quotedPages } from "../answer/excerpts/pages.ts";
import { joinedPath } from "../answer/joined-path.ts";
import type { Article, Paragraph } from "../corpus/article.ts";
import type { Original } from "../corpus/formats/documents/original.ts";
import type { Dropped } from "../corpus/formats/shown/dropped.ts";
import { printable } from "../corpus/printable.ts";
import { renderProblem } from "../corpus/report.ts";
import type { ShownArticle } from "./file-to-show.ts";
import { visible } from "./render-answer.ts";

/** A file as text for people: what it declares, its problems, its paragraphs as they are quoted, and what was dropped. */
export function renderShown(
    file: string,
    { article, problems, dropped = [], original }: ShownArticle,
): string {
    const head = [
        printable(file),
        ...(article === undefined ? [] : factsOf(article)),
        ...(original === undefined ? [] : [madeFrom(original)]),
    ];
    const parts = [
        head.join("\n"),
        ...(problems.length === 0 ? [] : [problems.map(renderProblem).join("\n")]),
        ...(article === undefined ? [say("terminal.show.no-article")] : quotesOf(article)),
        ...(dropped.length === 0 ? [] : [renderDropped(dropped)]),
    ];
    return `${parts.join("\n\n")}\n`;
}

const madeFrom = ({ name, hash, conversion }: Original) =>
    say("terminal.show.original", { name: printable(name), hash, conversion: printable(conversion) });

function factsOf(article: Article): readonly string[] {
    const { language, isLanguageGuess } = article;
    const guess = isLanguageGuess === true ? ` ${say("terminal.show.language-guess")}` : "";
    const facts = [
        ...keys.map((key) => [key, article[key]] as const),
        ["language", language + guess] as const,
    ];
    return facts.flatMap(([key, value]) =>
        value === undefined ? [] : [say("terminal.show.fact", { key, value: printable(value) })],
    );
}

/** In the order in which front matter is written. */
const keys = ["title", "author", "publisher", "published", "url", "licence", "summary"] as const;

/** The paragraphs by number, each section below the headings above it. */
function quotesOf(article: Article): readonly string[] {
    let above = "";
    let pageAbove: string | undefined;
    return article.paragraphs.map((paragraph) => {
        const path = joinedPath(paragraph.path);
        const heading = path === above ? [] : [`# ${printable(path)}`];
        above = path;
        const page = quotedPages(paragraph, []);
        const turned = page === pageAbove || page === undefined ? [] : [page];
        pageAbove = page;
        const lines = visible(wholeQuote(article, paragraph)).split("\n");
        const mark = `${paragraph.number}`.padStart(4);
        return [
            ...turned,
            ...heading,
            ...lines.map((line, at) => `${at === 0 ? mark : "    "} │ ${line}`),
        ].join("\n");
    });
}

function wholeQuote(article: Article, paragraph: Paragraph): string {
    const whole = { start: 0, end: paragraph.text.length };
    return quoteOf({ article, paragraph, runs: [whole], key: whole, confidence: "high" });
}

function renderDropped(dropped: readonly Dropped[]): string {
    const byRule = [...Map.groupBy(dropped, ({ rule }) => rule)].flatMap(([rule, parts]) => [
        `  ${rule}: ${say(`dropped.${rule}`)}`,
        ...parts.map(({ line, excerpt }) => {
            const place = say("terminal.show.dropped-at", { line: String(line ?? "none") });
            return `    ${place}${printable(excerpt)}`;
        }),
    ]);
    return [say("terminal.show.dropped"), ...byRule].join("\n");
}
