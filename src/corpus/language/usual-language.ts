import { createHash } from "node:crypto";
import type { Article } from "../article.ts";
import { withFacts } from "../stored/stored-article.ts";
import { scriptOfLanguage } from "./scripts.ts";

/**
 * Gives articles whose language is a guess the language of most others in their collection, if more than half are in it and the
 * text is in its script. Their sentences stay as they are: such texts are mostly lists, tables and code.
 */
export function withUsualLanguages(articles: readonly Article[]): Article[] {
    const collections = Map.groupBy(articles, ({ collection }) => collection);
    const usual = new Map([...collections].map(([collection, members]) => [collection, usualOf(members)]));
    return articles.map((article) => {
        const language = usual.get(article.collection);
        if (article.isLanguageGuess !== true || language === undefined || language === article.language)
            return article;
        if (scriptOfLanguage(language) !== scriptOfLanguage(article.language)) return article;
        const hash = createHash("sha256").update(`${language}/${article.fingerprint}`).digest("hex");
        return withFacts(article, { language, fingerprint: hash.slice(0, 16) });
    });
}

/** The language of more than half of the articles that are certain to be in one. */
function usualOf(articles: readonly Article[]): string | undefined {
    const certain = articles.filter(({ isLanguageGuess }) => isLanguageGuess !== true);
    const counts = Map.groupBy(certain, ({ language }) => language);
    return [...counts].find(([, members]) => members.length > certain.length / 2)?.[0];
}
