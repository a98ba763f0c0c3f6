import { say } from "../../locales/say.ts";
import { none } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineButton } from "../../src/discord/command/define-components.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { firstLines, linesWithRoom } from "../../src/discord/lines-with-room.ts";
import { sourceLine } from "../../src/discord/moderation/source-lines.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import type { Sources } from "../../src/sources/open-sources.ts";

/** Shows where articles come from by themselves, and whether that works. */
export const sources = defineAction({
    description: () => say("corpus.sources.description"),
    uses: ["storeReader"],
    run: (_, context) => withStore(context, ({ storeReader }) => shown(storeReader.sources)),
});

/** Looks at all sources now. What is new is proposed in the channel of the watch. */
export const lookNow = defineButton("corpus:look", {
    argument: none,
    uses: ["storeReader", "progress"],
    run: (_, context) =>
        withStore(context, async ({ storeReader, progress }): Promise<MessageReply> => {
            progress(say("sources.looking"));
            await storeReader.sources.lookNow();
            return shown(storeReader.sources);
        }),
});

function shown({ listed, states, isWatched }: Sources): MessageReply {
    if (listed.length === 0) return privateText([say("sources.none")]);
    const failingFirst = states().toSorted((one, other) => Number(!one.failure) - Number(!other.failure));
    const note = isWatched() ? say("sources.proposed-where") : say("doctor.sources-unwatched.fix");
    const lines = linesWithRoom(({ longest, most }) => [
        say("sources.title", { count: listed.length }),
        ...firstLines(failingFirst, most, (state) => sourceLine(state, longest)),
        note,
    ]);
    return {
        ...privateText(lines),
        rows: [
            {
                buttons: [
                    lookNow.button({ label: say("sources.look-now"), enabled: isWatched() }, undefined),
                ],
            },
        ],
    };
}
