import { message } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { idOf } from "../../src/corpus/article-id.ts";
import { maybeText } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineModal } from "../../src/discord/command/define-modal.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { articleInputs } from "../../src/discord/moderation/article-inputs.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { correctable, privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { wholeSet } from "../../src/publishing/edition.ts";
import { pastedArticle } from "../../src/publishing/written-article.ts";
import { collectionOption, collectionProblem, longestCollection, placed } from "./collection-option.ts";

export const paste = defineAction({
    description: () => say("corpus.paste.description"),
    options: { collection: collectionOption },
    run: ({ collection }) => {
        const problem = collectionProblem(collection);
        return problem === undefined ? pasteForm.modal(collection) : privateText([problem]);
    },
});

const { title, author, published, url, text } = articleInputs;

/** The form for pasting a text into a collection. */
export const pasteForm = defineModal("corpus:paste", {
    // An id can be forged, and must not lead out of the folder of articles.
    argument: maybeText(longestCollection).refine((name) => collectionProblem(name) === undefined),
    title: () => say("corpus.paste.form"),
    inputs: { title, author, published, url, text },
    uses: [...usesToPropose, "storeReader"],
    run: (collection, { text: pasted, ...given }, context) =>
        withStore(context, async ({ storeReader }): Promise<MessageReply> => {
            const set = wholeSet(storeReader.edition());
            const ids = new Set(
                set.flatMap(({ id, file }) => [id, idOf(file)]).map((id) => id.toLowerCase()),
            );
            const written = await pastedArticle(pasted, given, {
                taken: (id) => ids.has(id.toLowerCase()),
                read: storeReader.read,
            });
            if (written.outcome === "refused")
                return correctable([say("corpus.nothing-added"), ...written.reasons.map(listed)]);
            const article = placed(written.article, collection, set);
            const why = message("version.why.paste", { file: article.file });
            return propose({ kind: "add", articles: [article], why }, context);
        }),
});

const listed = (reason: string) => `- ${named(reason, 300)}`;
