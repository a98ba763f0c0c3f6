import { message } from "../../locales/message.ts";
import type { Article, ArticleFacts } from "../corpus/article.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { hasWords } from "../languages/languages.ts";
import { declarations } from "./declarations.ts";
import { type Finding, findingOf } from "./finding.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { type Questions, unasked } from "./unasked.ts";

interface Examined {
    readonly corpus: Corpus;
    /** When each article last answered a question; without it, unused articles are not reported. */
    readonly questions?: Questions | undefined;
    /** Findings from elsewhere, such as Discord's permissions. */
    readonly others?: readonly Finding[] | undefined;
}

/** Everything that could be better about a corpus, faults first. Takes several seconds for 100,000 paragraphs. */
export function examine({ corpus, questions, others = [] }: Examined): Finding[] {
    const { articles, errors } = corpus;
    const findings = [
        ...others,
        ...errors.map(findingOf),
        ...(articles.length === 0 ? [noArticles()] : []),
        ...nearDuplicates(articles),
        ...longParagraphs(articles),
        ...declarations(articles),
        ...guessedLanguages(articles),
        ...unstemmedLanguages(articles),
        ...(questions === undefined ? [] : unasked(articles, questions)),
    ];
    return [
        ...findings.filter(({ severity }) => severity === "fault"),
        ...findings.filter(({ severity }) => severity === "advice"),
    ];
}

const noArticles = (): Finding => ({
    severity: "fault",
    about: message("doctor.about.corpus"),
    problem: message("doctor.no-articles.problem"),
    fix: message("doctor.no-articles.fix"),
});

/** Advice for articles whose text does not say clearly in which language it is. */
function guessedLanguages(articles: readonly ArticleFacts[]): Finding[] {
    return articles
        .filter(({ isLanguageGuess }) => isLanguageGuess === true)
        .map(
            ({ id, language }): Finding => ({
                severity: "advice",
                about: id,
                problem: message("doctor.guessed-language.problem", { language: { language } }),
                fix: message("doctor.guessed-language.fix"),
                fixInDiscord: message("doctor.guessed-language.fix-in-discord"),
            }),
        );
}

/** Advice for languages without a stemmer, where a question must use the article's exact word forms. */
function unstemmedLanguages(articles: readonly ArticleFacts[]): Finding[] {
    const byLanguage = Map.groupBy(articles, ({ language }) => new Intl.Locale(language).language);
    return [...byLanguage]
        .filter(([language]) => !hasWords(language) && !uninflected.has(language))
        .map(([tag, members]): Finding => {
            const language = { language: tag };
            return {
                severity: "advice",
                about: message("doctor.about.language", { language, articles: members.length }),
                problem: message("doctor.no-stemmer.problem"),
                fix: message("doctor.no-stemmer.fix"),
                fixInDiscord: message("doctor.no-stemmer.fix-in-discord"),
            };
        });
}

/** Languages without inflection, which need no stemmer. */
const uninflected = new Set(["th", "lo", "km", "my", "vi"]);

/** Advice for paragraphs and sentences too long for a message on Discord. */
function longParagraphs(articles: readonly Article[], longest = longestQuote): Finding[] {
    return articles.flatMap(({ id, paragraphs }) =>
        paragraphs
            .filter(({ text }) => text.length > longest)
            .map(({ number, sentences }): Finding => {
                const hasLongSentence = sentences.some(({ start, end }) => end - start > longest);
                const long = hasLongSentence ? "long-sentence" : "long-paragraph";
                return {
                    severity: "advice",
                    about: message("attribution.paragraph", { article: id, paragraph: number }),
                    problem: message(`doctor.${long}.problem`),
                    fix: message(`doctor.${long}.fix`),
                };
            }),
    );
}

/** In UTF-16 units: what Discord's 2,000 per message leave after the question and the attribution. */
const longestQuote = 1600;
