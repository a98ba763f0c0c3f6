import { listed, say } from "../locales/say.ts";
import type { Library } from "../src/answer/library.ts";
import type { ArticleFacts } from "../src/corpus/article.ts";
import { answerTo } from "../src/discord/answer-to.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { type Choice, flag, optionalText, text } from "../src/discord/command/option.ts";
import type { Reply } from "../src/discord/command/reply.ts";
import { cut, named } from "../src/discord/markdown.ts";
import { feedbackRows, right, wrong } from "../src/discord/moderation/feedback-buttons.ts";
import { talkMessage } from "../src/discord/talk/talk-message.ts";
import { talkOf } from "../src/discord/talk/talk-of.ts";

export const ask = defineCommand({
    name: "ask",
    description: say("ask.description"),
    asks: true,
    options: {
        question: text(say("ask.question"), { isQuestion: true }),
        article: optionalText(say("ask.article"), {
            suggest: (typed, { library }) => choices(typed, library),
        }),
        hide: flag(say("ask.hide")),
    },
    uses: ["library", "readQuestion", "answersPublicly", "takesFeedback", "quotedLast", "pick", "by"],
    run: async ({ question, article, hide }, context): Promise<Reply> => {
        const { library, readQuestion, answersPublicly, takesFeedback, quotedLast, pick, by } = context;
        const spoken = readQuestion(question);
        const talk = talkOf(spoken);
        if (talk === undefined && spoken.asked === "")
            return { kind: "text", text: say("refusal.how-to-ask"), visibility: "private" };
        const meant = article === undefined ? undefined : await library.find(article);
        if (article !== undefined && meant === undefined) return noSuchArticle(article, library);
        const visibility = hide || !answersPublicly ? "private" : "public";
        if (talk !== undefined) {
            const about = { library, article: meant, last: quotedLast(by), pick: pick() };
            return talkMessage(talk, about, { by, visibility, otherwise: "private" });
        }
        const reply = await answerTo(spoken, library, { article: meant?.id });
        return { ...reply, visibility, rows: takesFeedback ? feedbackRows(reply.answer) : [] };
    },
    continuations: [right, wrong],
});

function noSuchArticle(typed: string, library: Library): Reply {
    const near = nearest(typed, library).slice(0, 3);
    const titles = near.map(({ title }) => say("list.quoted", { name: named(title, 100) }));
    const sentences = [
        say("ask.no-such-article", { typed: named(typed, 100) }),
        ...(near.length === 0 ? [] : [say("ask.did-you-mean", { titles: listed(titles, "or") })]),
        say("ask.see-all"),
    ];
    return { kind: "text", text: sentences.join(" "), visibility: "private" };
}

/** Discord accepts 25 choices, with names and values of at most 100 characters. */
function choices(typed: string, library: Library): Choice[] {
    const shown = typed.trim() === "" ? library.articles : nearest(typed, library);
    return shown
        .filter(({ id }) => id.length <= 100)
        .slice(0, 25)
        .map(({ id, title }) => ({ name: cut(title, 100), value: id }));
}

/** Articles whose titles contain the text or some of its words, best matches first. */
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
