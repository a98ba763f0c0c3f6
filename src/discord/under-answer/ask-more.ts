import { say } from "../../../locales/say.ts";
import { meantTalk } from "../../answer/talk/meant-talk.ts";
import { answerTo, subjectOf } from "../answer-to.ts";
import { wholeNumberArgument } from "../command/custom-id.ts";
import { defineButton } from "../command/define-components.ts";
import { defineModal } from "../command/define-modal.ts";
import { saidTo, usesToSay } from "../command/said-to.ts";
import { talkMessage } from "../talk/talk-message.ts";
import { talkOf } from "../talk/talk-of.ts";
import { answerRows, audienceNumber } from "./answer-rows.ts";
import { emptyQuestion } from "./sentence-place.ts";

/** Opens the form for a question that may continue the one above, since Discord does not show the bot replies to a command's answer. */
export const askMore = defineButton("ask:more", {
    argument: wholeNumberArgument,
    run: (audience) => moreQuestion.modal(audience),
});

/** Asks a question that may continue the answer above the button, as publicly as that was. */
export const moreQuestion = defineModal("ask:more", {
    argument: wholeNumberArgument,
    title: () => say("under-answer.more-form"),
    inputs: {
        question: {
            label: () => say("under-answer.more-question"),
            style: "short",
            maxLength: 300,
            isQuestion: true,
            placeholder: () => say("under-answer.more-example"),
        },
    },
    uses: [
        "library",
        "readQuestion",
        "answersPublicly",
        "takesFeedback",
        "forModerators",
        "mayShare",
        "answerShownIn",
        "continuedIn",
        "messageId",
        "pick",
        "by",
        ...usesToSay,
    ],
    run: async (audience, { question }, context) => {
        const { library, readQuestion, answersPublicly, takesFeedback, forModerators, mayShare, pick, by } =
            context;
        const spoken = readQuestion(question);
        const talk = await meantTalk(spoken.asked, talkOf(spoken), { library });
        if (talk === undefined && spoken.asked === "") return emptyQuestion();
        const { messageId = "" } = context;
        const before = context.answerShownIn(messageId);
        const continued = context.continuedIn(messageId);
        const subject = before && subjectOf({ answer: before, understood: before.question, ...continued });
        const visibility = answersPublicly && audience === audienceNumber("public") ? "public" : "private";
        if (talk !== undefined) {
            const about = { library, article: talk.article, last: subject?.place, pick: pick() };
            return talkMessage(talk.talk, about, { by, visibility, otherwise: "private", readers: context });
        }
        const reply = await answerTo(spoken, library, { subject });
        const isShareable = visibility === "private" && mayShare;
        const rows = saidTo(visibility, context, () =>
            answerRows(reply.answer, {
                takesFeedback,
                mayShare: isShareable,
                asksMore: visibility,
                forModerators,
            }),
        );
        return { ...reply, visibility, place: "new", rows };
    },
});
