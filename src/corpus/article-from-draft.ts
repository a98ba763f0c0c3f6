import { createHash } from "node:crypto";
import { say } from "../../locales/say.ts";
import type { Paragraph, Range } from "./article.ts";
import { idOf } from "./article-id.ts";
import { mostSentences, mostWords, tooMany } from "./article-limits.ts";
import type { Parsed, Problem } from "./corpus.ts";
import type { Block, Draft } from "./draft.ts";
import { segmentOf } from "./sentences/sentences.ts";

/** Checks a draft and makes the article from it. `name` is the file's name with its extension, `language` a BCP 47 tag. */
export function articleFrom(name: string, draft: Draft, language: string): Parsed {
    const problems = [...draft.problems, ...wholeProblems(draft)];
    const isWrong = () => problems.some(({ severity }) => severity === "error");
    if (isWrong()) return { problems };
    const { title = "", declared } = draft;
    const paragraphs = paragraphsOf(draft, language);
    problems.push(...excesses(paragraphs));
    if (isWrong()) return { problems };
    const content = { id: idOf(name), title, language, ...declared, paragraphs };
    const fingerprint = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
    return { article: { ...content, paragraphCount: paragraphs.length, fingerprint }, problems };
}

function paragraphsOf({ blocks }: Draft, language: string): readonly Paragraph[] {
    const prose = blocks.filter(({ kind }) => kind === "paragraph").map(({ text }) => text);
    const sentences = segmentOf(language)(prose).values();
    const paragraphs: Paragraph[] = [];
    const pathTo = pathsOf();
    let path: readonly string[] = [];
    for (const block of blocks) {
        if (block.kind === "heading") {
            path = pathTo(block);
            continue;
        }
        const { kind, text, omissions } = block;
        const own = kind === "paragraph" ? (sentences.next().value ?? []) : linesOf(text);
        paragraphs.push({
            number: paragraphs.length + 1,
            text,
            path,
            sentences: own,
            ...(omissions !== undefined && { omissions }),
            ...(kind !== "paragraph" && { kind }),
        });
    }
    return paragraphs;
}

/** Returns a function that takes each heading in turn, and returns the path to it. */
function pathsOf(): (heading: Block) => readonly string[] {
    let open: readonly { readonly text: string; readonly depth: number }[] = [];
    return ({ text, depth = 2 }) => {
        const above = open.filter((heading) => heading.depth < depth);
        open = text === "" ? above : [...above, { text, depth }];
        return open.map((heading) => heading.text);
    };
}

/** The lines with text, without the white space around them. */
function linesOf(text: string): readonly Range[] {
    return [...text.matchAll(/\S(?:[^\n]*\S)?/gu)].map(({ index, 0: line }) => ({
        start: index,
        end: index + line.length,
    }));
}

/** Problems for everything that the paragraphs have too much of. */
function excesses(paragraphs: readonly Paragraph[]): readonly Problem[] {
    const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
    return [
        ...(sentences > mostSentences ? [tooMany("sentences", mostSentences)] : []),
        ...(hasMoreWords(paragraphs) ? [tooMany("words", mostWords)] : []),
    ];
}

function hasMoreWords(paragraphs: readonly Paragraph[]): boolean {
    const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    // A shorter text cannot contain that many different words.
    if (length < mostWords * 4) return false;
    const words = new Set<string>();
    for (const { text } of paragraphs) {
        for (const [word] of text.matchAll(spacedWord)) {
            if (words.add(word).size > mostWords) return true;
        }
    }
    return false;
}

/** Splits very long words. Ignores scripts without spaces, whose words come from a dictionary of limited size. */
const spacedWord =
    /[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]{1,100}/gv;

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
    if (blocks.every(({ kind }) => kind === "heading")) {
        problems.push({
            problem: say("article.empty.problem"),
            remedy: say("article.empty.remedy"),
            severity: "error",
        });
    }
    return [...problems, ...emptySections(blocks)];
}

/** Warnings for headings without text or a deeper heading below them. */
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
