import { joinedSentences, say } from "../../../locales/say.ts";
import type { AnswerPart, Excerpt } from "../../answer/answer.ts";
import { isSameKey } from "../../answer/answer.ts";
import { answerIn, forBoth } from "../../answer/parts/answer-parts.ts";
import { named } from "../markdown.ts";
import { attribution, type SourceSpace, shortAttribution } from "./attribution.ts";
import { fitQuote } from "./quote.ts";
import { whyUnanswered } from "./why-unanswered.ts";

/**
 * Renders the answers to several questions of one message below its beginning, which may be empty, in at most `limit` UTF-16 units:
 * each question with its quote and source, or with a sentence that says it is not answered. Questions with the same answer share its
 * quote, and an article is named once.
 */
export function partsBelow(beginning: string, parts: readonly AnswerPart[], limit: number): string {
    const blocks = blocksOf(parts);
    let message = beginning;
    const namedArticles = new Set<string>();
    for (const [at, { labels, excerpt, otherwise }] of blocks.entries()) {
        const start = `${message}${message === "" ? "" : at === 0 ? "\n" : "\n\n"}${labels}\n`;
        const later = blocks.slice(at + 1);
        const needed = later.reduce(
            (sum, block) => sum + block.labels.length + block.otherwise.length + 3,
            0,
        );
        const left = limit - start.length - needed;
        const quoted = later.filter((block) => block.excerpt !== undefined).length;
        // Each quote gets the same share if they don't all fit.
        const share = Math.floor((left - spare * quoted) / (quoted + 1));
        const isNamed = excerpt !== undefined && namedArticles.has(excerpt.article.id);
        const quote = excerpt && (quoteIn(excerpt, isNamed, share) ?? quoteIn(excerpt, isNamed, left));
        message = `${start}${quote ?? otherwise}`;
        if (excerpt !== undefined && quote !== undefined) namedArticles.add(excerpt.article.id);
    }
    return message;
}

/** Room for the source and marks of a later quote, in UTF-16 units. */
const spare = 100;

interface PartBlock {
    readonly labels: string;
    readonly excerpt: Excerpt | undefined;
    /** What is said if there is no excerpt, or no room for it. */
    readonly otherwise: string;
}

function blocksOf(parts: readonly AnswerPart[]): readonly PartBlock[] {
    const blocks: PartBlock[] = [];
    for (const [at, { asked, answer }] of parts.entries()) {
        const question = named(asked.replace(/\s+/gu, " "), longestLabel);
        const labels = say("answer.part", { number: String(at + 1), question });
        const excerpt = answerIn(answer);
        const same = blocks.findIndex((block) => isSame(block.excerpt, excerpt));
        const shared = blocks[same];
        if (shared?.excerpt === undefined || excerpt === undefined)
            blocks.push({ labels, excerpt, otherwise: insteadOfQuote(answer) });
        else
            blocks[same] = {
                ...shared,
                excerpt: forBoth(shared.excerpt, excerpt),
                labels: `${shared.labels}\n${labels}`,
            };
    }
    return blocks;
}

const isSame = (one: Excerpt | undefined, other: Excerpt | undefined) =>
    one !== undefined && other !== undefined && isSameKey(one, other);

function insteadOfQuote(answer: AnswerPart["answer"]): string {
    if (answer.verdict === "answered") return say("answer.part-too-long");
    const sentence = answer.verdict === "near-miss" ? say("answer.near-miss") : say("answer.not-found");
    return joinedSentences([sentence, ...whyUnanswered(answer, mostWords)]);
}

function quoteIn(excerpt: Excerpt, isNamed: boolean, limit: number): string | undefined {
    const sources = [true, false].map((leadsToSentence) =>
        (isNamed ? shortAttribution : attribution)(excerpt, { ...names, leadsToSentence }),
    );
    for (const source of sources) {
        const quote = fitQuote(excerpt, { limit: limit - source.length - 1, answers: true });
        if (quote !== undefined) return `${quote}\n${source}`;
    }
    return undefined;
}

/** In UTF-16 units before escaping. */
const longestLabel = 80;
const mostWords = 3;
const names = { title: 80, section: 60, source: 60 } satisfies Partial<SourceSpace>;
