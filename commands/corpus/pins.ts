import { message } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { none, someText } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineMenu } from "../../src/discord/command/define-components.ts";
import { optionalText } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { usesToSay } from "../../src/discord/command/said-to.ts";
import { firstLines, linesWithRoom } from "../../src/discord/lines-with-room.ts";
import { named } from "../../src/discord/markdown.ts";
import { privateText, type WithStore, withStore } from "../../src/discord/moderation/with-store.ts";
import { brokenPins } from "../../src/proposal/pinned.ts";
import { person } from "./who-and-when.ts";

export const pins = defineAction({
    description: () => say("corpus.pins.description"),
    options: { question: optionalText(() => say("corpus.pins.question"), { maxLength: 100 }) },
    uses: ["storeReader", "whole"],
    run: ({ question = "" }, context) => withStore(context, (parts) => list(parts, question)),
});

/** Removes the chosen pins. */
export const unpin = defineMenu("corpus:unpin", {
    argument: none,
    value: someText(100),
    uses: ["storeReader", "storeWriter", "whole", "by", ...usesToSay],
    run: (_, ids, context) =>
        withStore(context, async (parts): Promise<MessageReply> => {
            const { storeWriter, by } = parts;
            await storeWriter.pins.remove(ids, (count) => ({
                by: by.userId,
                action: "unpinned",
                version: undefined,
                detail: message("audit.pins", { count }),
            }));
            return list(parts);
        }),
});

/** Lists the pins whose question contains the words, says which are broken, and offers to remove them. */
async function list(
    { storeReader, whole }: WithStore<Uses<"storeReader" | "whole">>,
    words = "",
): Promise<MessageReply> {
    const all = await storeReader.pins.list();
    if (all.length === 0) return privateText([say("corpus.pins.none")]);
    const found = all.filter(({ question }) => question.toLowerCase().includes(words.trim().toLowerCase()));
    if (found.length === 0) return privateText([say("corpus.pins.none-found", { words: named(words, 100) })]);
    const { length: count } = found;
    // Pins can also be removed while nothing can be asked.
    const broken = await brokenPins(found.slice(0, mostLines), whole).catch(() => []);
    const ids = new Set(broken.map(({ pin }) => pin.id));
    const lines = linesWithRoom(({ longest, most }) => [
        say("corpus.pins.title", { count }),
        ...firstLines(found, Math.min(most, mostLines), ({ id, question, sentence, article, by }) =>
            say("corpus.pins.entry", {
                question: named(question, longest),
                sentence: named(sentence, longest),
                article: named(article, longest),
                who: person(by),
                isBroken: ids.has(id) ? "yes" : "other",
            }),
        ),
        ...(count > mostItems ? [say("corpus.pins.first", { count: mostItems })] : []),
    ]);
    const items = found.slice(0, mostItems).map(({ id, question, sentence }) => ({
        label: question,
        value: id,
        description: sentence,
    }));
    const menu = unpin.menu({ placeholder: say("corpus.pins.remove"), items, most: items.length });
    return { ...privateText(lines), rows: [{ menu }] };
}

/** With the shortest names, as many as a message has room for. */
const mostLines = 7;
/** As many as Discord shows in a menu. */
const mostItems = 25;
