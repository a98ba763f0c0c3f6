import { createHash } from "node:crypto";
import { message } from "../../locales/message.ts";
import type { Declared, Paragraph, Range } from "./article.ts";
import { idOf, readableName } from "./article-id.ts";
import { mostSentences, mostWords, tooMany } from "./article-limits.ts";
import type { Parsed, Problem } from "./corpus.ts";
import type { Block, Draft } from "./draft.ts";
import { withLedLists } from "./formats/led-lists.ts";
import { withQuestionsAbove } from "./formats/questions-above.ts";
import { longestHeading } from "./front-matter/front-matter.ts";
import type { DetectedLanguage } from "./language/detected-language.ts";
import { pathsOf } from "./paths-of.ts";
import { isBlank, printable } from "./printable.ts";
import { segmentOf } from "./sentences/sentences.ts";

/** Checks a draft and makes the article from it. `name` is the file's name with its extension, the language is its own or a guess. */
export function articleFrom(name: string, given: Draft, { language, isCertain }: DetectedLanguage): Parsed {
    const { draft, problems: about } = withoutLongHeadings({
        ...given,
        blocks: withLedLists(withQuestionsAbove(given.blocks, given.markdown === undefined)),
    });
    const problems = [...draft.problems, ...about, ...wholeProblems(draft)];
    const isWrong = () => problems.some(({ severity }) => severity === "error");
    if (isWrong() || draft.hiddenBy !== undefined) return { problems };
    const title =
        draft.title === undefined || isBlank(draft.title) ? readableName(name) : printable(draft.title);
    const paragraphs = paragraphsOf(draft, language);
    problems.push(...excesses(paragraphs));
    if (isWrong()) return { problems };
    const isGuess = isCertain ? {} : { isLanguageGuess: true as const };
    const content = {
        id: idOf(name),
        title,
        language,
        ...isGuess,
        ...shownFacts(draft.declared),
        paragraphs,
    };
    const fingerprint = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
    return { article: { ...content, paragraphCount: paragraphs.length, fingerprint }, problems };
}

/** What is declared, with names that can be shown. Without what cannot be seen at all. */
function shownFacts(declared: Declared): Declared {
    const facts = Object.entries(declared).filter(([, value]) => value !== undefined && !isBlank(value));
    // A summary is a text of several lines.
    return Object.fromEntries(
        facts.map(([key, value]) => [key, key === "summary" ? value : printable(value)]),
    );
}

/** A draft whose questions are headings or paragraphs. */
interface CheckedDraft extends Draft {
    readonly blocks: readonly Block[];
}

function paragraphsOf({ blocks }: CheckedDraft, language: string): readonly Paragraph[] {
    const prose = blocks.map(proseOf).filter((text) => text !== "");
    const sentences = segmentOf(language)(prose).values();
    const paragraphs: Paragraph[] = [];
    const pathTo = pathsOf();
    for (const block of blocks) {
        const path = pathTo(block);
        if (block.kind === "heading") continue;
        const { kind, text, omissions, asked, pages } = block;
        const led = proseOf(block);
        const own = led === "" ? [] : (sentences.next().value ?? []);
        paragraphs.push({
            number: paragraphs.length + 1,
            text,
            path,
            sentences: [...own, ...linesOf(text, led.length)],
            ...(omissions !== undefined && { omissions }),
            ...(pages !== undefined && { pages }),
            ...(asked !== undefined && { asked }),
            ...(kind !== "paragraph" && { kind }),
        });
    }
    return paragraphs;
}

/** What is read by sentences: a paragraph, or what leads in a list. */
const proseOf = ({ kind, text, leadIn = 0 }: Block) =>
    kind === "paragraph" ? text : kind === "list" ? text.slice(0, leadIn) : "";

/** The lines with text from an offset on, without the white space around them. */
function linesOf(text: string, from: number): readonly Range[] {
    if (from === text.length) return [];
    return [...text.slice(from).matchAll(/\S(?:[^\n]*\S)?/gu)].map(({ index, 0: line }) => ({
        start: from + index,
        end: from + index + line.length,
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

/** Turns headings that are too long into paragraphs. */
function withoutLongHeadings(draft: CheckedDraft): {
    readonly draft: CheckedDraft;
    readonly problems: readonly Problem[];
} {
    const isLong = ({ kind, text }: Block) => kind === "heading" && text.length > longestHeading;
    const long = draft.blocks.filter(isLong);
    if (long.length === 0) return { draft, problems: [] };
    const problems = long.map(
        ({ line, text }): Problem => ({
            line,
            problem: message("article.long-heading.problem", { length: text.length }),
            remedy: message("article.long-heading.remedy", { most: longestHeading }),
            severity: "warning",
        }),
    );
    const blocks = draft.blocks.map(
        (block): Block => (isLong(block) ? { kind: "paragraph", text: block.text, line: block.line } : block),
    );
    return { draft: { ...draft, blocks }, problems };
}

function wholeProblems({ blocks, hiddenBy }: CheckedDraft): Problem[] {
    const problems: Problem[] = [];
    if (hiddenBy !== undefined) {
        problems.push({
            line: hiddenBy.line,
            problem: message("article.draft.problem", { key: hiddenBy.key }),
            remedy: message("article.draft.remedy"),
            severity: "warning",
        });
    }
    if (blocks.every(({ kind }) => kind === "heading")) {
        problems.push({
            problem: message("article.empty.problem"),
            remedy: message("article.empty.remedy"),
            severity: "error",
        });
    }
    return [...problems, ...emptySections(blocks)];
}

/** Warnings for headings without text or a deeper heading below them. */
function emptySections(blocks: readonly Block[]): Problem[] {
    const isEmpty = ({ kind, text, depth = 2 }: Block, next: Block | undefined) =>
        kind === "heading" &&
        text !== "" &&
        (next === undefined || (next.kind === "heading" && (next.depth ?? 2) <= depth));
    return blocks.flatMap((block, at): readonly Problem[] => {
        if (!isEmpty(block, blocks[at + 1])) return [];
        const problem = message("article.empty-section.problem", { section: block.text });
        const remedy = message("article.empty-section.remedy");
        return [{ line: block.line, problem, remedy, severity: "warning" }];
    });
}
