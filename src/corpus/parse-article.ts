import { createHash } from "node:crypto";
import { say } from "../../locales/say.ts";
import type { Paragraph } from "./article.ts";
import { idOf } from "./article-id.ts";
import type { Parsed, Problem } from "./corpus.ts";
import { decodeArticle } from "./decode-article.ts";
import { detectLanguage } from "./detect-language.ts";
import type { Block, Draft } from "./draft.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { parseText } from "./parse-text.ts";
import { segmentOf } from "./sentences.ts";

/** Parses the bytes of one file; `name` is the file's name with its ending, .md or .txt. */
export function parseArticle(name: string, bytes: Uint8Array): Parsed {
    const text = decodeArticle(bytes);
    if (typeof text !== "string") return { problems: [text] };
    const draft = /\.md$/iu.test(name) ? parseMarkdown(text) : parseText(text);
    const problems = [...draft.problems, ...wholeProblems(draft)];
    if (problems.some(({ severity }) => severity === "error")) return { problems };
    const { title = "", declared } = draft;
    const language =
        draft.language ?? detectLanguage([title, ...draft.blocks.map((block) => block.text)].join("\n"));
    const id = idOf(name);
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
            problem: say("article.no-title.problem"),
            remedy: say("article.no-title.remedy"),
            severity: "error",
        });
    }
    for (const { text, line, what } of headingsOf(title, blocks)) {
        if (text.length <= longestHeading) continue;
        problems.push({
            line,
            problem: say(`article.long-${what}.problem`, { length: text.length }),
            remedy: say("article.long-heading.remedy", { most: longestHeading }),
            severity: "error",
        });
    }
    if (!blocks.some(({ kind }) => kind === "paragraph")) {
        problems.push({
            problem: say("article.empty.problem"),
            remedy: say("article.empty.remedy"),
            severity: "error",
        });
    }
    return [...problems, ...emptySections(blocks)];
}

/** Headings with neither text nor a deeper heading below them. */
function emptySections(blocks: Draft["blocks"]): Problem[] {
    const isEmpty = ({ kind, text, depth = 2 }: Block, next: Block | undefined) =>
        kind === "heading" &&
        text !== "" &&
        (next === undefined || (next.kind === "heading" && (next.depth ?? 2) <= depth));
    return blocks.flatMap((block, at): readonly Problem[] => {
        if (!isEmpty(block, blocks[at + 1])) return [];
        const problem = say("article.empty-section.problem", { section: block.text });
        const remedy = say("article.empty-section.remedy");
        return [{ line: block.line, problem, remedy, severity: "warning" }];
    });
}

function headingsOf(title: string | undefined, blocks: Draft["blocks"]) {
    const sections = blocks
        .filter(({ kind }) => kind === "heading")
        .map((block) => ({ ...block, what: "heading" as const }));
    return title === undefined ? sections : [{ text: title, line: 1, what: "title" as const }, ...sections];
}

const longestHeading = 300;
