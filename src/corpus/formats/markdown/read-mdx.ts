import type { Problem } from "../../corpus.ts";
import type { Draft } from "../../draft.ts";
import type { CollectionRules } from "../../front-matter/collection-rules.ts";
import { plainMdx } from "../dialects/mdx-source.ts";
import { decodeArticle } from "../text/decode-article.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Reads the bytes of a .mdx file. */
export async function readMdx(
    bytes: Uint8Array,
    _charset?: string,
    rules?: CollectionRules,
): Promise<Draft | Problem> {
    const decoded = decodeArticle(bytes);
    if ("problem" in decoded) return decoded;
    const plain = plainMdx(decoded.text.replace(/\r\n?/gu, "\n"));
    const draft = await readMarkdown(new TextEncoder().encode(plain), undefined, rules);
    return "problem" in draft ? draft : { ...draft, problems: [...decoded.problems, ...draft.problems] };
}
