import { someText } from "../../src/discord/command/custom-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { defineModal } from "../../src/discord/command/define-modal.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { editedArticle } from "../../src/publishing/written-article.ts";
import { articleOption, longestId } from "./article-option.ts";

/** Opens the form with what the article declares; at once, since a form cannot follow a deferral. */
export const edit = defineAction({
    description: "Propose another title, author, date, address or language of an article",
    options: { article: articleOption("The article to edit") },
    uses: ["whole", "storeReader"],
    run: ({ article: typed }, { whole, storeReader }) => {
        const article = whole.find(typed);
        if (storeReader === undefined || article === undefined || article.id.length > longestId)
            return privateText([
                `There is no article “${named(typed, 100)}” that can be edited here. See all with \`/articles\`.`,
            ]);
        const { id, title, author = "", published = "", url = "", language } = article;
        return editForm.modal(id, { title, author, published, url, language });
    },
});

/** The form with what an article declares. */
export const editForm = defineModal("corpus:edit", {
    argument: someText(longestId),
    title: "What the article declares",
    inputs: {
        title: { label: "Title", style: "short", maxLength: 300 },
        author: { label: "Author", style: "short", required: false, maxLength: 300 },
        published: {
            label: "Date (2016, 2016-11 or 2016-11-09)",
            style: "short",
            required: false,
            maxLength: 20,
        },
        url: { label: "Address", style: "short", required: false, maxLength: 2000 },
        language: {
            label: "Language, such as en or pt-BR",
            style: "short",
            required: false,
            maxLength: 35,
        },
    },
    uses: [...usesToPropose, "storeReader"],
    run: (id, given, context) =>
        withStore(context, ({ storeReader }): MessageReply | Promise<MessageReply> => {
            const file = storeReader.edition().set.find((one) => one.id === id);
            if (file === undefined) return privateText(["That article is gone. See all with `/articles`."]);
            const written = editedArticle(file, given);
            if (written.outcome === "refused")
                return privateText(["**Nothing was changed.**", ...written.reasons.map(listed)]);
            return propose({ kind: "edit", articles: [written.article], why: `edit ${id}` }, context);
        }),
});

const listed = (reason: string) => `- ${named(reason, 200)}`;
