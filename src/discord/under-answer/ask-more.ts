import { say } from "../../../locales/say.ts";
import { answerTo, subjectOf } from "../answer-to.ts";
import { wholeNumberArgument } from "../command/custom-id.ts";
import { defineButton } from "../command/define-components.ts";
import { defineModal } from "../command/define-modal.ts";
import { answerRows, audienceNumber } from "./answer-rows.ts";
import { note } from "./sentence-place.ts";

/** Opens the form for a question that may continue the one above, since Discord does not show the bot replies to a command's answer. */
export const askMore = defineButton("ask:more", {
    argument: wholeNumberArgument,
    run: (audience) => moreQuestion.modal(audience),
});

/** Asks a question that may continue the answer above the button, as publicly as that was. */
export const moreQuestion = defineModal("ask:more", {
    argument: wholeNumberArgument,
    title: say("under-answer.more-form"),
    inputs: {
        question: {
            label: say("under-answer.more-question"),
            style: "short",
            maxLength: 300,
            placeholder: say("under-answer.more-example"),
        },
    },
    uses: [
        "library",
        "readQuestion",
        "answersPublicly",
        "takesFeedback",
        "mayShare",
        "answerShownIn",
        "messageId",
    ],
    run: async (audience, { question }, context) => {
        const { library, readQuestion, answersPublicly, takesFeedback, mayShare } = context;
        const spoken = readQuestion(question);
        if (spoken.asked === "") return note(say("refusal.how-to-ask"));
        const before = context.answerShownIn(context.messageId ?? "");
        const subject = before && subjectOf({ answer: before, understood: before.question });
        const reply = await answerTo(spoken, library, { subject });
        const visibility = answersPublicly && audience === audienceNumber("public") ? "public" : "private";
        const isShareable = visibility === "private" && mayShare;
        const rows = answerRows(reply.answer, { takesFeedback, mayShare: isShareable, asksMore: visibility });
        return { ...reply, visibility, place: "new", rows };
    },
});
