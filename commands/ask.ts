import type { Library } from "../src/answer/library.ts";
import type { ArticleFacts } from "../src/corpus/article.ts";
import type { CommandContext } from "../src/discord/command/context.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { type Choice, flag, optionalText, text } from "../src/discord/command/option.ts";
import type { MessageReply, Reply } from "../src/discord/command/reply.ts";
import { cut, named } from "../src/discord/markdown.ts";
import { privateText, withStore } from "../src/discord/moderation/with-store.ts";

export const ask = defineCommand({
    name: "ask",
    description: "Quote the passage of the articles that answers a question",
    asks: true,
    options: {
        question: text("What you would like to know"),
        article: optionalText("Ask this article only", {
            suggest: (typed, { library }) => choices(typed, library),
        }),
        hide: flag("Show the answer to you alone"),
    },
    run: async ({ question, article, hide }, { library, answersPublicly, takesFeedback }): Promise<Reply> => {
        const meant = article === undefined ? undefined : library.find(article);
        if (article !== undefined && meant === undefined) return noSuchArticle(article, library);
        const answer = await library.ask(question, { article: meant?.id });
        const visibility = hide || !answersPublicly ? "private" : "public";
        return { kind: "answer", answer, visibility, judged: takesFeedback };
    },
    press: judge,
});

function noSuchArticle(typed: string, library: Library): Reply {
    const near = nearest(typed, library).slice(0, 3);
    const meant =
        near.length === 0
            ? ""
            : ` Did you mean ${near.map(({ title }) => `“${named(title, 100)}”`).join(" or ")}?`;
    const text = `There is no article “${named(typed, 100)}”.${meant} See all with \`/articles\`.`;
    return { kind: "text", text, visibility: "private" };
}

/** Discord takes 25 choices with names and values of at most 100 characters. */
function choices(typed: string, library: Library): Choice[] {
    const shown = typed.trim() === "" ? library.articles : nearest(typed, library);
    return shown
        .filter(({ id }) => id.length <= 100)
        .slice(0, 25)
        .map(({ id, title }) => ({ name: cut(title, 100), value: id }));
}

/** Articles whose titles hold what was typed, or some of its words; those that begin with it first. */
function nearest(typed: string, { articles }: Library): readonly ArticleFacts[] {
    const wanted = typed.trim().toLowerCase();
    const words = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
    const closeness = (title: string) => {
        if (title.startsWith(wanted)) return 3;
        if (title.includes(wanted)) return 2;
        return words.length === 0 ? 0 : words.filter((word) => title.includes(word)).length / words.length;
    };
    return articles
        .map((article) => ({ article, close: closeness(article.title.toLowerCase()) }))
        .filter(({ close }) => close > 0)
        .sort((one, other) => other.close - one.close)
        .map(({ article }) => article);
}

/** Counts what a member says of the answer in the message: `argument` is "right" or "wrong", a colon, the article's id. */
async function judge(argument: string, context: CommandContext): Promise<MessageReply> {
    const reply = await withStore(context, async ({ store }) => {
        const { whole, judgements, takesFeedback, by, messageId } = context;
        const judgement = argument.startsWith("right:") ? "right" : "wrong";
        const article = argument.slice(judgement.length + 1);
        if (!takesFeedback)
            return privateText(["This server asks for no judgements any more; nothing was counted."]);
        // Only articles are counted, whatever a button once said.
        if (messageId === undefined || !whole.articles.some(({ id }) => id === article))
            return privateText(["That article is gone; nothing was counted."]);
        if (!judgements.claim(by.userId, messageId))
            return privateText(["You have judged this answer already; it counts once."]);
        try {
            await store.feedback.count(article, judgement);
        } catch (cause) {
            judgements.release(by.userId, messageId);
            throw cause;
        }
        return privateText([
            "**Thank you.** Only the count is kept, with the article: neither the question nor who said so.",
        ]);
    });
    // Whatever it is, the answer itself stays for all to read.
    return { ...reply, place: "new" };
}
