import type { CommandContext, Storage } from "../../src/discord/command/context.ts";
import type { MessageReply, Reply } from "../../src/discord/command/reply.ts";
import { escapeMarkdown, named } from "../../src/discord/markdown.ts";
import { proposalMessage } from "../../src/discord/moderation/proposal-message.ts";
import { counted, privateText, storeFailed, withStore } from "../../src/discord/moderation/with-store.ts";
import type { Gone, Proposal } from "../../src/proposal/proposal.ts";

/** What the buttons under a proposal do. */
export const decisions = {
    publish: (id: string, context: CommandContext) =>
        onOpen(id, context, (proposal, storage) =>
            proposal.brokenPins.length > 0
                ? proposalMessage(proposal, "confirm")
                : publish(id, context, storage),
        ),
    sure: (id: string, context: CommandContext) =>
        onOpen(id, context, (_, storage) => publish(id, context, storage)),
    discard: (id: string, context: CommandContext) =>
        onOpen(id, context, async (_, { publishing }) => {
            await publishing.discard(id, context.by.userId);
            return privateText(["**Discarded.** Nothing was changed."]);
        }),
    /** At once, since a modal cannot follow a deferral. */
    try: (id: string, { storage }: CommandContext): Reply => {
        const found = storage?.publishing.find(id);
        if (found?.kind !== "open") return privateText([gone[found?.why ?? "unknown"]]);
        return {
            kind: "modal",
            title: "Try a question on this proposal",
            argument: `try:${id}`,
            inputs: [{ name: "question", label: "Question", style: "short", maxLength: 300 }],
        };
    },
};

/** Answers from the proposal, to the moderator alone. */
export function tryQuestion(id: string, question: string, context: CommandContext): Promise<MessageReply> {
    return onOpen(id, context, async ({ library }) => ({
        kind: "answer",
        answer: await library.ask(question),
        visibility: "private",
        place: "new",
    }));
}

/** The words of one changed article that are new, struck out or the same. */
export function showDiff(id: string, article: string, context: CommandContext): Promise<MessageReply> {
    return onOpen(id, context, ({ changes }) => {
        const title = changes.changed.find((one) => one.id === article)?.title ?? article;
        const segments = changes.diff(article);
        const marked = segments.map(({ kind, text }) => {
            const words = escapeMarkdown(text.replace(/\n+/gu, " ⏎ "));
            if (words.trim() === "") return words;
            const [, before = "", core = "", after = ""] = words.match(/^(\s*)(.*?)(\s*)$/su) ?? [];
            if (kind === "added") return `${before}**${core}**${after}`;
            return kind === "removed" ? `${before}~~${core}~~${after}` : words;
        });
        const text = `Changes of “${named(title, 100)}”: **new**, ~~gone~~.\n${marked.join("")}`;
        if (text.length <= 1900) return { kind: "text", text, visibility: "private", place: "new" };
        const file = segments
            .map(({ kind, text: words }) =>
                kind === "added" ? `{+${words}+}` : kind === "removed" ? `[-${words}-]` : words,
            )
            .join("");
        return {
            kind: "text",
            text: `Changes of “${named(title, 100)}”: {+new+}, [-gone-].`,
            visibility: "private",
            place: "new",
            files: [{ name: "changes.txt", text: file }],
        };
    });
}

async function publish(id: string, { by }: CommandContext, { publishing }: Storage): Promise<MessageReply> {
    const done = await publishing.publish(id, by.userId);
    switch (done.outcome) {
        case "gone":
            return privateText([gone[done.why]]);
        case "conflict": {
            const { current } = done;
            const who =
                current === undefined
                    ? ""
                    : ` Version ${current.number}, “${named(current.why, 100)}”, is served now.`;
            return privateText([
                `**Not published: somebody else was first.**${who} Propose again to see what would change from there.`,
            ]);
        }
        case "published": {
            const { version, reload } = done;
            const took = reload.outcome === "published" ? `, ${counted(reload.articles, "article")}` : "";
            return privateText([
                `**Published as version ${version.number}**${took}: ${named(version.why, 120)}. \`/corpus history\` leads back.`,
            ]);
        }
    }
}

async function onOpen(
    id: string,
    context: CommandContext,
    act: (proposal: Proposal, storage: Storage) => MessageReply | Promise<MessageReply>,
): Promise<MessageReply> {
    const reply = await withStore(context, (storage): MessageReply | Promise<MessageReply> => {
        const found = storage.publishing.find(id);
        return found.kind === "open" ? act(found.proposal, storage) : privateText([gone[found.why]]);
    });
    // The proposal is open still, and its buttons must stay, for all moderators where it was posted in a channel.
    return reply === storeFailed ? { ...storeFailed, place: "new" } : reply;
}

const gone: Readonly<Record<Gone, string>> = {
    unknown: "I do not know this proposal any more; I was restarted since. Propose it again.",
    expired: "This proposal has lapsed after an hour. Propose it again.",
    overtaken: "Another version was published since. Propose it again to see what would change from there.",
    "crowded-out": "Five newer proposals took its place. Propose it again.",
    discarded: "This proposal was discarded.",
    taken: "This proposal was published already.",
};
