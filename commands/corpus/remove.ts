import { defineAction } from "../../src/discord/command/define-command.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { articleOption } from "./article-option.ts";

export const remove = defineAction({
    description: "Propose to remove an article",
    options: { article: articleOption("The article to remove") },
    uses: [...usesToPropose, "whole"],
    run: ({ article }, context) => {
        const meant = context.whole.find(article);
        if (meant === undefined) return privateText(["There is no such article. See all with `/articles`."]);
        return propose({ kind: "remove", id: meant.id, why: `remove ${meant.id}` }, context);
    },
});
