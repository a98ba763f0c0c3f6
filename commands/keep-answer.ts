import { say } from "../locales/say.ts";
import { defineMessageCommand } from "../src/discord/command/define-command.ts";
import { privateText } from "../src/discord/moderation/with-store.ts";
import { choiceOfSentence } from "../src/discord/under-answer/pin-answer.ts";

/** Pins a sentence of the answer in a message. Its menu and form belong to `/corpus`, as does the button that does the same. */
export const keepAnswer = defineMessageCommand({
    label: () => say("pin.command"),
    audience: "moderators",
    uses: ["answerShownIn"],
    run: ({ id, isOurs }, { answerShownIn }) =>
        isOurs ? choiceOfSentence(id, answerShownIn(id)) : privateText([say("pin.not-mine")]),
});
