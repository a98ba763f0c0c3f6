import type { CommandContext } from "../../src/discord/command/context.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { propose } from "../../src/discord/moderation/propose.ts";
import { counted, privateText, withStore } from "../../src/discord/moderation/with-store.ts";

const moment = (date: Date) => `<t:${Math.floor(date.getTime() / 1000)}:f>`;
/** A user's id shows as a name and pings nobody; what happened without a person says so. */
const person = (by: string) => (/^\d+$/u.test(by) ? `<@${by}>` : (withoutPerson[by] ?? "the operator"));
const withoutPerson: Readonly<Record<string, string>> = {
    start: "a start",
    watch: "the watch of the folder",
};

/** Who published what and when, and a way back. */
export function history(context: CommandContext): Promise<MessageReply> {
    return withStore(context, async ({ publishing, store }): Promise<MessageReply> => {
        const versions = await store.versions.list(15);
        const { number } = publishing.edition();
        const others = versions.filter((version) => version.number !== number);
        const lines = versions.map(
            (version) =>
                `- **${version.number}**${version.number === number ? " (served)" : ""} · ${moment(version.publishedAt)} · ${person(version.by)} · ${named(version.why, 80)}`,
        );
        if (lines.length === 0) return privateText(["Nothing was published yet."]);
        const menu = {
            argument: "back",
            placeholder: "Go back to …",
            items: others.map((version) => ({
                label: `Version ${version.number}`,
                value: String(version.number),
                description: version.why,
            })),
        };
        return {
            ...privateText(["**Versions**, newest first:", ...lines]),
            ...(others.length > 0 && { rows: [{ menu }] }),
        };
    });
}

/** Going back is a proposal like any other. */
export function rollBack(typed: string, context: CommandContext): Promise<MessageReply> {
    const number = Number(typed);
    return propose({ kind: "roll-back", number, why: `go back to version ${number}` }, context);
}

const entriesOnPage = 12;

export function audit(page: number, context: CommandContext): Promise<MessageReply> {
    return withStore(context, async ({ store }): Promise<MessageReply> => {
        const found = await store.audit.page({ skip: page * entriesOnPage, limit: entriesOnPage + 1 });
        const lines = found.slice(0, entriesOnPage).map(({ at, by, action, version, detail }) => {
            const which = version === undefined ? "" : ` (version ${version})`;
            return `- ${moment(at)} · ${person(by)} · ${action}${which}: ${named(detail, 80)}`;
        });
        const buttons = [
            { label: "Newer", argument: `audit:${page - 1}`, enabled: page > 0 },
            { label: "Older", argument: `audit:${page + 1}`, enabled: found.length > entriesOnPage },
        ];
        return {
            ...privateText([
                "**What moderators did**, newest first:",
                ...(lines.length === 0 ? ["Nothing yet."] : lines),
            ]),
            rows: [{ buttons }],
        };
    });
}

export function pins(context: CommandContext): Promise<MessageReply> {
    return withStore(context, async ({ store }): Promise<MessageReply> => {
        const all = await store.pins.list();
        if (all.length === 0)
            return privateText([
                "**No answer is pinned.** Choose *Apps → Keep this answer true* in the menu of an answer of mine: every proposal is tested against it.",
            ]);
        const lines = all
            .slice(0, 12)
            .map(
                ({ question, article, by }) =>
                    `- “${named(question, 80)}” · ${named(article, 40)} · ${person(by)}`,
            );
        const items = all.slice(0, 25).map(({ id, question, article }) => ({
            label: question,
            value: id,
            description: article,
        }));
        return {
            ...privateText([`**${counted(all.length, "pinned answer")}:**`, ...lines]),
            rows: [{ menu: { argument: "unpin", placeholder: "Remove …", items, most: items.length } }],
        };
    });
}

export function unpin(ids: readonly string[], context: CommandContext): Promise<MessageReply> {
    return withStore(context, async ({ store }): Promise<MessageReply> => {
        let removed = 0;
        for (const id of ids) removed += Number(await store.pins.remove(id));
        const detail = counted(removed, "pinned answer");
        await store.audit.add({ by: context.by.userId, action: "unpinned", version: undefined, detail });
        return pins(context);
    });
}
