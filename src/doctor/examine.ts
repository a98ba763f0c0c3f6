import type { Article, ArticleFacts } from "../corpus/article.ts";
import type { Corpus, CorpusError } from "../corpus/corpus.ts";
import { hasWords } from "../search/languages/languages.ts";
import { declarations } from "./declarations.ts";
import type { Finding } from "./finding.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { type Questions, unasked } from "./unasked.ts";

interface Examined {
    readonly corpus: Corpus;
    /** When which article last answered; without it nothing is said of that. */
    readonly questions?: Questions | undefined;
    /** What was found elsewhere, such as in Discord's permissions. */
    readonly others?: readonly Finding[] | undefined;
}

/** Everything that could be better about a corpus: faults first, then by kind. Takes seconds for 100,000 paragraphs. */
export function examine({ corpus, questions, others = [] }: Examined): Finding[] {
    const { articles, errors } = corpus;
    const findings = [
        ...others,
        ...errors.map(fromError),
        ...(articles.length === 0 ? [empty] : []),
        ...nearDuplicates(articles),
        ...longParagraphs(articles),
        ...declarations(articles),
        ...unstemmedLanguages(articles),
        ...(questions === undefined ? [] : unasked(articles, questions)),
    ];
    return [
        ...findings.filter(({ severity }) => severity === "fault"),
        ...findings.filter(({ severity }) => severity === "advice"),
    ];
}

const empty: Finding = {
    severity: "fault",
    about: "the corpus",
    problem: "There is no article to ask about.",
    fix: "Add a .md or .txt file.",
};

function fromError({ file, line, problem, remedy, severity }: CorpusError): Finding {
    return {
        severity: severity === "error" ? "fault" : "advice",
        about: line === undefined ? file : `${file}, line ${line}`,
        problem,
        fix: remedy,
    };
}

/** Languages of articles whose word forms the search cannot bring together. */
function unstemmedLanguages(articles: readonly ArticleFacts[]): Finding[] {
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

/** Paragraphs and sentences that no message of Discord's can hold. */
function longParagraphs(articles: readonly Article[], longest = longestQuote): Finding[] {
    return articles.flatMap(({ id, paragraphs }) =>
        paragraphs
            .filter(({ text }) => text.length > longest)
            .map(({ number, sentences }): Finding => {
                const about = `${id} ¶ ${number}`;
                const hasLongSentence = sentences.some(({ start, end }) => end - start > longest);
                return hasLongSentence ? { about, ...tooLongSentence } : { about, ...tooLongParagraph };
            }),
    );
}

/** In UTF-16 units: what Discord's 2,000 for a message leave beside the question and the attribution. */
const longestQuote = 1600;

const tooLongParagraph = {
    severity: "advice",
    problem: "The paragraph is too long to be quoted whole.",
    fix: "Nothing need be done: single sentences of it are quoted. If the source has a break in it, add an empty line there.",
} as const;

const tooLongSentence = {
    severity: "advice",
    problem: "A sentence is too long to be quoted whole, so that its end would be cut off.",
    fix: "Check whether the source has line breaks or full stops in it that were lost.",
} as const;
