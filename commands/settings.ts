import { say } from "../locales/say.ts";
import { defineGroup } from "../src/discord/command/define-command.ts";
import { reset, show } from "./settings/all-settings.ts";
import { feedback, privateAnswers, publicChannel } from "./settings/answers.ts";
import { digest, watch } from "./settings/post-channels.ts";
import { review } from "./settings/review.ts";
import { articleLanguage, collection } from "./settings/scope.ts";
import { language } from "./settings/spoken-language.ts";

export const settings = defineGroup({
    name: "settings",
    description: () => say("settings.description"),
    audience: "managers",
    subcommands: {
        show,
        language,
        channel: publicChannel,
        private: privateAnswers,
        collection,
        "article-language": articleLanguage,
        digest,
        watch,
        review,
        feedback,
        reset,
    },
});
