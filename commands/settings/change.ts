import type { CommandContext } from "../../src/discord/command.ts";
import type { Shown } from "../../src/discord/reply.ts";
import type { Settings } from "../../src/store/settings.ts";
import { told, withKeeping } from "../corpus/keeping.ts";
import { settingLines } from "./lines.ts";

type Change = (now: Settings) => Partial<Settings>;

/** Changes this server's settings, and shows them as they are then. */
export function changed(context: CommandContext, change: Change): Promise<Shown> {
    return withSettings(context, async (now, guild) =>
        withKeeping(context, async ({ store }) => {
            const next = await store.settings.change(guild, change(now));
            const { userId: by } = context.by;
            await store.audit.add({ by, action: "settings", version: undefined, detail: `server ${guild}` });
            context.settingsChanged(guild, next);
            return told(settingLines(next, context.whole));
        }),
    );
}

export function withSettings(
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
