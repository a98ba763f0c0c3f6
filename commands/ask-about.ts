import { say } from "../locales/say.ts";
import { defineMessageCommand } from "../src/discord/command/define-command.ts";
import { answerFrom } from "./ask/choose-article.ts";

/** Asks what a message says, as if the member had asked it. Only they see the answer. */
export const askAbout = defineMessageCommand({
    name: say("ask-about.command"),
    audience: "everyone",
    asks: true,
    uses: ["library", "readQuestion", "answersPublicly", "takesFeedback", "mayShare"],
    run: ({ content }, context) => {
        const question = context.readQuestion(content);
        return question.asked === ""
            ? { kind: "text", text: say("ask-about.no-text"), visibility: "private" }
            : answerFrom({ question, hidden: true }, undefined, context);
    },
});
