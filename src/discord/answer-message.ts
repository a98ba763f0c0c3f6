import type { Answer, Excerpt } from "../answer/answer.ts";
import { attribution, cut } from "./attribution.ts";
import { escapeMarkdown } from "./escape.ts";
import { fitQuote } from "./fit-quote.ts";

/** Discord's limit for the content of a message, in UTF-16 units. */
export const longestContent = 2000;

/**
 * The answer as a member sees it, in at most 2,000 UTF-16 units whatever the articles hold: the question, then each quote
 * with its attribution. An attribution is never parted from its quote; what does not fit is left out from the end.
 */
export function answerMessage(answer: Answer): string {
    let message = [restated(answer.question), ...opening(answer)].join("\n");
    for (const [at, excerpt] of answer.excerpts.slice(0, mostExcerpts).entries()) {
        const lead = `${at === 0 ? "\n" : "\n\n"}${at === 1 && answer.verdict === "answered" ? "Also relevant:\n" : ""}`;
        const shown = excerptMessage(excerpt, longestContent - message.length - lead.length);
        if (shown === undefined) break;
        message += `${lead}${shown}`;
    }
    return message;
}

const mostExcerpts = 3;

function excerptMessage(excerpt: Excerpt, limit: number): string | undefined {
    const source = attribution(excerpt);
    const quote = fitQuote(excerpt, limit - source.length - 1);
    return quote === undefined ? undefined : `${quote}\n${source}`;
}

/** A slash command hides its question from the channel, so every answer begins with it. */
function restated(question: string): string {
    const line = question.replace(/\s+/gu, " ").trim();
    return `-# Question: ${escapeMarkdown(cut(line, 300))}`;
}

function opening({ verdict, missing }: Answer): readonly string[] {
    const unknown = missing.length === 0 ? "" : `No article holds ${listed(missing)}.`;
    switch (verdict) {
        case "answered":
            return unknown === "" ? [] : [`-# ${unknown}`];
        case "near-miss":
            return [sentences("The articles do not seem to answer this.", unknown, "The closest passages:")];
        case "not-found":
            return [
                sentences(
                    "The articles do not answer this.",
                    unknown,
                    "See what they are about with `/articles`.",
                ),
            ];
    }
}

const sentences = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");

/** “a”, “b” or “c”, at most eight of them. */
function listed(words: readonly string[]): string {
    const shown = words.slice(0, 8).map((word) => `“${escapeMarkdown(cut(word, 40))}”`);
    if (words.length > shown.length)
        return `${shown.join(", ")} and ${words.length - shown.length} more of its words`;
    return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
