import { randomUUID } from "node:crypto";
import { say } from "../locales/say.ts";
import { defineMessageCommand } from "../src/discord/command/define-command.ts";
import { named } from "../src/discord/markdown.ts";
import { privateText, withStore } from "../src/discord/moderation/with-store.ts";
import { brokenPins } from "../src/proposal/pinned.ts";

export const keepAnswer = defineMessageCommand({
    name: say("pin.command"),
    audience: "moderators",
    uses: ["storeReader", "storeWriter", "answerShownIn", "whole", "by"],
    run: ({ id, isOurs }, context) =>
        withStore(context, async ({ storeReader, storeWriter, answerShownIn, whole, by }) => {
            if (!isOurs) return privateText([say("pin.not-mine")]);
            const answer = answerShownIn(id);
            if (answer === undefined) return privateText([say("pin.forgotten")]);
            if (answer.verdict !== "answered") return privateText([say("pin.no-answer")]);
            const [{ article, paragraph, key }] = answer.excerpts;
            const sentence = paragraph.text.slice(key.start, key.end);
            const { userId } = by;
            const pin = {
                id: randomUUID(),
                question: answer.question,
                article: article.id,
                sentence,
                by: userId,
            };
            const [broken] = await brokenPins([pin], whole);
            if (broken !== undefined) return privateText([say("pin.would-break")]);
            const known = (await storeReader.pins.list()).some(
                (one) =>
                    one.question === pin.question && one.article === pin.article && one.sentence === sentence,
            );
            if (known) return privateText([say("pin.kept-already")]);
            if ((await storeWriter.pins.add(pin)) === "full") return privateText([say("pin.full")]);
            await storeWriter.audit.add({
                by: userId,
                action: "pinned",
                version: undefined,
                detail: article.id,
            });
            return privateText([
                say("pin.kept", {
                    question: named(answer.question, 200),
                    sentence: named(sentence, 600),
                }),
            ]);
        }),
});
