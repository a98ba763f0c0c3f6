import { listed, say } from "../../locales/say.ts";
import type { PlaceNames, Uses } from "../../src/discord/command/context.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { saidTo, usesToSay } from "../../src/discord/command/said-to.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { type ChangedSettings, defaultSettings, type Settings } from "../../src/store/settings.ts";
import { type SettingName, scopeLines, settingLine, settingsOf, shortValue } from "./settings-text.ts";
import { tellModerators } from "./tell-moderators.ts";

/** What an action that changes a server's settings must list under `uses`. */
export const usesToChange = [
    "storeReader",
    "storeWriter",
    "settingsChanged",
    "by",
    "whole",
    "placeNames",
    "postIn",
    ...usesToSay,
] as const;

export type ChangingContext = Uses<(typeof usesToChange)[number]>;

/**
 * Changes this server's settings, and says what each was before and is now, or that nothing changed. If that decides how proposals
 * are reviewed, the other moderators are told.
 */
export function changeSettings(
    context: ChangingContext,
    change: (now: Settings) => Partial<Settings>,
): Promise<MessageReply> {
    return inServer(context, (guild) =>
        withStore(context, async (withParts) => {
            const { storeWriter, settingsChanged, by, whole, placeNames } = withParts;
            let given: readonly SettingName[] = [];
            const changedIn = ({ before, after }: ChangedSettings) =>
                given.filter((name) => isOther(name, before, after));
            const done = await storeWriter.settings.changeAudited(guild, {
                changed: (before) => {
                    const wanted = change(before);
                    given = settingsOf(true).filter((name) => wanted[name] !== undefined);
                    return wanted;
                },
                entry: (settings) => {
                    const { before, after } = settings;
                    const { channel: channelOf } = placeNames;
                    const server = placeNames.server(guild);
                    const names = changedIn(settings);
                    if (names.length === 0) return undefined;
                    const change = (name: SettingName) =>
                        say("audit.setting", {
                            name: say(`settings.name.${name}`),
                            before: shortValue(name, before, { channelOf, comparedWith: after }),
                            after: shortValue(name, after, { channelOf, comparedWith: before }),
                        });
                    // Other moderators read it.
                    const detail = saidTo("public", context, () =>
                        say("audit.settings", { server, changes: listed(names.map(change), "plain") }),
                    );
                    return { by: by.userId, action: "settings", version: undefined, detail };
                },
            });
            const { before, after } = done;
            const changed = changedIn(done);
            if (changed.length === 0) return privateText(unchanged(given, before, placeNames));
            settingsChanged(guild, after);
            const scope = changed.some((name) => name === "collections" || name === "languages");
            return privateText([
                ...changed.map((name) =>
                    say("settings.changed", {
                        name: say(`settings.name.${name}`),
                        before: shortValue(name, before, { comparedWith: after }),
                        after: shortValue(name, after, { comparedWith: before }),
                    }),
                ),
                ...(changed.length === 1 ? changed.map((name) => settingLine(name, after, placeNames)) : []),
                ...(scope ? scopeLines(after, whole) : []),
                ...(await tellModerators(done, withParts)),
                say("settings.show-all"),
            ]);
        }),
    );
}

/** Lists may differ in their order. */
const comparable = (value: Settings[SettingName]) =>
    JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

const isOther = (name: SettingName, before: Settings, after: Settings) =>
    comparable(before[name]) !== comparable(after[name]);

function unchanged(given: readonly SettingName[], now: Settings, placeNames: PlaceNames): string[] {
    const [name, ...others] = given;
    if (given.every((one) => !isOther(one, now, defaultSettings)) && given.length !== 1)
        return [say("settings.all-same"), say("settings.show-all")];
    if (name === undefined || others.length > 0) {
        const lines = given.map((one) => settingLine(one, now, placeNames));
        return [say("corpus.nothing-changed"), ...lines, say("settings.show-all")];
    }
    const facts = { name: say(`settings.name.${name}`), value: shortValue(name, now) };
    return [say("settings.same", facts), settingLine(name, now, placeNames)];
}

/** Shows one setting and how to change it, for a command without what to set. */
export const showSetting = (
    name: "privateByDefault" | "feedback" | "digestChannel" | "watchChannel" | "review",
    context: Uses<"storeReader" | "by" | "placeNames">,
): Promise<MessageReply> =>
    withSettings(context, async (now) =>
        privateText([settingLine(name, now, context.placeNames), say(`settings.how.${name}`)]),
    );

/** The reply with warnings above and notes below it. */
export const withWarnings = (
    reply: MessageReply,
    warnings: readonly string[],
    notes: readonly string[] = [],
): MessageReply =>
    reply.kind === "text" ? { ...reply, text: [...warnings, reply.text, ...notes].join("\n") } : reply;

/** Runs `work` with this server's current settings. */
export const withSettings = (
    context: Uses<"storeReader" | "by">,
    work: (now: Settings, guild: string) => Promise<MessageReply>,
): Promise<MessageReply> =>
    inServer(context, (guild) =>
        withStore(context, async ({ storeReader }) => work(await storeReader.settings.of(guild), guild)),
    );

/** Runs `work` with this server's id. */
const inServer = async (
    { by: { guildId } }: Uses<"by">,
    work: (guild: string) => Promise<MessageReply>,
): Promise<MessageReply> =>
    guildId === undefined ? privateText([say("settings.no-server")]) : work(guildId);
