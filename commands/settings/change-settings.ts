import { listed, say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import type { Settings } from "../../src/store/settings.ts";
import { type SettingName, scopeLines, settingLine, settingsOf, shortValue } from "./settings-text.ts";

/** What an action that changes a server's settings must list under `uses`. */
export const usesToChange = [
    "storeReader",
    "storeWriter",
    "settingsChanged",
    "by",
    "whole",
    "placeNames",
] as const;

export type ChangingContext = Uses<(typeof usesToChange)[number]>;

/** Changes this server's settings, and says what each was before and is now, or that nothing changed. */
export function changeSettings(
    context: ChangingContext,
    change: (now: Settings) => Partial<Settings>,
): Promise<MessageReply> {
    return withSettings(context, async (known, guild) =>
        withStore(context, async ({ storeWriter, settingsChanged, by, whole, placeNames }) => {
            const wanted = change(known);
            const given = settingsOf(true).filter((name) => name in wanted);
            if (given.every((name) => !isOther(name, known, wanted)))
                return privateText(unchanged(given, known));
            let now = known;
            const next = await storeWriter.settings.change(guild, (stored) => {
                // Another manager may have changed them just now.
                now = stored;
                return change(stored);
            });
            const changed = given.filter((name) => isOther(name, now, next));
            if (changed.length === 0) return privateText(unchanged(given, next));
            const changes = changed.map((name) =>
                say("audit.setting", {
                    name: say(`settings.name.${name}`),
                    before: shortValue(name, now, { channelOf: placeNames.channel, comparedWith: next }),
                    after: shortValue(name, next, { channelOf: placeNames.channel, comparedWith: now }),
                }),
            );
            const detail = say("audit.settings", {
                server: placeNames.server(guild),
                changes: listed(changes, "plain"),
            });
            await storeWriter.audit.add({ by: by.userId, action: "settings", version: undefined, detail });
            settingsChanged(guild, next);
            const scope = changed.some((name) => name === "collections" || name === "languages");
            return privateText([
                ...changed.map((name) =>
                    say("settings.changed", {
                        name: say(`settings.name.${name}`),
                        before: shortValue(name, now, { comparedWith: next }),
                        after: shortValue(name, next, { comparedWith: now }),
                    }),
                ),
                ...(changed.length === 1 ? changed.map((name) => settingLine(name, next)) : []),
                ...(scope ? scopeLines(next, whole) : []),
                say("settings.show-all"),
            ]);
        }),
    );
}

/** Lists may differ in their order. */
const comparable = (value: Settings[SettingName]) =>
    JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

function isOther(name: SettingName, now: Settings, wanted: Partial<Settings>): boolean {
    const value = wanted[name];
    return value !== undefined && comparable(value) !== comparable(now[name]);
}

function unchanged(given: readonly SettingName[], now: Settings): string[] {
    const [name, ...others] = given;
    if (name === undefined || others.length > 0) return [say("settings.all-same"), say("settings.show-all")];
    const facts = { name: say(`settings.name.${name}`), value: shortValue(name, now) };
    return [say("settings.same", facts), settingLine(name, now)];
}

/** Shows one setting and how to change it, for a command without what to set. */
export const showSetting = (
    name: "privateByDefault" | "feedback" | "digestChannel" | "watchChannel" | "review",
    context: Uses<"storeReader" | "by">,
): Promise<MessageReply> =>
    withSettings(context, async (now) => privateText([settingLine(name, now), say(`settings.how.${name}`)]));

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
