import { defineAction } from "../../src/discord/command/define-command.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { defaultSettings } from "../../src/store/settings.ts";
import { changed, usesToChange, withSettings } from "./change-settings.ts";
import { settingLines } from "./settings-text.ts";

export const show = defineAction({
    description: "What is set in this server",
    uses: ["storeReader", "by", "whole"],
    run: (_, context) => withSettings(context, async (now) => privateText(settingLines(now, context.whole))),
});

export const reset = defineAction({
    description: "Set everything back to how it was at first",
    uses: usesToChange,
    run: (_, context) => changed(context, () => defaultSettings),
});
