import type { CollectionRules } from "./collection-rules.ts";
import type { Problem } from "./corpus.ts";
import { decodeArticle } from "./decode-article.ts";
import type { Draft } from "./draft.ts";
import { noFrontMatter } from "./front-matter.ts";
import { plainDraft, plainMarkdown } from "./plain-markdown.ts";

/**
 * Reads the bytes of a .md file, which must be UTF-8. Loads the parsers of Markdown and YAML only if the file needs them, since
 * they take 30 MB and a tenth of a second.
 */
export async function readMarkdown(
    bytes: Uint8Array,
    _charset?: string,
    rules?: CollectionRules,
): Promise<Draft | Problem> {
    const text = decodeArticle(bytes);
    if (typeof text !== "string") return text;
    const plain = plainMarkdown(text);
    const blocks = plain?.parts.filter((part) => part.kind !== "marked-up");
    if (blocks !== undefined && blocks.length === plain?.parts.length && plain.matter === undefined)
        return plainDraft(noFrontMatter, blocks);
    const { parseMarkdown } = await import("./parse-markdown.ts");
    return parseMarkdown(text, plain, rules);
}
