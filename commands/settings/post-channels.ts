import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { optionalChannel } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import type { Settings } from "../../src/store/settings.ts";
import { type ChangingContext, changed, usesToChange } from "./change-settings.ts";

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
