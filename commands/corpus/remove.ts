import { say } from "../../locales/say.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { articleOption } from "./article-option.ts";

export const remove = defineAction({
    description: say("corpus.remove.description"),
    options: { article: articleOption(say("corpus.remove.article")) },
    uses: [...usesToPropose, "whole"],
    run: async ({ article }, context) => {
        const meant = await context.whole.find(article);
        if (meant === undefined) return privateText([say("corpus.no-such-article")]);
        const why = say("version.why.remove", { article: meant.id });
        return propose({ kind: "remove", id: meant.id, why }, context);
    },
});
