import { say } from "../../locales/say.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { filledLines, gapLines, wrongLines } from "../../src/discord/counts/gap-lines.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";

/** Shows words from questions that no article contains, and articles whose answers members marked as wrong. */
export const gaps = defineAction({
    description: say("corpus.gaps.description"),
    uses: ["storeReader", "library"],
    run: (_, context) =>
        withStore(context, async ({ storeReader, library }) => {
            const found = await storeReader.gaps.list(20);
            const wrong = await storeReader.feedback.worst(5);
            const { counting } = await storeReader.health();
            const open = gapLines(found);
            return privateText([
                ...(open.length === 0 ? [say("gaps.title"), say("gaps.none")] : open),
                ...filledLines(found),
                ...(counting === "on" ? [] : [say("gaps.not-collected")]),
                ...wrongLines(wrong, library.articles),
                say("gaps.only-words"),
            ]);
        }),
});
