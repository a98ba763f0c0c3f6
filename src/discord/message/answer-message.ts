import { joinedSentences, say } from "../../../locales/say.ts";
import type { Answer, Excerpt } from "../../answer/answer.ts";
import { named } from "../markdown.ts";
import { attribution, type SourceSpace, shortAttribution } from "./attribution.ts";
import { partsBelow } from "./parts-message.ts";
import { cutQuote, fitQuote } from "./quote.ts";
import { whyUnanswered } from "./why-unanswered.ts";

/** Discord's limit for the content of a message, in UTF-16 units. */
export const longestContent = 2000;

/** What a message says above its answer: about the question, or what a follow-up is about, as far as it needs to be said. */
export interface Restated {
    /** A short sentence in Discord Markdown that comes first. */
    readonly note?: string | undefined;
    /** The question as people read it, where the member's words are not visible. */
    readonly question?: string | undefined;
    /** What a short follow-up was understood to be about. */
    readonly about?: string | undefined;
    /** Questions that the articles answer, in their language. */
    readonly examples?: readonly string[] | undefined;
}

/** Leaves room for a line that says who shared the answer. */
const longestAnswer = longestContent - 60;

/**
 * Renders an answer as Discord Markdown in at most 1,940 UTF-16 units: up to three quotes with their sources, at most two if they do
 * not answer. To keep the first quote, the question and names are cut first. Further quotes are included only if their KeySentence
 * fits whole.
 */
export function answerMessage(answer: Answer, restated: Restated = {}): string {
    const [first, ...others] = byArticle(answer.excerpts);
    if (first === undefined)
        return [...restatement(restated, roomy), unfound(answer, restated)]
            .filter((line) => line !== "")
            .join("\n");
    if (answer.verdict === "answered" && answer.parts !== undefined)
        return partsBelow(restatement(restated, roomy).join("\n"), answer.parts, longestAnswer);
    const end = ending(answer, roomy);
    let message = withFirst(answer, restated, first);
    const shown = [first];
    for (const other of others) {
        if (shown.length === (answer.verdict === "answered" ? mostExcerpts : mostPassages)) break;
        const isSecond = shown.length === 1 && answer.verdict === "answered" && !answer.differ;
        const lead = isSecond ? `${say("answer.also-relevant")}\n` : "";
        const isNamed = shown.some(({ article }) => article.id === other.article.id);
        const before = `${message}\n\n${lead}`;
        const next = quoted(other, { answers: answer.verdict === "answered", isNamed, before, end });
        if (next === undefined) continue;
        message = next;
        shown.push(other);
    }
    return message + (message.length + end.length <= longestAnswer ? end : ending(answer, tight));
}

const mostExcerpts = 3;
const mostPassages = 2;

/** Those of one article together, so that it is named once; otherwise in the same order. */
function byArticle(excerpts: readonly Excerpt[]): readonly Excerpt[] {
    return [...Map.groupBy(excerpts, ({ article }) => article.id).values()].flat();
}

/** How much of each text other than quotes is shown, in UTF-16 units before escaping. `words` is the number of missing words. */
interface Space extends SourceSpace {
    readonly question: number;
    readonly words: number;
}

const roomy: Space = {
    question: 300,
    words: 8,
    title: 160,
    section: 120,
    source: 100,
    leadsToSentence: true,
};

/** Leaves a quarter of the message for the quote even if every character must be escaped. */
const tight: Space = { question: 100, words: 3, title: 80, section: 40, source: 40, leadsToSentence: false };

function withFirst(answer: Answer, restated: Restated, excerpt: Excerpt): string {
    const answers = answer.verdict === "answered";
    for (const space of [roomy, tight]) {
        const before = beginning(answer, restated, space);
        const whole = quotedIn(space, excerpt, {
            answers,
            isNamed: false,
            before,
            end: ending(answer, space),
        });
        if (whole !== undefined) return whole;
    }
    const before = beginning(answer, restated, tight);
    const source = attribution(excerpt, tight);
    const left = longestAnswer - before.length - source.length - ending(answer, tight).length - 1;
    return `${before}${cutQuote(excerpt, left)}\n${source}`;
}

interface Around {
    /** Whether the quote answers, so that the words that do are in bold. */
    readonly answers: boolean;
    /** Whether its article is named above. */
    readonly isNamed: boolean;
    /** The message up to the quote. */
    readonly before: string;
    /** What will come after all quotes. */
    readonly end: string;
}

/** The message with the quote and its source; undefined if they do not fit. */
function quoted(excerpt: Excerpt, around: Around): string | undefined {
    return (
        quotedIn(roomy, excerpt, around) ?? quotedIn({ ...roomy, leadsToSentence: false }, excerpt, around)
    );
}

function quotedIn(space: SourceSpace, excerpt: Excerpt, { answers, isNamed, before, end }: Around) {
    const source = (isNamed ? shortAttribution : attribution)(excerpt, space);
    const limit = longestAnswer - before.length - source.length - end.length - 1;
    const quote = fitQuote(excerpt, { limit, answers });
    return quote === undefined ? undefined : `${before}${quote}\n${source}`;
}

/** What is above the first quote, with a line break. */
function beginning(answer: Answer, restated: Restated, space: Space): string {
    const lines = [...restatement(restated, space), ...opening(answer)];
    return lines.map((line) => `${line}\n`).join("");
}

function restatement({ note, question, about }: Restated, space: Space): readonly string[] {
    const shown = (text: string) => named(text.replace(/\s+/gu, " "), space.question);
    return [
        ...(note === undefined ? [] : [note]),
        ...(question === undefined ? [] : [say("answer.question", { question: shown(question) })]),
        ...(about === undefined ? [] : [say("answer.about", { subject: shown(about) })]),
    ];
}

function opening(answer: Answer): readonly string[] {
    if (answer.verdict === "near-miss") return [say("answer.closest")];
    return answer.verdict === "answered" && answer.differ ? [say("answer.differ")] : [];
}

/** What is below all quotes, with a line break: why they do not answer. */
function ending(answer: Answer, space: Space): string {
    if (answer.verdict === "answered") return "";
    return whyUnanswered(answer, space.words)
        .map((sentence) => `\n${say("answer.why", { sentence })}`)
        .join("");
}

function unfound(answer: Answer, { examples }: Restated): string {
    if (answer.verdict === "answered") return "";
    return joinedSentences([
        say("answer.not-found"),
        ...whyUnanswered(answer, roomy.words, examples),
        say("answer.see-articles"),
    ]);
}
