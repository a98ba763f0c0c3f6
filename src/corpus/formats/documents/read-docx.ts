import mammoth from "mammoth";
import { say } from "../../../../locales/say.ts";
import type { Problem } from "../../corpus.ts";
import { htmlNodes } from "../shown/html-nodes.ts";
import { pageContent } from "../shown/page-content.ts";
import { type DocumentText, documentReader } from "./document-reader.ts";

/** Reads a Word file. */
export const readDocx = documentReader(docxText);

async function docxText(bytes: Uint8Array): Promise<DocumentText | Problem> {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const content = pageContent(htmlNodes(value));
    if (content.length === 0)
        return {
            problem: say("document.no-text.problem"),
            remedy: say("document.no-text.remedy"),
            severity: "error",
        };
    return { content };
}
