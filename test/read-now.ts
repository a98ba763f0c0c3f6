import { articleFrom } from "../src/corpus/article-from-draft.ts";
import { collectionOf, rulesFile } from "../src/corpus/article-id.ts";
import type { Parsed, Problem, ReadCorpus } from "../src/corpus/corpus.ts";
import { corpusOf } from "../src/corpus/corpus-of-files.ts";
import type { Draft } from "../src/corpus/draft.ts";
import { parseMarkdown } from "../src/corpus/formats/markdown/parse-markdown.ts";
import { plainMarkdown } from "../src/corpus/formats/markdown/plain-markdown.ts";
import { decodeArticle } from "../src/corpus/formats/text/decode-article.ts";
import { readText } from "../src/corpus/formats/text/read-text.ts";
import { type CollectionRules, noRules } from "../src/corpus/front-matter/collection-rules.ts";
import { readRules } from "../src/corpus/front-matter/read-rules.ts";
import { byLetters, sampleOf } from "../src/corpus/language/detect-language.ts";
import type { DetectedLanguage } from "../src/corpus/language/detected-language.ts";
import { firstGuess } from "../src/corpus/language/first-guess.ts";
import { languagesByLetters } from "../src/corpus/language/language-by-letters.ts";
import { withRules } from "../src/corpus/read-article.ts";

/** Reads a .md or .txt file synchronously, for example in a property. */
export function readNow(file: string, content: string | Uint8Array, rules = noRules): Parsed {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const draft = file.endsWith(".md") ? readMarkdown(bytes, rules) : readText(bytes);
    const name = file.split("/").at(-1) ?? file;
    if ("problem" in draft) return { problems: [draft] };
    const ruled = withRules(draft, rules);
    return articleFrom(name, ruled, languageOf(ruled));
}

function languageOf(draft: Draft): DetectedLanguage {
    if (draft.language !== undefined) return { language: draft.language, isCertain: true };
    const guess = firstGuess(sampleOf(draft));
    return guess.open.length === 0 ? guess : byLetters(guess, languagesByLetters(guess.prose, guess.open));
}

function readMarkdown(bytes: Uint8Array, rules: CollectionRules): Draft | Problem {
    const decoded = decodeArticle(bytes);
    if ("problem" in decoded) return decoded;
    return parseMarkdown(decoded.text, plainMarkdown(decoded.text), rules);
}

/** The corpus of such files, synchronously. */
export function corpusNow(
    files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): ReadCorpus {
    const given = files.find(({ file }) => file === rulesFile);
    const { of, problems } = readRules(given?.bytes ?? new Uint8Array());
    const articles = files.filter(({ file }) => file !== rulesFile);
    const read = articles.map(({ file, bytes }) => ({
        file,
        read: readNow(file, bytes, of(collectionOf(file))),
    }));
    return corpusOf(read, problems);
}
