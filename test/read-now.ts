import { articleFrom } from "../src/corpus/article-from-draft.ts";
import type { Parsed, Problem, ReadCorpus } from "../src/corpus/corpus.ts";
import { corpusOf } from "../src/corpus/corpus-of-files.ts";
import { decodeArticle } from "../src/corpus/decode-article.ts";
import { languageByScript, sampleOf } from "../src/corpus/detect-language.ts";
import type { Draft } from "../src/corpus/draft.ts";
import { languageByWords } from "../src/corpus/language-by-words.ts";
import { parseMarkdown } from "../src/corpus/parse-markdown.ts";
import { plainMarkdown } from "../src/corpus/plain-markdown.ts";
import { readText } from "../src/corpus/read-text.ts";

/** Reads a .md or .txt file synchronously, for example in a property. */
export function readNow(file: string, content: string | Uint8Array): Parsed {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const draft = file.endsWith(".md") ? readMarkdown(bytes) : readText(bytes);
    const name = file.split("/").at(-1) ?? file;
    return "problem" in draft ? { problems: [draft] } : articleFrom(name, draft, languageOf(draft));
}

function languageOf(draft: Draft): string {
    if (draft.language !== undefined) return draft.language;
    const sample = sampleOf(draft);
    const { language, isCertain } = languageByScript(sample);
    return isCertain ? language : (languageByWords(sample) ?? language);
}

function readMarkdown(bytes: Uint8Array): Draft | Problem {
    const decoded = decodeArticle(bytes);
    if ("problem" in decoded) return decoded;
    return parseMarkdown(decoded.text, plainMarkdown(decoded.text));
}

/** The corpus of such files, synchronously. */
export function corpusNow(
    files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): ReadCorpus {
    return corpusOf(files.map(({ file, bytes }) => ({ file, read: readNow(file, bytes) })));
}
