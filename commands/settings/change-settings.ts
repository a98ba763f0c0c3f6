import { say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import type { Settings } from "../../src/store/settings.ts";
import { settingLines } from "./settings-text.ts";

/** What an action that changes a server's settings must list under `uses`. */
export const usesToChange = ["storeReader", "storeWriter", "settingsChanged", "by", "whole"] as const;

export type ChangingContext = Uses<(typeof usesToChange)[number]>;

type Change = (now: Settings) => Partial<Settings>;

/** Changes this server's settings, and shows the new ones. */
export function changeSettings(context: ChangingContext, change: Change): Promise<MessageReply> {
    return withSettings(context, async (now, guild) =>
        withStore(context, async ({ storeWriter, settingsChanged, by, whole }) => {
            const next = await storeWriter.settings.change(guild, change(now));
            const detail = say("audit.server", { id: guild });
            await storeWriter.audit.add({ by: by.userId, action: "settings", version: undefined, detail });
            settingsChanged(guild, next);
            return privateText(settingLines(next, whole));
        }),
    );
}

/** The reply with warnings above it. */
export const withWarnings = (reply: MessageReply, warnings: readonly string[]): MessageReply =>
    reply.kind === "text" ? { ...reply, text: [...warnings, reply.text].join("\n") } : reply;

/** Runs `work` with this server's current settings. */
export function withSettings(
    context: Uses<"storeReader" | "by">,
    work: (now: Settings, guild: string) => Promise<MessageReply>,
): Promise<MessageReply> {
    return withStore(context, async ({ storeReader, by: { guildId } }) =>
        guildId === undefined
            ? privateText([say("settings.no-server")])
            : work(await storeReader.settings.of(guildId), guildId),
    );
}
