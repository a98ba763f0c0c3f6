import { say } from "../../../locales/say.ts";
import { defineAction } from "../../../src/discord/command/define-command.ts";
import { startEdit } from "../../../src/discord/editing/edit-decisions.ts";
import { usesToEdit } from "../../../src/discord/editing/open-edit.ts";
import { named } from "../../../src/discord/markdown.ts";
import { privateText } from "../../../src/discord/moderation/with-store.ts";
import { articleOption, meantArticle } from "./article-option.ts";

/** Shows what an article declares, with forms for that and for its text. */
export const edit = defineAction({
    description: () => say("corpus.edit.description"),
    options: { article: articleOption(() => say("corpus.edit.article")) },
    uses: [...usesToEdit, "whole"],
    run: async ({ article: typed }, context) => {
        const article = await meantArticle(typed, context);
        if (article === undefined)
            return privateText([say("corpus.edit.not-editable", { typed: named(typed, 100) })]);
        return startEdit(article, context);
    },
});
