import type { Problem } from "../../corpus.ts";
import type { Draft } from "../../draft.ts";
import type { CollectionRules } from "../../front-matter/collection-rules.ts";
import { plainMdx } from "../dialects/mdx-source.ts";
import { decodedDraft, markdownDraft } from "./read-markdown.ts";

/** Reads the bytes of a .mdx file. */
export async function readMdx(
    bytes: Uint8Array,
    _charset?: string,
    rules?: CollectionRules,
): Promise<Draft | Problem> {
    return decodedDraft(bytes, (text) => markdownDraft(plainMdx(text.replace(/\r\n?/gu, "\n")), rules));
}
