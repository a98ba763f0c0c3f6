import { say } from "../locales/say.ts";
import type { Library } from "../src/answer/library.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { type Choice, flag, optionalText, text } from "../src/discord/command/option.ts";
import type { Reply } from "../src/discord/command/reply.ts";
import { saidTo } from "../src/discord/command/said-to.ts";
import { articleChoices } from "../src/discord/message/article-names.ts";
import { right, wrong } from "../src/discord/moderation/feedback-buttons.ts";
import { talkOf } from "../src/discord/talk/talk-of.ts";
import { askMore, moreQuestion } from "../src/discord/under-answer/ask-more.ts";
import { cite, citeAs } from "../src/discord/under-answer/cite.ts";
import {
    articleQuestion,
    askArticle,
    earlier,
    inContext,
    later,
    section,
} from "../src/discord/under-answer/in-context.ts";
import { share } from "../src/discord/under-answer/share.ts";
import { askIn, noSuchArticle, replyFrom, replyUses } from "./ask/choose-article.ts";
import { nearArticles } from "./ask/near-articles.ts";
import { suggestQuestions } from "./ask/question-choices.ts";

export const ask = defineCommand({
    name: "ask",
    description: () => say("ask.description"),
    asks: true,
    options: {
        question: text(() => say("ask.question"), { isQuestion: true, suggest: suggestQuestions }),
        article: optionalText(() => say("ask.article"), {
            suggest: (typed, { library }) => suggestArticles(typed, library),
        }),
        hide: flag(() => say("ask.hide")),
    },
    uses: [...replyUses, "readQuestion", "heldQuestions"],
    run: async ({ question, article, hide }, context): Promise<Reply> => {
        const { library, readQuestion } = context;
        const asked = { question: readQuestion(question), hidden: hide };
        if (talkOf(asked.question) === undefined && asked.question.asked === "")
            return saidTo("private", context, () => ({
                kind: "text",
                text: say("refusal.how-to-ask"),
                visibility: "private",
            }));
        const meant = article === undefined ? undefined : await library.find(article);
        if (article !== undefined && meant === undefined) return noSuchArticle(article, asked, context);
        return replyFrom(asked, meant, context);
    },
    continuations: [
        right,
        wrong,
        askIn,
        inContext,
        earlier,
        later,
        section,
        askArticle,
        articleQuestion,
        cite,
        citeAs,
        share,
        askMore,
        moreQuestion,
    ],
});

/** Discord accepts 25 choices. */
export function suggestArticles(typed: string, { articles }: Library): readonly Choice[] {
    const shown = typed.trim() === "" ? articles : nearArticles(typed, articles);
    return articleChoices(shown.slice(0, 25));
}
