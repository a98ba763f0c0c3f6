import { say } from "../../../locales/say.ts";
import type { Proposal } from "../../proposal/proposal.ts";
import { someText } from "../command/custom-id.ts";
import { defineMenu } from "../command/define-components.ts";
import type { MessageReply } from "../command/reply.ts";
import { escapeMarkdown, named } from "../markdown.ts";
import { onProposal, proposalId } from "./on-proposal.ts";

/** A menu of the articles that a proposal changes. Shows the chosen one with words that are new, removed or unchanged. */
export const showChanges = defineMenu("corpus:diff", {
    argument: proposalId,
    value: someText(100),
    uses: ["storeReader"],
    run: (id, [article], context) => onProposal(id, context, ({ changes }) => shown(article, changes)),
});

type Segments = Awaited<ReturnType<Proposal["changes"]["diff"]>>;

async function shown(article: string, changes: Proposal["changes"]): Promise<MessageReply> {
    const title = named(changes.changed.find((one) => one.id === article)?.title ?? article, 100);
    const segments = await changes.diff(article);
    const text = `${say("proposal.changes", { title })}\n${asMarkdown(segments)}`;
    if (text.length <= 1900) return { kind: "text", text, visibility: "private", place: "new" };
    return {
        kind: "text",
        text: say("proposal.changes-in-file", { title }),
        visibility: "private",
        place: "new",
        files: [{ name: "changes.txt", text: asPlainText(segments) }],
    };
}

/** Discord recognises ** and ~~ only next to a word. */
function asMarkdown(segments: Segments): string {
    const marked = segments.map(({ kind, text }) => {
        const words = escapeMarkdown(text.replace(/\n+/gu, " ⏎ "));
        if (words.trim() === "") return words;
        const core = words.trim();
        const before = words.slice(0, words.indexOf(core));
        const after = words.slice(before.length + core.length);
        if (kind === "added") return `${before}**${core}**${after}`;
        return kind === "removed" ? `${before}~~${core}~~${after}` : words;
    });
    return marked.join("");
}

function asPlainText(segments: Segments): string {
    const marked = segments.map(({ kind, text }) => {
        if (kind === "added") return `{+${text}+}`;
        return kind === "removed" ? `[-${text}-]` : text;
    });
    return marked.join("");
}
