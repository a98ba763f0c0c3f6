import { say } from "../../../locales/say.ts";
import { articleOfKey } from "../../corpus/article-id.ts";
import type { Proposal } from "../../proposal/proposal.ts";
import type { DiffSegment } from "../../proposal/texts/word-diff.ts";
import { someText } from "../command/custom-id.ts";
import { defineMenu } from "../command/define-components.ts";
import type { MessageReply, TextFile } from "../command/reply.ts";
import { usesToSay } from "../command/said-to.ts";
import { named } from "../markdown.ts";
import { diffAsMarkdown, diffAsPlainText } from "./diff-text.ts";
import { onProposal, proposalId } from "./on-proposal.ts";

/** A menu of the articles that a proposal changes. Shows the chosen one with words that are new, removed or unchanged. */
export const showChanges = defineMenu("corpus:diff", {
    argument: proposalId,
    value: someText(100),
    uses: ["storeReader", "isUnderPrivate", ...usesToSay],
    run: (id, [key], context) => onProposal(id, context, ({ changes }) => shown(key, changes)),
});

async function shown(key: string, changes: Proposal["changes"]): Promise<MessageReply> {
    const article = articleOfKey(key, changes.changed);
    const title = named(article?.title ?? key, 300);
    const segments = await changes.diff(article?.id ?? key);
    if (segments.length === 0)
        return {
            kind: "text",
            text: say("proposal.changes-unseen", { title }),
            visibility: "private",
            place: "new",
        };
    if (isOnlyOriginal(segments))
        return {
            kind: "text",
            text: say("proposal.changes-original", { title }),
            visibility: "private",
            place: "new",
        };
    const { lines, files } = diffParts(segments, longestShown);
    const text = [say("proposal.changes", { title }), ...lines].join("\n");
    return { kind: "text", text, visibility: "private", place: "new", files };
}

/** Whether all that differs is the hash of the document that the text was made from. */
function isOnlyOriginal(segments: readonly DiffSegment[]): boolean {
    return segments.every(({ kind, text }, at) => {
        if (kind === "same" || kind === "omission") return true;
        const above = segments.slice(0, at).findLast((one) => one.kind === "same");
        return /^[0-9a-f]{64}$/u.test(text) && above?.text.endsWith("\noriginal-hash: ") === true;
    });
}

/** In UTF-16 units, which leaves room for the lines around it. */
const longestShown = 1500;

/** The lines that show a comparison, and a file with all of it if it is too long. */
export function diffParts(
    segments: readonly DiffSegment[],
    longest: number,
): { readonly lines: readonly string[]; readonly files: readonly TextFile[] } {
    const { text, isWhole } = diffAsMarkdown(segments, longest);
    if (isWhole) return { lines: [text], files: [] };
    const file = { name: "changes.txt", text: diffAsPlainText(segments) };
    return { lines: [text, say("proposal.changes-in-file")], files: [file] };
}
