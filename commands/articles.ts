import { say } from "../locales/say.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { optionalText } from "../src/discord/command/option.ts";
import { listPage, longestFilter, openArticle, turnPage } from "./articles/article-list.ts";

export const articles = defineCommand({
    name: "articles",
    description: () => say("articles.description"),
    options: { filter: optionalText(() => say("articles.filter"), { maxLength: longestFilter }) },
    uses: ["library"],
    run: ({ filter = "" }, context) =>
        listPage({ number: 1, ...(filter.trim() === "" ? {} : { text: filter.trim() }) }, context),
    continuations: [turnPage, openArticle],
});
