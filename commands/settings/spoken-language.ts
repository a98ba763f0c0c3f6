import { spokenLanguages } from "../../locales/languages.ts";
import { say } from "../../locales/say.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { choice } from "../../src/discord/command/option.ts";
import { changeSettings, usesToChange } from "./change-settings.ts";
import { ownNameOf } from "./settings-text.ts";

const automatic = "automatic";

/** Chooses the language of what everyone in a server sees. */
export const language = defineAction({
    description: () => say("settings.language.description"),
    options: {
        language: choice(
            () => say("settings.language.language"),
            [
                { name: () => say("settings.value.automatic"), value: automatic },
                // Each in its own language, as those who look for it read it.
                ...spokenLanguages.map(({ tag }) => ({ name: () => ownNameOf(tag), value: tag })),
            ],
        ),
    },
    uses: usesToChange,
    run: ({ language: chosen }, context) =>
        changeSettings(context, () => ({ language: chosen === automatic ? null : chosen })),
});
