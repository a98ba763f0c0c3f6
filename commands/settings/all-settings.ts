import { say } from "../../locales/say.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { defaultSettings } from "../../src/store/settings.ts";
import { changeSettings, usesToChange, withSettings } from "./change-settings.ts";
import { settingLines } from "./settings-text.ts";

export const show = defineAction({
    description: () => say("settings.show.description"),
    uses: ["storeReader", "by", "whole", "placeNames"],
    run: (_, context) =>
        withSettings(context, async (settings) => {
            // Members who manage a home server are moderators.
            const { whole, by, placeNames } = context;
            return privateText(settingLines({ settings, whole, isHome: by.isModerator, placeNames }));
        }),
});

export const reset = defineAction({
    description: () => say("settings.reset.description"),
    uses: usesToChange,
    run: (_, context) => changeSettings(context, () => defaultSettings),
});
