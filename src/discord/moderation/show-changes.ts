import { say } from "../../../locales/say.ts";
import type { Proposal } from "../../proposal/proposal.ts";
import type { DiffSegment } from "../../proposal/word-diff.ts";
import { someText } from "../command/custom-id.ts";
import { defineMenu } from "../command/define-components.ts";
import type { MessageReply, TextFile } from "../command/reply.ts";
import { named } from "../markdown.ts";
import { diffAsMarkdown, diffAsPlainText } from "./diff-text.ts";
import { onProposal, proposalId } from "./on-proposal.ts";

/** A menu of the articles that a proposal changes. Shows the chosen one with words that are new, removed or unchanged. */
export const showChanges = defineMenu("corpus:diff", {
    argument: proposalId,
    value: someText(100),
    uses: ["storeReader"],
    run: (id, [article], context) => onProposal(id, context, ({ changes }) => shown(article, changes)),
});

async function shown(article: string, changes: Proposal["changes"]): Promise<MessageReply> {
    const title = named(changes.changed.find((one) => one.id === article)?.title ?? article, 300);
    const segments = await changes.diff(article);
    const { lines, files } = diffParts(segments, { title, longest: longestShown });
    return { kind: "text", text: lines.join("\n"), visibility: "private", place: "new", files };
}

/** In UTF-16 units, which leaves room for the lines around it. */
const longestShown = 1500;

/** The lines that show a comparison, and a file with all of it if it is too long. */
function diffParts(
    segments: readonly DiffSegment[],
    { title, longest }: { readonly title: string; readonly longest: number },
): { readonly lines: readonly string[]; readonly files: readonly TextFile[] } {
    if (segments.length === 0) return { lines: [say("proposal.changes-unseen", { title })], files: [] };
    const { text, isWhole } = diffAsMarkdown(segments, longest);
    const head = say("proposal.changes", { title });
    if (isWhole) return { lines: [head, text], files: [] };
    const file = { name: "changes.txt", text: diffAsPlainText(segments) };
    return { lines: [head, text, say("proposal.changes-in-file")], files: [file] };
}
