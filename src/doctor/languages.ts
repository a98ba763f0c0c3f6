import type { ArticleFacts } from "../corpus/article.ts";
import { hasWords } from "../search/languages.ts";
import type { Finding } from "./finding.ts";

/** Languages of articles whose word forms the search cannot bring together. */
export function unstemmedLanguages(articles: readonly ArticleFacts[]): Finding[] {
    const byLanguage = Map.groupBy(articles, ({ language }) => new Intl.Locale(language).language);
    return [...byLanguage]
        .filter(([language]) => !hasWords(language) && !uninflected.has(language))
        .map(([language, { length }]): Finding => {
            const name = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
            return {
                severity: "advice",
                about: `${name} (${length} ${length === 1 ? "article" : "articles"})`,
                problem:
                    "There is no stemmer for this language: a question finds only words in the form it has them in.",
                fix: "Ask with the words of the article; check that “language:” is right in its front matter.",
            };
        });
}

/** Their words have one form, so there is nothing to stem. */
const uninflected = new Set(["th", "lo", "km", "my", "vi"]);
