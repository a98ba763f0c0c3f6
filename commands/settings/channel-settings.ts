import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { flag, optionalChannel } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import type { Settings } from "../../src/store/settings.ts";
import { settingLines } from "./settings-text.ts";

/** What an action must declare to change the settings of a server. */
export const usesToChange = ["storeReader", "storeWriter", "settingsChanged", "by", "whole"] as const;

export type ChangingContext = Uses<(typeof usesToChange)[number]>;

export const digest = defineAction({
    description: "Every Monday, write what the articles lack into a channel; with none, nowhere",
    options: { channel: optionalChannel("A channel of the moderators; left out: no digest") },
    uses: [...usesToChange, "mayPost"],
    run: ({ channel = null }, context) => inHome(context, channel, { digestChannel: channel }),
});

export const watch = defineAction({
    description: "Propose in a channel what changed in the folder of articles; with none, nowhere",
    options: { channel: optionalChannel("A channel of the moderators; left out: the folder is not watched") },
    uses: [...usesToChange, "mayPost"],
    run: ({ channel = null }, context) => inHome(context, channel, { watchChannel: channel }),
});

/** What the articles lack and how they change is the knowledge of those who look after them. */
async function inHome(
    context: ChangingContext & Uses<"mayPost">,
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
export function changed(context: ChangingContext, change: Change): Promise<MessageReply> {
    return withSettings(context, async (now, guild) =>
        withStore(context, async ({ storeWriter, settingsChanged, by, whole }) => {
            const next = await storeWriter.settings.change(guild, change(now));
            const detail = `server ${guild}`;
            await storeWriter.audit.add({ by: by.userId, action: "settings", version: undefined, detail });
            settingsChanged(guild, next);
            return privateText(settingLines(next, whole));
        }),
    );
}

export function withSettings(
    context: Uses<"storeReader" | "by">,
    work: (now: Settings, guild: string) => Promise<MessageReply>,
): Promise<MessageReply> {
    return withStore(context, async ({ storeReader, by: { guildId } }) =>
        guildId === undefined
            ? privateText(["Settings belong to a server."])
            : work(await storeReader.settings.of(guildId), guildId),
    );
}

export const feedback = defineAction({
    description: "Let members say under an answer whether it was right",
    options: { on: flag("True for buttons under answers; left out: none") },
    uses: usesToChange,
    run: ({ on }, context) => changed(context, () => ({ feedback: on })),
});
