import { joinedSentences, listed, listedLanguages, say } from "../../locales/say.ts";
import type { Answer, Excerpt } from "../answer/answer.ts";
import { answeringKind, quotePieces } from "../answer/excerpts/excerpt.ts";
import { quotedPages } from "../answer/excerpts/pages.ts";
import { quoteLanguage } from "../answer/excerpts/quote-language.ts";
import { joinedPath } from "../answer/joined-path.ts";
import { printable } from "../corpus/printable.ts";

export type Style = (style: "bold" | "dim" | "green" | "yellow", text: string) => string;

/** Renders an answer for the terminal: verdict, quotes, in those that answer the span or KeySentence in bold, attributions; of several questions, each with its answer. */
export function renderAnswer(answer: Answer, style: Style): string {
    if (answer.verdict === "answered" && answer.parts !== undefined) {
        return answer.parts
            .map((part) => `${style("bold", visible(part.asked))}\n${renderAnswer(part.answer, style)}`)
            .join("\n");
    }
    return [
        verdictLine(answer, style),
        ...answer.excerpts.map((excerpt) => renderExcerpt(excerpt, answer.verdict === "answered", style)),
        "",
    ].join("\n\n");
}

function verdictLine(answer: Answer, style: Style): string {
    switch (answer.verdict) {
        case "answered":
            return style("green", say(`terminal.answer.${answer.differ ? "differ" : "answered"}`));
        case "near-miss":
            return joinedSentences([
                style("yellow", say("terminal.answer.near-miss")),
                ...because(answer),
                say("terminal.answer.closest"),
            ]);
        case "not-found":
            return joinedSentences([
                style("yellow", say("terminal.answer.not-answered")),
                ...because(answer),
            ]);
    }
}

/** A sentence about what no article contains, if there is something to say. */
function because({ missing, languages }: Exclude<Answer, { verdict: "answered" }>): readonly string[] {
    if (languages !== undefined) return [say("answer.languages", { languages: listedLanguages(languages) })];
    const words = listed(missing.map(visible), "plain");
    return missing.length === 0 ? [] : [say("terminal.answer.missing", { words })];
}

/** Renders one quote with its attribution. */
export function renderExcerpt(excerpt: Excerpt, answers: boolean, style: Style): string {
    const pieces = quotePieces(excerpt);
    const answering = answers ? answeringKind(pieces) : undefined;
    const shown = pieces
        .map(({ kind, text }) => (kind === answering ? style("bold", visible(text)) : visible(text)))
        .join("")
        .trim();
    const lines = shown.split("\n").map((line) => `  │ ${line}`);
    return [...lines, style("dim", `  — ${attribution(excerpt)}`)].join("\n");
}

function attribution({ article, paragraph, runs }: Excerpt): string {
    const { number, path } = paragraph;
    const parts = [
        article.title,
        path.length === 0 ? undefined : say("attribution.section", { section: joinedPath(path) }),
        quotedPages(paragraph, runs),
        say("terminal.answer.place", { paragraph: number, paragraphs: article.paragraphCount }),
        quoteLanguage(article),
        article.author,
        article.publisher,
        article.published,
        article.url,
    ];
    return printable(parts.filter((part) => part !== undefined).join(" · "));
}

/** Replaces control characters in a paragraph, so that the text of an article cannot control the terminal. */
export function visible(text: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
    return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/gu, "\ufffd");
}
