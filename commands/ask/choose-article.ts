import { say } from "../../locales/say.ts";
import type { Library } from "../../src/answer/library.ts";
import { meantTalk } from "../../src/answer/talk/meant-talk.ts";
import type { ArticleFacts } from "../../src/corpus/article.ts";
import { answerTo } from "../../src/discord/answer-to.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { numberedText } from "../../src/discord/command/custom-id.ts";
import { defineButton } from "../../src/discord/command/define-components.ts";
import type { MessageReply, Visibility } from "../../src/discord/command/reply.ts";
import { saidTo, usesToSay } from "../../src/discord/command/said-to.ts";
import { named } from "../../src/discord/markdown.ts";
import type { HeldQuestion } from "../../src/discord/memory/held.ts";
import { talkMessage } from "../../src/discord/talk/talk-message.ts";
import { talkOf } from "../../src/discord/talk/talk-of.ts";
import { answerRows } from "../../src/discord/under-answer/answer-rows.ts";
import { offerArticles } from "./offer-articles.ts";

/** What a reply to a question needs of the context. */
export const replyUses = [
    "library",
    "answersPublicly",
    "takesFeedback",
    "forModerators",
    "mayShare",
    "quotedLast",
    "pick",
    "by",
    ...usesToSay,
] as const;

type ReplyUses = Uses<(typeof replyUses)[number]>;
type PutQuestion = Pick<HeldQuestion, "question" | "hidden">;

/** Answers the question from all articles, or from one, or replies to it if it asks nothing of the text. */
export async function replyFrom(
    asked: PutQuestion,
    article: ArticleFacts | undefined,
    context: ReplyUses,
): Promise<MessageReply> {
    const { library, answersPublicly, quotedLast, pick, by } = context;
    const { question } = asked;
    const scope = { article: article?.id };
    const visibility = asked.hidden || !answersPublicly ? "private" : "public";
    const meant = await meantTalk(question.asked, talkOf(question), { library, scope });
    if (meant === undefined)
        return saidTo(visibility, context, () => answerFrom({ question, visibility }, article, context));
    const about = { library, article: article ?? meant.article, last: quotedLast(by), pick: pick() };
    return talkMessage(meant.talk, about, { by, visibility, otherwise: "private", readers: context });
}

async function answerFrom(
    { question, visibility }: Pick<PutQuestion, "question"> & { readonly visibility: Visibility },
    article: ArticleFacts | undefined,
    { library, takesFeedback, forModerators, mayShare }: ReplyUses,
): Promise<MessageReply> {
    const reply = await answerTo(question, library, { scope: { article: article?.id } });
    const isShareable = visibility === "private" && mayShare;
    const rows = answerRows(reply.answer, {
        takesFeedback,
        mayShare: isShareable,
        asksMore: visibility,
        forModerators,
    });
    return { ...reply, visibility, rows };
}

/** Asks the question that named no article in the one that the member chose instead. */
export const askIn = defineButton("ask:in", {
    // The place among the offered articles, and the key of the held question.
    argument: numberedText(40),
    uses: [...replyUses, "heldQuestions"],
    run: async ({ number: at, text: key = "" }, context) => {
        const held = context.heldQuestions.take(key);
        const id = held?.articles[at];
        if (held === undefined || id === undefined) return onlyText(say("ask.no-longer-held"));
        const article = context.library.articles.find((one) => one.id === id);
        return article === undefined ? onlyText(say("ask.article-gone")) : replyFrom(held, article, context);
    },
});

const onlyText = (text: string): MessageReply => ({
    kind: "text",
    text,
    visibility: "private",
    place: "new",
});

/** Offers similar titles for a name that no article has, and keeps the question meanwhile. */
export function noSuchArticle(
    typed: string,
    asked: PutQuestion,
    {
        library,
        heldQuestions,
        ...readers
    }: Uses<"heldQuestions" | (typeof usesToSay)[number]> & { readonly library: Pick<Library, "articles"> },
): MessageReply {
    return saidTo("private", readers, () =>
        offerArticles(typed, {
            articles: library.articles,
            restated: say("answer.question", { question: named(asked.question.shown, 1000) }),
            hold: (articles) => heldQuestions.hold({ ...asked, articles }),
            button: askIn.button,
        }),
    );
}
