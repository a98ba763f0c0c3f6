import { say } from "../locales/say.ts";
import { longestQuote } from "../src/answer/quotation/check-quote.ts";
import { defineMessageCommand } from "../src/discord/command/define-command.ts";
import type { Reply, TextReply } from "../src/discord/command/reply.ts";
import { quoteChecksMessage } from "../src/discord/quotes/quote-checks-message.ts";
import { quotesInMessage } from "../src/discord/quotes/quotes-in-message.ts";

export const checkQuotes = defineMessageCommand({
    label: () => say("quote.message-command"),
    audience: "everyone",
    asks: true,
    uses: ["library"],
    run: async ({ content, hasMore }, { library }): Promise<Reply> => {
        const { quotes, isWhole, short } = quotesInMessage(content.slice(0, longestQuote));
        if (quotes.length === 0)
            return privately(hasMore ? say("quote.no-text-but-more") : say("quote.no-text"));
        const checks = await library.checkQuotes(quotes.slice(0, mostQuotes));
        const notes = [
            ...(isWhole ? [say("quote.note.whole")] : []),
            ...(short > 0 ? [say("quote.note.short", { count: short })] : []),
            ...(quotes.length > mostQuotes
                ? [say("quote.note.first", { count: mostQuotes, quotes: quotes.length })]
                : []),
            ...(content.length > longestQuote ? [say("quote.note.long", { characters: longestQuote })] : []),
            ...(hasMore ? [say("quote.note.text-only")] : []),
        ];
        const counted = { quotes: checks.map(({ found }) => found) };
        return { ...privately(quoteChecksMessage(checks, notes)), counted };
    },
});

/** More would not fit into one message. */
const mostQuotes = 5;

const privately = (text: string): TextReply => ({ kind: "text", text, visibility: "private" });
