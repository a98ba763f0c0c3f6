import { say } from "../../../locales/say.ts";
import { answerTo } from "../answer-to.ts";
import { defineButton } from "../command/define-components.ts";
import { defineModal } from "../command/define-modal.ts";
import { usesToSay } from "../command/said-to.ts";
import { notOpen, onProposal, proposalId } from "./on-proposal.ts";

/** Opens the form. This must be the first response, because a form cannot follow a deferral. */
export const tryQuestion = defineButton("corpus:try", {
    argument: proposalId,
    uses: ["storeReader", "by", "proposalOrigins", "isUnderPrivate", ...usesToSay],
    run: (id, { storeReader, ...context }) => {
        const found = storeReader?.findProposal(id);
        if (found?.kind !== "open") return notOpen(id, found?.why ?? "unknown", context);
        return questionForm.modal(id);
    },
});

/** Answers from the proposal, visible only to the moderator. */
export const questionForm = defineModal("corpus:try", {
    argument: proposalId,
    title: () => say("proposal.question-form"),
    inputs: {
        question: {
            label: () => say("proposal.question"),
            description: () => say("proposal.question.about"),
            style: "short",
            maxLength: 300,
        },
    },
    uses: ["storeReader", "readQuestion", "isUnderPrivate", ...usesToSay],
    run: (id, { question }, context) =>
        onProposal(id, context, async ({ library }, { readQuestion }) => {
            const spoken = readQuestion(question);
            const facts = { visibility: "private", place: "new" } as const;
            if (spoken.asked === "")
                return { kind: "text", text: say("refusal.how-to-ask"), isCorrectable: true, ...facts };
            return { ...(await answerTo(spoken, library)), note: say("proposal.answer-from"), ...facts };
        }),
});
