import { message } from "../../../locales/message.ts";
import { say } from "../../../locales/say.ts";
import { defineAction } from "../../../src/discord/command/define-command.ts";
import type { MessageReply } from "../../../src/discord/command/reply.ts";
import { propose, usesToPropose } from "../../../src/discord/moderation/propose.ts";
import { privateText, withStore } from "../../../src/discord/moderation/with-store.ts";
import { wholeSet } from "../../../src/publishing/edition.ts";
import { articleOption, fileCalled } from "./article-option.ts";

export const remove = defineAction({
    description: () => say("corpus.remove.description"),
    options: { article: articleOption(() => say("corpus.remove.article"), { andUnread: true }) },
    uses: [...usesToPropose, "whole", "storeReader"],
    run: ({ article }, context) =>
        withStore(context, async ({ storeReader, whole }): Promise<MessageReply> => {
            // A file's own name comes before a part of another article's title.
            const set = wholeSet(storeReader.edition());
            const meant = fileCalled(article, set) ?? (await whole.find(article));
            if (meant === undefined) return privateText([say("corpus.no-such-article")]);
            const { file } = set.find(({ id }) => id === meant.id) ?? { file: meant.id };
            const why = message("version.why.remove", { file });
            return propose({ kind: "remove", id: meant.id, why }, context);
        }),
});
