import { say } from "../../locales/say.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { countingNote } from "../../src/discord/counts/counting-note.ts";
import { filledLines, gapLines, gapsTitle, wrongLines } from "../../src/discord/counts/gap-lines.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";

/** Shows words from questions that no article contains, and articles whose answers members marked as wrong. */
export const gaps = defineAction({
    description: say("corpus.gaps.description"),
    uses: ["storeReader", "whole"],
    run: (_, context) =>
        withStore(context, async ({ storeReader, whole }) => {
            const found = await storeReader.gaps.list(20);
            const wrong = await storeReader.feedback.worst(5);
            const { counting } = await storeReader.health();
            const open = gapLines(found, storeReader.retention);
            return privateText([
                ...(open.length === 0 ? [gapsTitle(storeReader.retention), say("gaps.none")] : open),
                ...countingNote(counting),
                ...wrongLines(wrong, whole.articles),
                // Last, because what does not fit into a message is left out.
                ...filledLines(found),
                say("gaps.only-words"),
            ]);
        }),
});
