import type { CommandContext } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { flag, optionalChannel } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import type { Settings } from "../../src/store/settings.ts";
import { settingLines } from "./settings-text.ts";

export const digest = defineAction({
    description: "Every Monday, write what the articles lack into a channel; with none, nowhere",
    options: { channel: optionalChannel("A channel of the moderators; left out: no digest") },
    run: ({ channel = null }, context) => inHome(context, channel, { digestChannel: channel }),
});

export const watch = defineAction({
    description: "Propose in a channel what changed in the folder of articles; with none, nowhere",
    options: { channel: optionalChannel("A channel of the moderators; left out: the folder is not watched") },
    run: ({ channel = null }, context) => inHome(context, channel, { watchChannel: channel }),
});

/** What the articles lack and how they change is the knowledge of those who look after them. */
async function inHome(
    context: CommandContext,
    channel: string | null,
    change: Partial<Settings>,
): Promise<MessageReply> {
    // Whoever manages a home server is a moderator.
    if (!context.by.isModerator)
        return privateText(["This works only in the servers whose moderators look after the articles."]);
    const reply = await changed(context, () => change);
    if (reply.kind !== "text" || channel === null || context.mayPost(channel)) return reply;
    const warning = `**I may not write in <#${channel}> yet:** allow me View Channel and Send Messages there.`;
    return { ...reply, text: `${warning}\n${reply.text}` };
}

type Change = (now: Settings) => Partial<Settings>;

/** Changes this server's settings, and shows them as they are then. */
export function changed(context: CommandContext, change: Change): Promise<MessageReply> {
    return withSettings(context, async (now, guild) =>
        withStore(context, async ({ store }) => {
            const next = await store.settings.change(guild, change(now));
            const { userId: by } = context.by;
            await store.audit.add({ by, action: "settings", version: undefined, detail: `server ${guild}` });
            context.settingsChanged(guild, next);
            return privateText(settingLines(next, context.whole));
        }),
    );
}

export function withSettings(
    context: CommandContext,
    work: (now: Settings, guild: string) => Promise<MessageReply>,
): Promise<MessageReply> {
    const { guildId } = context.by;
    return withStore(context, async ({ store }) =>
        guildId === undefined
            ? privateText(["Settings belong to a server."])
            : work(await store.settings.of(guildId), guildId),
    );
}

export const feedback = defineAction({
    description: "Let members say under an answer whether it was right",
    options: { on: flag("True for buttons under answers; left out: none") },
    run: ({ on }, context) => changed(context, () => ({ feedback: on })),
});
