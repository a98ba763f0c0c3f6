import type { CommandContext } from "../src/discord/command.ts";
import { defineAction, defineGroup } from "../src/discord/define-command.ts";
import { channel, flag } from "../src/discord/define-option.ts";
import type { Shown } from "../src/discord/reply.ts";
import { defaultSettings, type Settings } from "../src/store/settings.ts";
import { told, withKeeping } from "./corpus/keeping.ts";

export const settings = defineGroup({
    name: "settings",
    description: "How I behave in this server",
    audience: "managers",
    subcommands: {
        show: defineAction({
            description: "What is set in this server",
            run: (_, context) => withSettings(context, async (now) => lines(now)),
        }),
        channel: defineAction({
            description:
                "Allow a channel for public answers, or take it away; with none, all channels are allowed",
            options: { channel: channel("The channel"), remove: flag("Take it away") },
            run: (given, context) =>
                changed(context, ({ channels }) => {
                    const others = channels.filter((id) => id !== given.channel);
                    return { channels: given.remove ? others : [...others, given.channel] };
                }),
        }),
        private: defineAction({
            description: "Show answers to the asking member alone, unless it is a mention",
            options: { on: flag("True for private answers; left out: public ones") },
            run: ({ on }, context) => changed(context, () => ({ privateByDefault: on })),
        }),
        reset: defineAction({
            description: "Set everything back to how it was at first",
            run: (_, context) => changed(context, () => defaultSettings),
        }),
    },
});

type Change = (now: Settings) => Partial<Settings>;

function changed(context: CommandContext, change: Change): Promise<Shown> {
    return withSettings(context, async (now, guild) =>
        withKeeping(context, async ({ store }) => {
            const next = await store.settings.change(guild, change(now));
            const { userId: by } = context.by;
            await store.audit.add({ by, action: "settings", version: undefined, detail: `server ${guild}` });
            context.settingsChanged(guild, next);
            return lines(next);
        }),
    );
}

function withSettings(
    context: CommandContext,
    work: (now: Settings, guild: string) => Promise<Shown>,
): Promise<Shown> {
    const { guildId } = context.by;
    return withKeeping(context, async ({ store }) =>
        guildId === undefined
            ? told(["Settings belong to a server."])
            : work(await store.settings.of(guildId), guildId),
    );
}

function lines({ channels, privateByDefault }: Settings): Shown {
    const where =
        channels.length === 0 ? "in all channels" : `in ${channels.map((id) => `<#${id}>`).join(", ")}`;
    return told([
        "**Settings of this server**",
        `- Public answers: ${privateByDefault ? "only to mentions" : where}${privateByDefault && channels.length > 0 ? `, ${where}` : ""}. Elsewhere \`/ask\` answers the asking member alone.`,
        "Change them with the other commands under `/settings`.",
    ]);
}
