import { say } from "../locales/say.ts";
import { longestQuote } from "../src/answer/quotation/check-quote.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { flag, optionalText, text } from "../src/discord/command/option.ts";
import type { Reply } from "../src/discord/command/reply.ts";
import { named } from "../src/discord/markdown.ts";
import { quoteChecksMessage } from "../src/discord/quotes/quote-checks-message.ts";
import { quoteFrom } from "../src/discord/quotes/quotes-in-message.ts";
import { suggestArticles } from "./ask.ts";

export const quote = defineCommand({
    name: "quote",
    description: say("quote.description"),
    asks: true,
    options: {
        text: text(say("quote.text"), { maxLength: longestQuote, isQuestion: true }),
        article: optionalText(say("quote.article"), {
            suggest: (typed, { library }) => suggestArticles(typed, library),
        }),
        hide: flag(say("ask.hide")),
    },
    uses: ["library", "answersPublicly"],
    run: async ({ text: typed, article, hide }, { library, answersPublicly }): Promise<Reply> => {
        const meant = article === undefined ? undefined : await library.find(article);
        if (article !== undefined && meant === undefined) return noSuchArticle(article);
        const checks = await library.checkQuotes([quoteFrom(typed)], { article: meant?.id });
        const visibility = hide || !answersPublicly ? "private" : "public";
        return { kind: "text", text: quoteChecksMessage(checks), visibility };
    },
});

function noSuchArticle(typed: string): Reply {
    const sentences = [say("ask.no-such-article", { typed: named(typed, 100) }), say("ask.see-all")];
    return { kind: "text", text: sentences.join(" "), visibility: "private" };
}
