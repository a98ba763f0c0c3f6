import { say } from "../../locales/say.ts";
import { articleOfKey } from "../../src/corpus/article-id.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import type { ArticleSet, SetArticle } from "../../src/proposal/article-set.ts";
import { wholeSet } from "../../src/publishing/edition.ts";
import { articleOption } from "./article-option.ts";

export const remove = defineAction({
    description: say("corpus.remove.description"),
    options: { article: articleOption(say("corpus.remove.article"), { andUnread: true }) },
    uses: [...usesToPropose, "whole", "storeReader"],
    run: ({ article }, context) =>
        withStore(context, async ({ storeReader, whole }): Promise<MessageReply> => {
            // A file's own name comes before a part of another article's title.
            const meant = fileCalled(article, wholeSet(storeReader.edition())) ?? (await whole.find(article));
            if (meant === undefined) return privateText([say("corpus.no-such-article")]);
            const why = say("version.why.remove", { article: meant.id });
            return propose({ kind: "remove", id: meant.id, why }, context);
        }),
});

/** A file by its path or id, since one that cannot be read is no article, but is reported until it is removed. */
function fileCalled(typed: string, set: ArticleSet): SetArticle | undefined {
    const name = typed.trim().toLowerCase();
    return (
        set.find(({ file }) => file.toLowerCase() === name) ??
        set.find(({ id }) => id.toLowerCase() === name) ??
        articleOfKey(name, set)
    );
}
