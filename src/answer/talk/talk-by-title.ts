import { meantBy } from "./meant-by.ts";
import { phrases } from "./phrases.ts";
import { numberIn } from "./slot-words.ts";
import { type Intents, talkIn } from "./talk-in.ts";
import { talkWords } from "./talk-words.ts";

export interface WithTitle {
    readonly title: string;
}

/** What a message wants of the article that it names. */
export interface TalkOfArticle<Article extends WithTitle> {
    readonly talk: Intents;
    readonly article: Article;
    /** Whether the text may answer it, because the title may also be something in the text: "Who wrote the constitution?" */
    readonly mayBeInText: boolean;
}

/**
 * Reads a message that calls an article by its title, without the word "article": "paragraph 2 of the harbour rules". Where only an
 * article can be meant, some words of the title will do if no other title has them. Takes the time of a few phrases.
 */
export function talkByTitle<Article extends WithTitle>(
    text: string,
    articles: readonly Article[],
): TalkOfArticle<Article> | undefined {
    if (text.length > longest || !telling.test(text)) return undefined;
    const words = talkWords(text);
    for (const [start, end] of spansOf(words)) {
        const rest = [...words.slice(0, start), "this", "article", ...words.slice(end)];
        const talk = talkIn(rest.join(" "));
        const kind = talk && kindOf(talk, rest);
        if (talk === undefined || kind === undefined) continue;
        const article = articleNamed(words.slice(start, end), articles, kind === "only-article");
        if (article !== undefined) return { talk, article, mayBeInText: kind === "by-author" };
    }
    return undefined;
}

/** In UTF-16 units. */
const longest = 200;
/** Words without which no pattern below applies, so that other questions cost nothing. */
const telling =
    /\b(?:su+m|recap|condense|tl|gist|overview|synopsis|outline|full|whole|entire|complete|original|para|link|url|sections?|headings?|chapters?|contents|about|wrote|written|author|writer|penned|publi)/iu;

/** Where the name may be, longest first: all words around it are those of phrases, and at most three come after it. */
function spansOf(words: readonly string[]): readonly (readonly [start: number, end: number])[] {
    const spans: [number, number][] = [];
    const before = words.findIndex((word) => !isOfPhrases(word));
    const after = words.findLastIndex((word) => !isOfPhrases(word));
    for (let start = 1; start <= (before < 0 ? words.length - 1 : before); start++)
        for (let end = words.length; end > Math.max(start, after, words.length - 4); end--)
            spans.push([start, end]);
    return spans.sort(([start, end], [otherStart, otherEnd]) => otherEnd - otherStart - (end - start));
}

const isOfPhrases = (word: string) =>
    phrases.vocabulary.has(word) || numberIn(word) !== undefined || meantBy(word).length > 0;

/**
 * Whether the wish can only be one of an article, may also be one of something else that has its name, or may be about something that
 * somebody in the text wrote. Undefined if the text is asked: "What does the captain say?" is not about an article named so.
 */
function kindOf(
    [intent, ...others]: Intents,
    rest: readonly string[],
): "only-article" | "whole-title" | "by-author" | undefined {
    if (others.length > 0) return undefined;
    switch (intent.name) {
        case "paragraph":
            return "only-article";
        case "source":
            return rest.some((word) => linking.test(word)) ? "only-article" : wholeText(rest);
        case "overview":
            if (rest.some((word) => summing.test(word))) return "only-article";
            return rest.at(-1) === "about" ? "whole-title" : undefined;
        case "author":
        case "date":
            return rest.some((word) => writing.test(word)) ? "by-author" : undefined;
        default:
            return undefined;
    }
}

/** "The full text of" a title. "The original" of something may be in the text, so that only the whole title will do. */
const wholeText = (rest: readonly string[]) =>
    rest.some((word) => /^(?:full|whole|entire|complete|original)$/u.test(word)) ? "whole-title" : undefined;

const linking = /^(?:links?|urls?)$/u;
const summing =
    /^(?:summ?[aei]r|sum$|recap|condense|tl|gist|overview|synopsis|sections?|headings?|chapters?|contents)/u;
const writing = /^(?:wrote|written|author|writer|penned|publi)/u;

/** The only article with this title or, if `byPart`, with all of these words in its title. */
function articleNamed<Article extends WithTitle>(
    name: readonly string[],
    articles: readonly Article[],
    byPart: boolean,
): Article | undefined {
    const [first, ...later] = name.filter((word) => !determiners.has(word));
    // "Who wrote to the captain?" does not ask about “The captain”.
    if (first === undefined) return undefined;
    const words = new Set([first, ...later.filter((word) => !light.has(word))]);
    const matching = articles
        .map((article) => ({ article, title: new Set(titleWords(article.title)) }))
        .filter(({ title }) => words.isSubsetOf(title));
    const whole = matching.filter(({ title }) => title.size === words.size);
    const [found, ...others] = whole.length > 0 || !byPart ? whole : matching;
    return others.length > 0 ? undefined : found?.article;
}

function titleWords(title: string): readonly string[] {
    const [first, ...others] = talkWords(title).filter((word) => !determiners.has(word));
    return first === undefined ? [] : [first, ...others.filter((word) => !light.has(word))];
}

/** Words that say nothing about which article is meant. */
const determiners: ReadonlySet<string> = new Set("the a an this that these those your".split(" "));
const light: ReadonlySet<string> = new Set("of and in on for to at by with from".split(" "));
