import { say } from "../../locales/say.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { countingNote } from "../../src/discord/counts/counting-note.ts";
import {
    filledLines,
    type GapLook,
    gapLines,
    gapsTitle,
    inMessage,
    wrongLines,
} from "../../src/discord/counts/gap-lines.ts";
import { linesWithRoom } from "../../src/discord/lines-with-room.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";

/**
 * Shows words from questions that no article contains, and articles whose answers members marked as wrong. What a message has no
 * room for is in a file.
 */
export const gaps = defineAction({
    description: () => say("corpus.gaps.description"),
    uses: ["storeReader", "whole"],
    run: (_, context) =>
        withStore(context, async ({ storeReader, whole }) => {
            const { retention } = storeReader;
            const found = await storeReader.gaps.list(mostListed);
            const wrong = await storeReader.feedback.worst(mostListed);
            const { counting } = await storeReader.health();
            const linesWith = (look: GapLook) => {
                const open = gapLines(found, retention, look);
                return [
                    ...(open.length === 0 ? [gapsTitle(retention), say("gaps.none")] : open),
                    ...countingNote(counting),
                    ...wrongLines(wrong, whole.articles, look),
                    ...filledLines(found, look),
                ];
            };
            const isFilled = found.filter(({ filled }) => filled !== undefined).length;
            const longestList = Math.max(found.length - isFilled, isFilled, wrong.length);
            let isWhole = true;
            const lines = linesWithRoom(({ most }) => {
                isWhole = longestList <= most;
                const note = isWhole ? [] : [say("gaps.all-in-file")];
                return [...linesWith(inMessage(most)), ...note, say("gaps.only-words")];
            });
            const all = `${linesWith(inFile).join("\n").replaceAll("**", "")}\n`;
            return { ...privateText(lines), files: isWhole ? [] : [{ name: "gaps.txt", text: all }] };
        }),
});

/** There are hardly ever more, and nobody would read them. */
const mostListed = 1000;

/** For a file, in which nothing is escaped or cut. */
const inFile: GapLook = { most: mostListed, name: (text) => text };
