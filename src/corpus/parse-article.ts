import { createHash } from "node:crypto";
import type { Paragraph } from "./article.ts";
import type { Parsed, Problem } from "./corpus.ts";
import { detectLanguage } from "./detect-language.ts";
import type { Draft } from "./draft.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { parseText } from "./parse-text.ts";
import { segmentOf } from "./sentences.ts";

/** Parses the bytes of one file; `name` is the file's name with its ending, .md or .txt. */
export function parseArticle(name: string, bytes: Uint8Array): Parsed {
    const unreadable = encodingProblem(bytes);
    if (unreadable !== undefined) return { problems: [unreadable] };
    const text = new TextDecoder("utf-8").decode(bytes);
    const draft = /\.md$/iu.test(name) ? parseMarkdown(text) : parseText(text);
    const problems = [...draft.problems, ...wholeProblems(draft)];
    if (problems.some(({ severity }) => severity === "error")) return { problems };
    const { title = "", declared } = draft;
    const language =
        draft.language ?? detectLanguage([title, ...draft.blocks.map((block) => block.text)].join("\n"));
    const id = name.replace(/\.[^.]+$/u, "").normalize("NFC");
    const content = { id, title, language, ...declared, paragraphs: paragraphsOf(draft, language) };
    const fingerprint = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
    return { article: { ...content, paragraphCount: content.paragraphs.length, fingerprint }, problems };
}

function paragraphsOf({ blocks }: Draft, language: string): Paragraph[] {
    const segment = segmentOf(language);
    const paragraphs: Paragraph[] = [];
    let section: string | undefined;
    for (const { kind, text } of blocks) {
        if (kind === "heading") section = text === "" ? undefined : text;
        else paragraphs.push({ number: paragraphs.length + 1, text, section, sentences: segment(text) });
    }
    return paragraphs;
}

function wholeProblems({ title, blocks }: Draft): Problem[] {
    const problems: Problem[] = [];
    if (title === undefined || title.trim() === "") {
        problems.push({
            line: 1,
            problem: "The article has no title.",
            remedy: "Begin a .md file with a line “# Title” or a front matter key “title”, a .txt file with its title.",
            severity: "error",
        });
    }
    for (const { text, line, what } of headingsOf(title, blocks)) {
        if (text.length <= longestHeading) continue;
        const remedy = `Write at most ${longestHeading} characters; is it a paragraph?`;
        problems.push({
            line,
            problem: `The ${what} is ${text.length} characters long.`,
            remedy,
            severity: "error",
        });
    }
    if (!blocks.some(({ kind }) => kind === "paragraph")) {
        const remedy = "Add the text of the article below its title, or remove the file.";
        problems.push({ problem: "The article is empty: it has no paragraph.", remedy, severity: "error" });
    }
    return problems;
}

function headingsOf(title: string | undefined, blocks: Draft["blocks"]) {
    const sections = blocks
        .filter(({ kind }) => kind === "heading")
        .map((block) => ({ ...block, what: "heading" }));
    return title === undefined ? sections : [{ text: title, line: 1, what: "title" }, ...sections];
}

const longestHeading = 300;

function encodingProblem(bytes: Uint8Array): Problem | undefined {
    const remedy = "Save the file as UTF-8.";
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        return { line: 1, problem: "The file is UTF-16, not UTF-8.", remedy, severity: "error" };
    }
    if (bytes.includes(0)) {
        return {
            problem: "The file is binary, not text.",
            remedy: "Keep only text files with these endings here.",
            severity: "error",
        };
    }
    if (decodes(bytes)) return undefined;
    const line = badLine(bytes);
    return { line, problem: "The line holds bytes that are not UTF-8.", remedy, severity: "error" };
}

function decodes(bytes: Uint8Array): boolean {
    try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return true;
    } catch {
        return false;
    }
}

/** A line feed is never part of a longer UTF-8 sequence, so each line decodes or fails alone. */
function badLine(bytes: Uint8Array): number {
    let line = 1;
    for (let start = 0; start < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, start);
        if (!decodes(bytes.subarray(start, end < 0 ? bytes.length : end))) return line;
        if (end < 0) break;
        start = end + 1;
    }
    return line;
}
