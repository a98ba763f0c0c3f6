import { posix } from "node:path";
import { say } from "../../../locales/say.ts";
import { markdownPathOf } from "../../../src/corpus/article-id.ts";
import { formatOf } from "../../../src/corpus/formats/formats.ts";
import type { Uses } from "../../../src/discord/command/context.ts";
import { someText } from "../../../src/discord/command/custom-id.ts";
import { defineAction } from "../../../src/discord/command/define-command.ts";
import { defineButton } from "../../../src/discord/command/define-components.ts";
import { safeName } from "../../../src/discord/command/download.ts";
import type { MessageReply } from "../../../src/discord/command/reply.ts";
import { named } from "../../../src/discord/markdown.ts";
import { privateText, withStore } from "../../../src/discord/moderation/with-store.ts";
import { bytesOf } from "../../../src/proposal/article-set.ts";
import { wholeSet } from "../../../src/publishing/edition.ts";
import { articleOption, fileCalled } from "./article-option.ts";

/** Attaches the file of an article. */
export const get = defineAction({
    description: () => say("corpus.get.description"),
    options: { article: articleOption(() => say("corpus.get.article"), { andUnread: true }) },
    uses: ["storeReader", "whole"],
    run: async ({ article: typed }, context) => {
        const meant = await context.whole.find(typed);
        return fileOf([typed, ...(meant === undefined ? [] : [meant.id])], context);
    },
});

/** Attaches the file of the article that a message shows. */
export const getFile = defineButton("corpus:get", {
    argument: someText(80),
    uses: ["storeReader"],
    run: async (key, context) => ({ ...(await fileOf([key], context)), place: "new" }),
});

/** The first file that is called so: its own name comes before a part of another article's title. */
function fileOf(names: readonly string[], context: Uses<"storeReader">): Promise<MessageReply> {
    return withStore(context, async ({ storeReader }): Promise<MessageReply> => {
        const set = wholeSet(storeReader.edition());
        const found = names.map((name) => fileCalled(name, set)).find((file) => file !== undefined);
        if (found === undefined) return privateText([say("corpus.no-such-article")]);
        const isText = formatOf(found.file)?.conversion === undefined;
        const name = posix.basename(isText ? found.file : markdownPathOf(found));
        const bytes = await bytesOf(found);
        return {
            ...privateText([
                say("corpus.get.file", { file: named(found.file, 255), name: named(name, 255) }),
            ]),
            files: [{ name: safeName(name), bytes }],
        };
    });
}
