import { say } from "../../../locales/say.ts";
import type { Row } from "../command/components.ts";
import type { Uses } from "../command/context.ts";
import { someText } from "../command/custom-id.ts";
import { defineButton } from "../command/define-components.ts";
import type { MessageReply } from "../command/reply.ts";
import { wrongPlaces } from "./counted-places.ts";
import { privateText, withStore } from "./with-store.ts";

/** The id must fit into the custom_id, because a button must still find its article after a restart. */
const longestId = 80;

const facts = {
    argument: someText(longestId),
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

/** The buttons for voting on an answer from this article; none if its id is too long. */
export function feedbackRow(article: string): readonly Row[] {
    if (article.length > longestId) return [];
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
    article: string,
    vote: "right" | "wrong",
    context: Uses<(typeof facts.uses)[number]>,
): Promise<MessageReply> {
    const reply = await withStore(context, async ({ storeWriter, ...rest }) => {
        const { whole, votes, takesFeedback, by, messageId, answerShownIn } = rest;
        if (!takesFeedback) return privateText([say("feedback.turned-off")]);
        // Count only articles that exist, whatever the button contains.
        if (messageId === undefined || !whole.articles.some(({ id }) => id === article))
            return privateText([say("feedback.article-gone")]);
        if (!votes.claim(by.userId, messageId)) return privateText([say("feedback.counted-already")]);
        try {
            await storeWriter.feedback.count(article, vote);
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
