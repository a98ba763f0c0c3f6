import { say } from "../../locales/say.ts";
import type { StoreReader } from "../../src/discord/command/context.ts";
import { none, someText } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineMenu } from "../../src/discord/command/define-components.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { linesWithRoom, named } from "../../src/discord/markdown.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { person } from "./who-and-when.ts";

export const pins = defineAction({
    description: say("corpus.pins.description"),
    uses: ["storeReader"],
    run: (_, context) => withStore(context, ({ storeReader }) => list(storeReader)),
});

/** Removes the chosen pins. */
export const unpin = defineMenu("corpus:unpin", {
    argument: none,
    value: someText(100),
    uses: ["storeReader", "storeWriter", "by"],
    run: (_, ids, context) =>
        withStore(context, async ({ storeReader, storeWriter, by }): Promise<MessageReply> => {
            let removed = 0;
            for (const id of ids) removed += Number(await storeWriter.pins.remove(id));
            const detail = say("audit.pins", { count: removed });
            await storeWriter.audit.add({ by: by.userId, action: "unpinned", version: undefined, detail });
            return list(storeReader);
        }),
});

async function list({ pins: stored }: StoreReader): Promise<MessageReply> {
    const all = await stored.list();
    if (all.length === 0) return privateText([say("corpus.pins.none")]);
    const lines = linesWithRoom((longest) =>
        all.slice(0, 12).map(({ question, article, by }) =>
            say("corpus.pins.entry", {
                question: named(question, longest),
                article: named(article, longest),
                who: person(by),
            }),
        ),
    );
    const items = all.slice(0, 25).map(({ id, question, article }) => ({
        label: question,
        value: id,
        description: article,
    }));
    const menu = unpin.menu({ placeholder: say("corpus.pins.remove"), items, most: items.length });
    return {
        ...privateText([say("corpus.pins.title", { count: all.length }), ...lines]),
        rows: [{ menu }],
    };
}
