import { randomUUID } from "node:crypto";
import { defineMessageCommand } from "../src/discord/command/define-command.ts";
import { named } from "../src/discord/markdown.ts";
import { privateText, withStore } from "../src/discord/moderation/with-store.ts";
import { brokenPins } from "../src/proposal/pinned.ts";

export const keepAnswer = defineMessageCommand({
    name: "Keep this answer true",
    audience: "moderators",
    uses: ["storeReader", "storeWriter", "answerShownIn", "whole", "by"],
    run: ({ id, isOurs }, context) =>
        withStore(context, async ({ storeReader, storeWriter, answerShownIn, whole, by }) => {
            if (!isOurs) return privateText(["Choose this in the menu of an answer of mine."]);
            const answer = answerShownIn(id);
            if (answer === undefined)
                return privateText([
                    "I remember my answers for a day and until a restart. Ask again, and keep the new answer.",
                ]);
            if (answer.verdict !== "answered")
                return privateText(["There I did not find an answer, so there is none to keep."]);
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
            if (broken !== undefined)
                return privateText([
                    "Asked of all articles, that question is not answered by this sentence, so that every proposal would break it. It was asked of one article, of some only, or before the articles changed.",
                ]);
            const known = (await storeReader.pins.list()).some(
                (one) =>
                    one.question === pin.question && one.article === pin.article && one.sentence === sentence,
            );
            if (known) return privateText(["This answer is kept already. `/corpus pins` lists them."]);
            if ((await storeWriter.pins.add(pin)) === "full")
                return privateText([
                    "There are as many kept answers as can be tested. `/corpus pins` removes some.",
                ]);
            await storeWriter.audit.add({
                by: userId,
                action: "pinned",
                version: undefined,
                detail: article.id,
            });
            return privateText([
                `**Kept.** From now on every proposal is tested: “${named(answer.question, 200)}” must be answered by “${named(sentence, 600)}”. \`/corpus pins\` lists and removes.`,
            ]);
        }),
});
