import type { RootContent } from "mdast";
import { message } from "../../../../locales/message.ts";
import type { Declared } from "../../article.ts";
import { largestFile } from "../../article-limits.ts";
import type { Problem } from "../../corpus.ts";
import type { Draft } from "../../draft.ts";
import type { CollectionRules } from "../../front-matter/collection-rules.ts";
import { warningsLine } from "../../front-matter/conversion-warnings.ts";
import { parseMarkdown } from "../markdown/parse-markdown.ts";
import { plainMarkdown } from "../markdown/plain-markdown.ts";
import { readMarkdown } from "../markdown/read-markdown.ts";
import { writeArticle } from "../markdown/write-article.ts";
import { unrecorded } from "../shown/dropped.ts";
import { isMadeFromOriginal, withMatter } from "./original.ts";

/** The text of a document, and what it declares. */
export interface DocumentText extends Declared {
    readonly title?: string | undefined;
    readonly language?: string | undefined;
    readonly content: readonly RootContent[];
    /** Warnings, which the Markdown keeps in its front matter. */
    readonly problems?: readonly Problem[] | undefined;
}

/** Finds the text in the bytes of a document, and records what it drops. */
export type ReadDocument = (bytes: Uint8Array) => DocumentText | Problem | Promise<DocumentText | Problem>;

/** Reads documents as Markdown. A file that is the Markdown already, which is what is stored of a document, is read as that. */
export function documentReader(read: ReadDocument) {
    return async (
        bytes: Uint8Array,
        _charset?: string,
        given?: CollectionRules,
    ): Promise<Draft | Problem> => {
        const rules = { ...given, needsSingleTitle: true };
        if (isMadeFromOriginal(bytes)) {
            const draft = await readMarkdown(bytes, undefined, rules);
            return "problem" in draft ? draft : { ...draft, markdown: new TextDecoder().decode(bytes) };
        }
        const found = await read(bytes);
        if ("problem" in found) return found;
        const { problems = [], ...article } = found;
        const markdown = withMatter(writeArticle(article), warningsLine(problems));
        const size = Buffer.byteLength(markdown);
        if (size > largestFile)
            return {
                problem: message("document.long-text.problem", { mebibytes: size / 1024 / 1024 }),
                remedy: message("document.long-text.remedy", { most: largestFile / 1024 / 1024 }),
                severity: "error",
            };
        // Reading the document has recorded what was dropped.
        const draft = unrecorded(() => parseMarkdown(markdown, plainMarkdown(markdown), rules));
        if ("problem" in draft) return draft;
        return { ...draft, markdown };
    };
}
