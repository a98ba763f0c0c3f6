import { articleFrom } from "../src/corpus/article-from-draft.ts";
import type { Parsed } from "../src/corpus/corpus.ts";
import { readMarkdown } from "../src/corpus/read-markdown.ts";
import { readText } from "../src/corpus/read-text.ts";

/** Reads a .md or .txt file without waiting for its reader to be loaded, such as within a property. */
export function readNow(name: string, content: string | Uint8Array): Parsed {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const draft = name.endsWith(".md") ? readMarkdown(bytes) : readText(bytes);
    return "problem" in draft ? { problems: [draft] } : articleFrom(name, draft);
}
