import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { type DocumentText, documentReader } from "../documents/document-reader.ts";
import { openZip } from "../documents/zip-archive.ts";
import { bookProblem } from "./book-error.ts";
import { bookFacts } from "./book-facts.ts";
import { bookFiles } from "./book-files.ts";
import { bookPackage } from "./book-package.ts";
import { chaptersOf } from "./chapters.ts";

/** Reads an e-book in EPUB 2 or 3. */
export const readEpub = documentReader(epubText);

function epubText(bytes: Uint8Array): DocumentText | Problem {
    try {
        const files = bookFiles(openZip(bytes, mostFiles));
        const book = bookPackage(files);
        const facts = bookFacts(book.metadata);
        const content = chaptersOf(book, files, facts);
        if (content.every(({ type }) => type === "heading" || type === "thematicBreak"))
            return {
                problem: message("epub.no-text.problem"),
                remedy: message("epub.no-text.remedy"),
                severity: "error",
            };
        return { ...facts, content };
    } catch (error) {
        const problem = bookProblem(error);
        if (problem === undefined) throw error;
        return problem;
    }
}

/** Each chapter, picture and font is one. */
const mostFiles = 20_000;
