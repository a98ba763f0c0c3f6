import { say } from "../../../locales/say.ts";
import { articleKey, articleOfKey } from "../../corpus/article-id.ts";
import type { Row } from "../command/components.ts";
import type { Uses } from "../command/context.ts";
import { someText } from "../command/custom-id.ts";
import { defineButton } from "../command/define-components.ts";
import type { MessageReply } from "../command/reply.ts";
import { wrongPlaces } from "../counted-places.ts";
import { privateText, withStore } from "./with-store.ts";

const facts = {
    // The article's key: after a restart, a button must still find its article.
    argument: someText(80),
    uses: ["storeWriter", "whole", "votes", "takesFeedback", "by", "messageId", "answerShownIn"],
} as const;

export const right = defineButton("ask:right", {
    ...facts,
    run: (article, context) => countVote(article, "right", context),
});

export const wrong = defineButton("ask:wrong", {
    ...facts,
    run: (article, context) => countVote(article, "wrong", context),
});

/** The buttons for voting on an answer from the article with this id or key. */
export function feedbackRow(id: string): readonly Row[] {
    const article = articleKey(id);
    return [
        {
            buttons: [
                right.button({ label: say("feedback.right") }, article),
                wrong.button({ label: say("feedback.not-right") }, article),
            ],
        },
    ];
}

/** Counts a vote on the answer in this message, for the article that answered. */
async function countVote(
    key: string,
    vote: "right" | "wrong",
    context: Uses<(typeof facts.uses)[number]>,
): Promise<MessageReply> {
    const reply = await withStore(context, async ({ storeWriter, ...rest }) => {
        const { whole, votes, takesFeedback, by, messageId, answerShownIn } = rest;
        if (!takesFeedback) return privateText([say("feedback.turned-off")]);
        const article = articleOfKey(key, whole.articles);
        // Count only articles that exist, whatever the button contains.
        if (messageId === undefined || article === undefined)
            return privateText([say("feedback.article-gone")]);
        if (!votes.claim(by.userId, messageId)) return privateText([say("feedback.counted-already")]);
        try {
            await storeWriter.feedback.count(article.id, vote);
            const shown = answerShownIn(messageId);
            if (vote === "wrong" && shown !== undefined)
                await storeWriter.insights.note(wrongPlaces(shown), by.userId);
        } catch (cause) {
            votes.release(by.userId, messageId);
            throw cause;
        }
        return privateText([say("feedback.thanks")]);
    });
    // Leave the answer itself visible to everyone.
    return { ...reply, place: "new" };
}
