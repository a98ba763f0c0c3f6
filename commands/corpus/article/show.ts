import { say } from "../../../locales/say.ts";
import { articleOfKey } from "../../../src/corpus/article-id.ts";
import { originalIn } from "../../../src/corpus/formats/documents/original.ts";
import type { Uses } from "../../../src/discord/command/context.ts";
import {
    type SentencePlace,
    sentencePlace,
    someText,
    wholeNumberArgument,
} from "../../../src/discord/command/custom-id.ts";
import { defineAction } from "../../../src/discord/command/define-command.ts";
import { defineButton, defineMenu } from "../../../src/discord/command/define-components.ts";
import type { MessageReply } from "../../../src/discord/command/reply.ts";
import { startEdit } from "../../../src/discord/editing/edit-decisions.ts";
import { usesToEdit } from "../../../src/discord/editing/open-edit.ts";
import { named } from "../../../src/discord/markdown.ts";
import { declaredLines } from "../../../src/discord/moderation/declared-lines.ts";
import { privateText } from "../../../src/discord/moderation/with-store.ts";
import { readerMessage } from "../../../src/discord/under-answer/reader-message.ts";
import { beginningOf } from "../../../src/discord/under-answer/sentence-place.ts";
import { bytesOf } from "../../../src/proposal/article-set.ts";
import { articleOption, meantArticle } from "./article-option.ts";
import { getFile } from "./get.ts";

const uses = ["whole", "readingLimit", "by", "storeReader"] as const;

/** Shows an article as it is quoted, page by page. */
export const show = defineAction({
    description: () => say("corpus.show.description"),
    options: { article: articleOption(() => say("corpus.show.article")) },
    uses,
    run: async ({ article: typed }, context) => {
        const article = await meantArticle(typed, context);
        if (article === undefined) return privateText([say("corpus.no-such-article")]);
        return page(beginningOf(article), context);
    },
});

export const showEarlier = defineButton("corpus:show-earlier", { argument: sentencePlace, uses, run: page });
export const showLater = defineButton("corpus:show-later", { argument: sentencePlace, uses, run: page });
export const showSection = defineMenu("corpus:show-section", {
    argument: sentencePlace,
    value: wholeNumberArgument,
    uses,
    run: (place, [from], context) => page({ ...place, from: Math.max(1, from), piece: 0 }, context),
});

/** Begins to edit the article that a message shows. */
export const editShown = defineButton("corpus:edit-shown", {
    argument: someText(80),
    uses: [...usesToEdit, "whole"],
    run: async (key, context) => {
        const article = articleOfKey(key, context.whole.articles);
        if (article === undefined) return { ...privateText([say("corpus.article-gone")]), place: "new" };
        return { ...(await startEdit(article, context)), place: "new" };
    },
});

/** In UTF-16 units. With a title and the longest piece of a paragraph, it fits into a message. */
const longestAbout = 300;

async function page(
    place: SentencePlace,
    { whole, storeReader, ...context }: Uses<(typeof uses)[number]>,
): Promise<MessageReply> {
    const isBeginning = place.from === 1 && place.piece === 0;
    const from = isBeginning ? await originOf(place.article, { whole, storeReader }) : [];
    return readerMessage(
        place,
        { ...context, library: whole },
        {
            earlier: showEarlier,
            later: showLater,
            section: showSection,
            about: (article) =>
                isBeginning
                    ? [...declaredLines(article, longestAbout - from.join("\n").length), ...from]
                    : [],
            buttons: [
                editShown.button({ label: say("corpus.show.edit") }, place.article),
                getFile.button({ label: say("corpus.show.file") }, place.article),
            ],
        },
    );
}

/**
 * Lines that name the source that the article came from by itself, and the document that its text was made from; none if it did
 * not, or the store fails.
 */
async function originOf(
    key: string,
    { whole, storeReader }: Uses<"whole" | "storeReader">,
): Promise<readonly string[]> {
    const article = articleOfKey(key, whole.articles);
    const stored = storeReader?.edition().set.find(({ id }) => id === article?.id);
    const sources = await storeReader?.sources.articles().catch(() => undefined);
    const source = sources?.get(stored?.file ?? "");
    const original = stored && originalIn(await bytesOf(stored));
    const lines = [
        ...(source === undefined ? [] : [say("corpus.show.source", { source: named(source, 40) })]),
        ...(original === undefined ? [] : [say("corpus.show.original", { name: named(original.name, 60) })]),
    ];
    return lines.map((text) => say("article.small-print", { text }));
}
