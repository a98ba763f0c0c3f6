import { say } from "../../../locales/say.ts";
import type { Answer, Excerpt } from "../../answer/answer.ts";
import { named } from "../markdown.ts";
import { attribution, type NameLengths } from "./attribution.ts";
import { partsBelow } from "./parts-message.ts";
import { cutQuote, fitQuote } from "./quote.ts";
import { whyUnanswered } from "./why-unanswered.ts";

/** Discord's limit for the content of a message, in UTF-16 units. */
export const longestContent = 2000;

/**
 * Renders an answer as Discord Markdown in at most 2,000 UTF-16 units: the question, then up to three quotes with their
 * attributions. To keep the first quote, the question and names are cut first. Further quotes are included only if their
 * KeySentence fits whole.
 */
export function answerMessage(answer: Answer): string {
    const [first, ...others] = answer.excerpts;
    if (first === undefined) return head(answer, roomy);
    if (answer.verdict === "answered" && answer.parts !== undefined)
        return partsBelow(restated(answer.question, roomy), answer.parts, longestContent);
    let message = withFirst(answer, first);
    let shown = 1;
    for (const other of others) {
        if (shown === mostExcerpts) break;
        const isSecond = shown === 1 && answer.verdict === "answered" && !answer.differ;
        const lead = isSecond ? `${say("answer.also-relevant")}\n` : "";
        const next = quoteAndSource({ excerpt: other, before: `${message}\n\n${lead}`, space: roomy });
        if (next === undefined) continue;
        message = next;
        shown++;
    }
    return message;
}

const mostExcerpts = 3;

/**
 * How much of each text other than quotes is shown, in UTF-16 units before escaping. `words` is the number of missing words.
 */
interface Space extends NameLengths {
    readonly question: number;
    readonly words: number;
}

const roomy: Space = { question: 300, words: 8, title: 160, section: 120, source: 100 };

/** Leaves a quarter of the message for the quote even if every character must be escaped. */
const tight: Space = { question: 100, words: 3, title: 80, section: 40, source: 40 };

function withFirst(answer: Answer, excerpt: Excerpt): string {
    const whole = [roomy, tight].map((space) =>
        quoteAndSource({ excerpt, before: `${head(answer, space)}\n`, space }),
    );
    const fitting = whole.find((message) => message !== undefined);
    if (fitting !== undefined) return fitting;
    const before = `${head(answer, tight)}\n`;
    const source = attribution(excerpt, tight);
    return `${before}${cutQuote(excerpt, longestContent - before.length - source.length - 1)}\n${source}`;
}

interface QuoteSpace {
    readonly excerpt: Excerpt;
    /** The message up to the quote. */
    readonly before: string;
    readonly space: Space;
}

function quoteAndSource({ excerpt, before, space }: QuoteSpace): string | undefined {
    const source = attribution(excerpt, space);
    const quote = fitQuote(excerpt, longestContent - before.length - source.length - 1);
    return quote === undefined ? undefined : `${before}${quote}\n${source}`;
}

/** The channel does not see the question of a slash command, so every answer begins with it. */
function head(answer: Answer, space: Space): string {
    return [restated(answer.question, space), ...opening(answer, space)].join("\n");
}

function restated(question: string, space: Space): string {
    return say("answer.question", { question: named(question.replace(/\s+/gu, " "), space.question) });
}

function opening(answer: Answer, space: Space): readonly string[] {
    switch (answer.verdict) {
        case "answered":
            return answer.differ ? [say("answer.differ")] : [];
        case "near-miss":
            return [
                [say("answer.near-miss"), ...whyUnanswered(answer, space.words), say("answer.closest")].join(
                    " ",
                ),
            ];
        case "not-found":
            return [
                [
                    say("answer.not-found"),
                    ...whyUnanswered(answer, space.words),
                    say("answer.see-articles"),
                ].join(" "),
            ];
    }
}
