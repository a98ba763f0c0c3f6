import { say } from "../../locales/say.ts";
import { articleKey, articleOfKey } from "../../src/corpus/article-id.ts";
import { someText } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineModal } from "../../src/discord/command/define-modal.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { articleInputs } from "../../src/discord/moderation/article-inputs.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { correctable, privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { editedArticle } from "../../src/publishing/written-article.ts";
import { articleOption } from "./article-option.ts";

/**
 * Opens the form with what the article declares. This must be the first response, because a form cannot follow a deferral.
 */
export const edit = defineAction({
    description: say("corpus.edit.description"),
    options: { article: articleOption(say("corpus.edit.article")) },
    uses: ["whole", "storeReader"],
    run: async ({ article: typed }, { whole, storeReader }) => {
        const article = await whole.find(typed);
        if (storeReader === undefined || article === undefined)
            return privateText([say("corpus.edit.not-editable", { typed: named(typed, 100) })]);
        const { id, title, author = "", published = "", url = "", language } = article;
        return editForm.modal(articleKey(id), { title, author, published, url, language });
    },
});

const { title, author, published, url, language } = articleInputs;

/** The form for what an article declares. */
export const editForm = defineModal("corpus:edit", {
    // The article's key.
    argument: someText(80),
    title: say("corpus.edit.form"),
    inputs: { title, author, published, url, language },
    uses: [...usesToPropose, "storeReader", "whole"],
    run: (key, given, context) =>
        withStore(context, async ({ storeReader, whole }): Promise<MessageReply> => {
            const file = articleOfKey(key, storeReader.edition().set);
            if (file === undefined) return privateText([say("corpus.article-gone")]);
            const { id } = file;
            const facts = whole.articles.find((one) => one.id === id);
            const written = await editedArticle(file, given, { facts, read: storeReader.read });
            if (written.outcome === "refused")
                return correctable([say("corpus.nothing-changed"), ...written.reasons.map(listed)]);
            const why = say("version.why.edit", { article: id });
            return propose({ kind: "edit", articles: [written.article], why }, context);
        }),
});

const listed = (reason: string) => `- ${named(reason, 300)}`;
