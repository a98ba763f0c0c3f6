import { say } from "../../../locales/say.ts";
import type { Answer } from "../../answer/answer.ts";
import type { Button, ButtonLook, Row } from "../command/components.ts";
import { customId, type SentencePlace, sentencePlace, wholeNumberArgument } from "../command/custom-id.ts";
import type { Visibility } from "../command/reply.ts";
import { feedbackRow } from "../moderation/feedback-buttons.ts";
import { pinAnswer } from "./pin-answer.ts";
import { placeOf } from "./sentence-place.ts";

interface Offering {
    /** Whether the answer gets buttons for feedback. */
    readonly takesFeedback: boolean;
    /** Whether the answer is private, and may be shared here. */
    readonly mayShare: boolean;
    /** Who sees the answer, if it gets a button to ask more, since Discord shows the bot no reply to it. */
    readonly asksMore?: Visibility;
    /** Whether only moderators see the channel, so that the answer gets a button to pin it. */
    readonly forModerators: boolean;
}

/**
 * The buttons under an answer, which concern its first excerpt: In context, for passages that do not answer too; Cite and Share only
 * for what answers, and Pin where only moderators see it. Below them, those for feedback.
 */
export function answerRows(
    answer: Answer,
    { takesFeedback, mayShare, asksMore, forModerators }: Offering,
): readonly Row[] {
    const [first] = answer.excerpts;
    if (first === undefined) return [];
    const isAnswered = answer.verdict === "answered";
    const place = placeOf(first);
    const feedback = isAnswered && takesFeedback ? feedbackRow(first.article.id) : [];
    const pin =
        isAnswered && forModerators ? [pinAnswer.button({ label: say("pin.button") }, undefined)] : [];
    const buttons = isAnswered
        ? [
              context(place),
              cite(place),
              ...(mayShare ? [share(place)] : []),
              ...(asksMore === undefined ? [] : [more(asksMore)]),
              ...pin,
          ]
        : [context(place)];
    return [{ buttons }, ...feedback];
}

/** How the button to ask more says who sees the answer. */
export const audienceNumber = (visibility: Visibility) => (visibility === "public" ? 0 : 1);

/** The buttons under an answer that was shared: under the public one, and under the private one it comes from, also if that failed. */
export function rowsAfterSharing(
    place: SentencePlace,
    { takesFeedback, forModerators }: Pick<Offering, "takesFeedback" | "forModerators">,
) {
    const pin = forModerators ? [pinAnswer.button({ label: say("pin.button") }, undefined)] : [];
    const feedback = takesFeedback ? feedbackRow(place.article) : [];
    const row = (more: readonly Button[]): readonly Row[] => [
        { buttons: [context(place), cite(place), ...more] },
        ...feedback,
    ];
    return {
        // Discord shows the bot no replies to it either.
        shared: row([more("public"), ...pin]),
        own: row([shared(place), more("private"), ...pin]),
        unshared: row([share(place), more("private"), ...pin]),
    };
}

const context = (place: SentencePlace) => buttonOf("context", { label: say("under-answer.context") }, place);
const cite = (place: SentencePlace) => buttonOf("cite", { label: say("under-answer.cite") }, place);
const share = (place: SentencePlace) => buttonOf("share", { label: say("under-answer.share") }, place);
const shared = (place: SentencePlace) =>
    buttonOf("share", { label: say("under-answer.shared"), enabled: false }, place);

const more = (visibility: Visibility): Button => ({
    label: say("under-answer.more"),
    customId: customId({
        id: "ask:more",
        codec: wholeNumberArgument,
        argument: audienceNumber(visibility),
    }),
});

/** What the buttons open offers answers again, so that they are made here without their definitions. */
function buttonOf(name: "context" | "cite" | "share", look: ButtonLook, place: SentencePlace): Button {
    return { ...look, customId: customId({ id: `ask:${name}`, codec: sentencePlace, argument: place }) };
}
