import { say } from "../locales/say.ts";
import { longestQuote } from "../src/answer/quotation/check-quote.ts";
import type { ArticleFacts } from "../src/corpus/article.ts";
import type { Uses } from "../src/discord/command/context.ts";
import { numberedText } from "../src/discord/command/custom-id.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { defineButton } from "../src/discord/command/define-components.ts";
import { flag, optionalText, text } from "../src/discord/command/option.ts";
import type { MessageReply } from "../src/discord/command/reply.ts";
import { saidTo, usesToSay } from "../src/discord/command/said-to.ts";
import { named } from "../src/discord/markdown.ts";
import type { HeldQuote } from "../src/discord/memory/held.ts";
import { quoteChecksMessage } from "../src/discord/quotes/quote-checks-message.ts";
import { quoteFrom } from "../src/discord/quotes/quotes-in-message.ts";
import { offerArticles } from "./ask/offer-articles.ts";
import { suggestArticles } from "./ask.ts";

type PutQuote = Pick<HeldQuote, "quote" | "hidden">;

/** Looks for the quote that named no article in the one that the member chose instead. */
export const quoteIn = defineButton("quote:in", {
    // The place among the offered articles, and the key of the held quote.
    argument: numberedText(40),
    uses: ["library", "answersPublicly", "heldQuotes", ...usesToSay],
    run: async ({ number: at, text: key = "" }, context) => {
        const held = context.heldQuotes.take(key);
        const id = held?.articles[at];
        if (held === undefined || id === undefined) return onlyText(say("quote.no-longer-held"));
        const article = context.library.articles.find((one) => one.id === id);
        return article === undefined ? onlyText(say("quote.article-gone")) : checkIn(article, held, context);
    },
});

const onlyText = (text: string): MessageReply => ({
    kind: "text",
    text,
    visibility: "private",
    place: "new",
});

export const quote = defineCommand({
    name: "quote",
    description: () => say("quote.description"),
    asks: true,
    options: {
        text: text(() => say("quote.text"), { maxLength: longestQuote, isQuestion: true }),
        article: optionalText(() => say("quote.article"), {
            suggest: (typed, { library }) => suggestArticles(typed, library),
        }),
        hide: flag(() => say("ask.hide")),
    },
    uses: ["library", "answersPublicly", "heldQuotes", ...usesToSay],
    run: async ({ text: typed, article, hide }, context) => {
        const { library, heldQuotes } = context;
        const put = { quote: quoteFrom(typed), hidden: hide };
        const meant = article === undefined ? undefined : await library.find(article);
        if (article === undefined || meant !== undefined) return checkIn(meant, put, context);
        return saidTo("private", context, () =>
            offerArticles(article, {
                articles: library.articles,
                restated: say("quote.restated", { quote: named(put.quote, 1000) }),
                hold: (articles) => heldQuotes.hold({ ...put, articles }),
                button: quoteIn.button,
            }),
        );
    },
    continuations: [quoteIn],
});

async function checkIn(
    article: ArticleFacts | undefined,
    { quote: checked, hidden }: PutQuote,
    {
        library,
        answersPublicly,
        ...readers
    }: Uses<"library" | "answersPublicly" | (typeof usesToSay)[number]>,
): Promise<MessageReply> {
    const checks = await library.checkQuotes([checked], { article: article?.id });
    const visibility = hidden || !answersPublicly ? "private" : "public";
    const counted = { quotes: checks.map(({ found }) => found) };
    return {
        kind: "text",
        text: saidTo(visibility, readers, () => quoteChecksMessage(checks)),
        visibility,
        place: "new",
        counted,
    };
}
