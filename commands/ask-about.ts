import { say } from "../locales/say.ts";
import { isCourtesy } from "../src/answer/talk/intent.ts";
import { defineMessageCommand } from "../src/discord/command/define-command.ts";
import { talkOf } from "../src/discord/talk/talk-of.ts";
import { replyFrom, replyUses } from "./ask/choose-article.ts";

/** Asks what a message says, as if the member had asked it. Only they see the answer. */
export const askAbout = defineMessageCommand({
    label: () => say("ask-about.command"),
    audience: "everyone",
    asks: true,
    isQuestion: true,
    uses: [...replyUses, "readQuestion"],
    run: ({ content }, context) => {
        const question = context.readQuestion(content);
        if (question.asked === "")
            return { kind: "text", text: say("ask-about.no-text"), visibility: "private" };
        // Thanks and greetings were meant for somebody else.
        if (talkOf(question)?.every(isCourtesy))
            return { kind: "text", text: say("ask-about.no-question"), visibility: "private" };
        return replyFrom({ question, hidden: true }, undefined, context);
    },
});
