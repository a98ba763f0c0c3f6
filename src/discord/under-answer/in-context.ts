import { say } from "../../../locales/say.ts";
import { meantTalk } from "../../answer/talk/meant-talk.ts";

import { articleOfKey } from "../../corpus/article-id.ts";

import { answerTo } from "../answer-to.ts";
import type { Uses } from "../command/context.ts";
import { type SentencePlace, sentencePlace, wholeNumberArgument } from "../command/custom-id.ts";
import { defineButton, defineMenu } from "../command/define-components.ts";
import { defineModal } from "../command/define-modal.ts";
import type { MessageReply } from "../command/reply.ts";
import { usesToSay } from "../command/said-to.ts";
import { talkMessage } from "../talk/talk-message.ts";
import { talkOf } from "../talk/talk-of.ts";
import { answerRows } from "./answer-rows.ts";
import { readerMessage } from "./reader-message.ts";
import { emptyQuestion, note } from "./sentence-place.ts";

const uses = ["library", "readingLimit", "by"] as const;
type ReaderContext = Uses<(typeof uses)[number]>;

/** Opens a private reader at the paragraph that an answer quotes. */
export const inContext = defineButton("ask:context", {
    argument: sentencePlace,
    uses,
    run: async (place, context) => ({ ...(await readerAt(place, context)), place: "new" }),
});

/** Shows the previous page of the reader. */
export const earlier = defineButton("ask:earlier", { argument: sentencePlace, uses, run: readerAt });

/** Shows the next page of the reader. */
export const later = defineButton("ask:later", { argument: sentencePlace, uses, run: readerAt });

/** Goes to a section of the article. The values are the numbers of their first paragraphs. */
export const section = defineMenu("ask:section", {
    argument: sentencePlace,
    value: wholeNumberArgument,
    uses,
    run: (place, [from], context) => readerAt({ ...place, from: Math.max(1, from), piece: 0 }, context),
});

/** Opens the form for a question about this article only. */
export const askArticle = defineButton("ask:article", {
    argument: sentencePlace,
    uses: ["library"],
    run: (place, { library }) =>
        articleOfKey(place.article, library.articles) !== undefined
            ? articleQuestion.modal(place)
            : note(say("under-answer.article-gone")),
});

export const articleQuestion = defineModal("ask:article", {
    argument: sentencePlace,
    title: () => say("under-answer.question-form"),
    inputs: {
        question: {
            label: () => say("under-answer.question"),
            style: "short",
            maxLength: 300,
            isQuestion: true,
        },
    },
    uses: [
        "library",
        "readQuestion",
        "takesFeedback",
        "forModerators",
        "mayShare",
        "pick",
        "by",
        ...usesToSay,
    ],
    run: async ({ article: key }, { question }, context) => {
        const { library, readQuestion, takesFeedback, forModerators, mayShare, pick, by } = context;
        const known = articleOfKey(key, library.articles);
        if (known === undefined) return note(say("under-answer.article-gone"));
        const spoken = readQuestion(question);
        const meant = await meantTalk(spoken.asked, talkOf(spoken), { library });
        if (meant !== undefined) {
            const place = { by, visibility: "private", otherwise: "private", readers: context } as const;
            const about = { library, article: meant.article ?? known, pick: pick() };
            return talkMessage(meant.talk, about, place);
        }
        if (spoken.asked === "") return emptyQuestion();
        const reply = await answerTo(spoken, library, { scope: { article: known.id } });
        const rows = answerRows(reply.answer, {
            takesFeedback,
            mayShare,
            asksMore: "private",
            forModerators,
        });
        return { ...reply, visibility: "private", place: "new", rows };
    },
});

function readerAt(place: SentencePlace, context: ReaderContext): Promise<MessageReply> {
    const buttons = [askArticle.button({ label: say("under-answer.ask-article") }, place)];
    return readerMessage(place, context, { earlier, later, section, buttons });
}
