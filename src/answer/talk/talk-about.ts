import { listedLanguages, say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import type { Excerpt } from "../answer.ts";
import type { Library } from "../library.ts";
import { languagesOf } from "../scope.ts";
import { type DeclaredFact, declaredBy, declaredByAll, longestTitle } from "./declared.ts";
import type { Intent, IntentName } from "./intent.ts";
import { overviewOf, paragraphOf, type QuotedPlace, type Said } from "./quoted-talk.ts";
import type { Intents } from "./talk-in.ts";
import type { TalkStyle } from "./talk-style.ts";

/** What the reply is about. */
export interface TalkContext {
    readonly library: Pick<Library, "articles" | "read">;
    /** The article that the member named, if any. */
    readonly article?: ArticleFacts | undefined;
    /** What was quoted to the member last, if that is known. */
    readonly last?: QuotedPlace | undefined;
    /** At least 0 and less than 1: decides which paragraph is quoted if any will do. */
    readonly pick: number;
}

/** The reply to a message that asks nothing of the text. */
export interface TalkReply {
    /** The first one, if the message wants two things. */
    readonly intent: IntentName;
    readonly text: string;
    /** Whether it says something about the articles, and not only about the bot. */
    readonly isAboutArticles: boolean;
    /** What the text quotes. */
    readonly excerpts: readonly Excerpt[];
    /** The articles to choose from if it is unclear which one is meant, and what is then wanted of it. */
    readonly choice?: { readonly intent: Intent; readonly articles: readonly ArticleFacts[] } | undefined;
}

/** Replies to what a message wants: about the bot, or from what the articles declare. Rejects like `Library.read`. */
export async function talkAbout(
    [first, ...others]: Intents,
    context: TalkContext,
    style: TalkStyle,
): Promise<TalkReply> {
    // Two replies share the space, with a blank line between them.
    const longest = Math.floor(style.longest / (others.length + 1)) - 2;
    const said: SaidAbout[] = [];
    for (const intent of [first, ...others])
        said.push(await sayAbout(intent, context, { ...style, longest }));
    return {
        intent: first.name,
        isAboutArticles: [first, ...others].some(({ name }) => aboutArticles.has(name)),
        text: [...new Set(said.map(({ text }) => text))].join("\n\n"),
        excerpts: said.flatMap(({ excerpts = [] }) => excerpts),
        choice: said.find(({ choice }) => choice !== undefined)?.choice,
    };
}

const aboutArticles: ReadonlySet<IntentName> = new Set([
    "overview",
    "author",
    "date",
    "source",
    "articles",
    "paragraph",
    "more",
]);

/** Whether the reply counts or names articles, so that it would be wrong where there are none. */
const speaksOfArticles = ({ name }: Intent) =>
    aboutArticles.has(name) || name === "greeting" || name === "language";

type SaidAbout = Said & Pick<TalkReply, "choice">;

async function sayAbout(intent: Intent, context: TalkContext, style: TalkStyle): Promise<SaidAbout> {
    const { articles } = context.library;
    if (articles.length === 0 && speaksOfArticles(intent)) return { text: say("talk.no-articles") };
    switch (intent.name) {
        case "thanks":
        case "goodbye":
            return { text: say(`talk.${intent.name}`) };
        case "identity":
            return { text: intent.ofMemory ? say("talk.identity.memory") : say("talk.identity") };
        case "reaction":
            return {
                text: intent.to === undefined ? say("talk.reaction") : say(`talk.reaction.${intent.to}`),
            };
        case "greeting":
            return { text: say("talk.greeting", { articles: articles.length }) };
        case "help":
            return { text: style.help() };
        case "language":
            return { text: say("talk.language", { languages: listedLanguages(languagesOf(articles)) }) };
        case "articles":
            return { text: listOf(articles, style) };
        case "author":
        case "date":
        case "source":
            return declared(intent, intent.name, context, style);
        case "overview": {
            const article = articleMeant(context);
            return article === undefined
                ? chosen(intent, articles, style)
                : overviewOf(article, context, style);
        }
        case "paragraph": {
            if (intent.paragraph === "same") return besideLast(0, context, style);
            if (intent.paragraph === "previous") return besideLast(-1, context, style);
            const article =
                articleMeant(context) ?? (intent.paragraph === "any" ? anyOf(context) : undefined);
            return article === undefined
                ? chosen(intent, articles, style)
                : paragraphOf({ article, wanted: intent.paragraph }, context, style);
        }
        case "more":
            return besideLast(1, context, style);
    }
}

/** The article that the member named, was quoted last, or is the only one; undefined if any could be meant. */
function articleMeant({ library: { articles }, article, last }: TalkContext): ArticleFacts | undefined {
    const [only, ...others] = articles;
    return (
        article ?? articles.find(({ id }) => id === last?.article) ?? (others.length === 0 ? only : undefined)
    );
}

function anyOf({ library: { articles }, pick }: TalkContext): ArticleFacts | undefined {
    return articles[Math.floor(pick * articles.length)];
}

function declared(
    intent: Exclude<Intent, { readonly name: "paragraph" }>,
    fact: DeclaredFact,
    context: TalkContext,
    style: TalkStyle,
): SaidAbout {
    const { articles } = context.library;
    const article = intent.ofAll ? context.article : articleMeant(context);
    if (article !== undefined) return { text: declaredBy(article, fact, style) };
    const all = declaredByAll(articles, fact, { few: intent.ofAll === true, style });
    return all === undefined ? chosen(intent, articles, style) : { text: all };
}

function chosen(
    intent: Intent,
    all: readonly ArticleFacts[],
    { choice, most, onlyFirst }: TalkStyle,
): SaidAbout {
    const articles = all.slice(0, most);
    const text = [
        say("talk.which", { count: all.length }),
        ...(choice === undefined ? [] : articles.map(choice)),
        ...(all.length > most ? [onlyFirst(most)] : []),
    ].join("\n");
    return { text, choice: { intent, articles } };
}

function listOf(articles: readonly ArticleFacts[], style: TalkStyle): string {
    const most = Math.min(style.most, mostTitles);
    return [
        say("talk.articles", { count: articles.length }),
        ...articles
            .slice(0, most)
            .map(({ title }) => say("talk.listed", { title: style.name(title, longestTitle) })),
        ...(articles.length > most ? [style.onlyFirst(most)] : []),
    ].join("\n");
}

/** So many escaped titles fit into a message. */
const mostTitles = 8;

/** The paragraph that was quoted last, or the one after or before it. */
async function besideLast(step: 1 | 0 | -1, context: TalkContext, style: TalkStyle): Promise<SaidAbout> {
    const { last, library, article: named } = context;
    // Of an article that was not quoted last, the first paragraph is next.
    if (named !== undefined && last?.article !== named.id)
        return paragraphOf({ article: named, wanted: 1 }, context, style);
    if (last === undefined) return { text: say("talk.more.nothing") };
    const article = library.articles.find(({ id }) => id === last.article);
    if (article === undefined) return { text: say("talk.article-gone") };
    const wanted = last.paragraph + step;
    const title = style.name(article.title, longestTitle);
    if (wanted > article.paragraphCount) return { text: say("talk.more.end", { title }) };
    if (wanted < 1) return { text: say("talk.more.beginning", { title }) };
    return paragraphOf({ article, wanted }, context, style);
}
