import { say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import { unparsed } from "../../proposal/article-set.ts";
import { articleWithPart } from "../../publishing/written-article.ts";
import { defineButton } from "../command/define-components.ts";
import type { MessageReply } from "../command/reply.ts";
import { onlyArticle, onProposal, proposalId } from "../moderation/on-proposal.ts";
import { replacedForAll } from "../moderation/post-for-all.ts";
import { propose, usesToPropose } from "../moderation/propose.ts";
import { privateText, withStore } from "../moderation/with-store.ts";
import { beginEdit, onServed } from "./apply-edit.ts";
import { type Editing, editPlace, servedAs, usesToEdit, withEdit } from "./open-edit.ts";
import { backTo, compared, refused, resumed, shown } from "./show-edit.ts";

/** Begins to edit an article, and shows what it declares. */
export function startEdit(facts: ArticleFacts, context: Editing): Promise<MessageReply> {
    return withStore(context, async (stored): Promise<MessageReply> => {
        const base = servedAs(facts.id, stored);
        const edit = base && (await beginEdit(base, facts, stored.storeReader.read));
        if (edit === undefined) return privateText([say("article.unreadable")]);
        return shown(edit, stored.articleEdits.begin(stored.by.userId, edit), stored);
    });
}

/** Edits the article of a proposal before it is published, in a message of its own. */
export const editProposal = defineButton("corpus:edit-proposal", {
    argument: proposalId,
    uses: [...usesToEdit, "proposalOrigins"],
    run: async (id, context) => {
        const reply = await onProposal(
            id,
            context,
            (proposal, stored): Promise<MessageReply> | MessageReply => {
                const only = onlyArticle(proposal);
                const [edited] = only === undefined ? [] : unparsed([only]);
                const facts = proposal.corpus.articles.find((one) => one.id === edited?.id);
                if (edited === undefined || facts === undefined)
                    return privateText([say("article.unreadable")]);
                const base = servedAs(facts.id, stored);
                const edit = { id: facts.id, base, edited, before: edited, step: 1, facts, proposal: id };
                return shown(edit, stored.articleEdits.begin(stored.by.userId, edit), stored);
            },
        );
        return { ...reply, place: "new" };
    },
});

export const discardEdit = defineButton("corpus:edit-discard", {
    argument: editPlace,
    uses: usesToEdit,
    run: (place, context) =>
        withEdit(place, context, {
            act: (_, { articleEdits, by }) => {
                articleEdits.end(by.userId, place.key);
                return privateText([say("proposal.discarded")]);
            },
        }),
});

/** Shows the edit again, on top of what is served now. */
export const resumeEdit = defineButton("corpus:edit-resume", {
    argument: editPlace,
    uses: usesToEdit,
    run: (place, context) => resumed(place, context),
});

export const proposeEdit = defineButton("corpus:edit-propose", {
    argument: editPlace,
    uses: [...usesToEdit, ...usesToPropose, "proposalOrigins", "shownProposals"],
    run: ({ key }, context) =>
        withEdit({ key }, context, {
            act: async (edit, stored) => {
                const { read } = stored.storeReader;
                const now = await onServed(edit, servedAs(edit.id, stored), read);
                // What would change must be looked at again.
                if (now.meanwhile !== "same") return compared(edit, { key }, stored);
                const written = await articleWithPart(edit.edited, (source) => source, read);
                if (written.outcome === "refused") return refused(written.reasons, key);
                const { article } = written;
                const wanted =
                    edit.base === undefined
                        ? ({
                              kind: "add",
                              why: () => say("version.why.paste", { file: article.file }),
                          } as const)
                        : ({
                              kind: "edit",
                              why: () => say("version.why.edit", { file: article.file }),
                          } as const);
                const reply = await propose({ ...wanted, articles: [article] }, context);
                if (reply.kind !== "text") return reply;
                if (reply.proposal === undefined) return { ...reply, rows: [{ buttons: [backTo(key)] }] };
                const origin = { component: resumeEdit.id, key: `${key}.0.0` } as const;
                context.proposalOrigins.note(context.by.userId, reply.proposal, origin);
                if (edit.proposal !== undefined) await replacedForAll(edit.proposal, context);
                return reply;
            },
        }),
});
