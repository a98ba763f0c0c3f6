import type { CommandContext } from "../../src/discord/command.ts";
import { defineAction } from "../../src/discord/define-command.ts";
import { optionalChannel } from "../../src/discord/define-option.ts";
import type { Shown } from "../../src/discord/reply.ts";
import type { Settings } from "../../src/store/settings.ts";
import { told } from "../corpus/keeping.ts";
import { changed } from "./change.ts";

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
): Promise<Shown> {
    // Whoever manages a home server is a moderator.
    if (!context.by.isModerator)
        return told(["This works only in the servers whose moderators look after the articles."]);
    const reply = await changed(context, () => change);
    if (reply.kind !== "text" || channel === null || context.mayPost(channel)) return reply;
    const warning = `**I may not write in <#${channel}> yet:** allow me View Channel and Send Messages there.`;
    return { ...reply, text: `${warning}\n${reply.text}` };
}
