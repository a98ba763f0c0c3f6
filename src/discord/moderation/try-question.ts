import { defineButton } from "../command/define-components.ts";
import { defineModal } from "../command/define-modal.ts";
import { gone, onProposal, proposalId } from "./on-proposal.ts";
import { privateText } from "./with-store.ts";

/** Opens the form, at once, since a form cannot follow a deferral. */
export const tryQuestion = defineButton("corpus:try", {
    argument: proposalId,
    uses: ["storeReader"],
    run: (id, { storeReader }) => {
        const found = storeReader?.findProposal(id);
        if (found?.kind !== "open") return privateText([gone[found?.why ?? "unknown"]]);
        return questionForm.modal(id);
    },
});

/** Answers from the proposal, to the moderator alone. */
export const questionForm = defineModal("corpus:try", {
    argument: proposalId,
    title: "Try a question on this proposal",
    inputs: { question: { label: "Question", style: "short", maxLength: 300 } },
    uses: ["storeReader"],
    run: (id, { question }, context) =>
        onProposal(id, context, async ({ library }) => ({
            kind: "answer",
            answer: await library.ask(question),
            visibility: "private",
            place: "new",
        })),
});
