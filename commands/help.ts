import { say } from "../locales/say.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { chooseArticle } from "../src/discord/talk/article-menu.ts";
import { helpText } from "../src/discord/talk/discord-style.ts";

export const help = defineCommand({
    name: "help",
    description: () => say("help.description"),
    uses: ["by"],
    run: (_, { by }) => ({ kind: "text", text: helpText(by), visibility: "private" }),
    continuations: [chooseArticle],
});
