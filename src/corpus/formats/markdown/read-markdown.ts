import type { Problem } from "../../corpus.ts";
import type { Draft } from "../../draft.ts";
import type { ReadingRules } from "../../front-matter/collection-rules.ts";
import { noFrontMatter } from "../../front-matter/front-matter.ts";
import { decodeArticle } from "../text/decode-article.ts";
import { plainDraft, plainMarkdown } from "./plain-markdown.ts";

/**
 * Reads the bytes of a .md file. Loads the parsers of Markdown and YAML only if the file needs them, since
 * they take 30 MB and a tenth of a second.
 */
export async function readMarkdown(
    bytes: Uint8Array,
    _charset?: string,
    rules?: ReadingRules,
): Promise<Draft | Problem> {
    return decodedDraft(bytes, (text) => markdownDraft(text, rules));
}

/** Decodes the bytes of a file, and reads its text. The draft has the problems of both. */
export async function decodedDraft(
    bytes: Uint8Array,
    read: (text: string) => Promise<Draft | Problem>,
): Promise<Draft | Problem> {
    const decoded = decodeArticle(bytes);
    if ("problem" in decoded) return decoded;
    const draft = await read(decoded.text);
    return "problem" in draft ? draft : { ...draft, problems: [...decoded.problems, ...draft.problems] };
}

/** Reads the text of a .md file. */
export async function markdownDraft(text: string, rules: ReadingRules | undefined): Promise<Draft | Problem> {
    const plain = plainMarkdown(text);
    const blocks = plain?.parts.filter((part) => part.kind !== "marked-up");
    if (blocks !== undefined && blocks.length === plain?.parts.length && plain.matter === undefined)
        return plainDraft(noFrontMatter, blocks);
    const { parseMarkdown } = await import("./parse-markdown.ts");
    return parseMarkdown(text, plain, rules);
}
