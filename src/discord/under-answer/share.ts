import { say } from "../../../locales/say.ts";
import { articleOfKey } from "../../corpus/article-id.ts";
import { sentencePlace } from "../command/custom-id.ts";
import { defineButton } from "../command/define-components.ts";
import { saidTo, usesToSay } from "../command/said-to.ts";
import { answerMessage } from "../message/answer-message.ts";
import { rowsAfterSharing } from "./answer-rows.ts";
import { markOf, note } from "./sentence-place.ts";

/** Posts a private answer where it was given, once, with the name of the member. It says what the private message says. */
export const share = defineButton("ask:share", {
    argument: sentencePlace,
    uses: [
        "library",
        "mayShare",
        "messageId",
        "messageText",
        "answerShownIn",
        "continuedIn",
        "votes",
        "by",
        "takesFeedback",
        "forModerators",
        ...usesToSay,
    ],
    run: (place, context) => {
        const { library, mayShare, messageId, messageText, answerShownIn, votes, by } = context;
        const { takesFeedback, forModerators, continuedIn } = context;
        if (!mayShare) return note(say("share.not-here"));
        const marks = new Map(library.articles.map((article) => [article.id, markOf(article)]));
        const article = articleOfKey(place.article, library.articles);
        if (article === undefined) return note(say("under-answer.article-gone"));
        if (messageId === undefined || messageText === undefined) return note(say("share.changed"));
        const answer = answerShownIn(messageId);
        // After a restart, only the article of the first quote is known.
        if (answer === undefined && hasMoreQuotes(messageText)) return note(say("share.forgotten"));
        const quoted = answer?.excerpts.map(({ article }) => [article.id, markOf(article)] as const) ?? [];
        const isOutdated = [[article.id, place.mark] as const, ...quoted].some(
            ([id, mark]) => marks.get(id) !== mark,
        );
        if (isOutdated) return note(say("share.changed"));
        // Two presses may come before Discord shows that the button is off.
        const claimed = `share:${messageId}`;
        if (!votes.claim(by.userId, claimed)) return note(say("share.shared-already"));
        const rows = () => rowsAfterSharing(place, { takesFeedback, forModerators });
        const own = { kind: "text", text: messageText, visibility: "private" } as const;
        const also = saidTo("public", context, () => {
            // After a restart, it stays in the member's language.
            const text =
                answer === undefined || context.language === context.publicLanguage
                    ? messageText
                    : answerMessage(answer, {
                          question: answer.question,
                          about: continuedIn(messageId)?.about,
                      });
            const lines = [text, say("share.by", { member: `<@${by.userId}>` })];
            return { text: lines.join("\n"), rows: rows().shared };
        });
        return {
            ...own,
            rows: rows().own,
            otherwise: () => {
                votes.release(by.userId, claimed);
                return { ...own, rows: rows().unshared };
            },
            also: { kind: "text", visibility: "public", ...also, shows: answer },
        };
    },
});

/** Whether an answer names a source more than once. In a quote or a title, no line begins like that. */
function hasMoreQuotes(message: string): boolean {
    const start = say("attribution.line", { facts: "" });
    return message.split("\n").filter((line) => line.startsWith(start)).length > 1;
}
