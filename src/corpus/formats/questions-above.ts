import { type Block, type SourceBlock, trimAscii } from "../draft.ts";
import { longestHeading } from "../front-matter/front-matter.ts";
import { isAsked, isLabelledAnswer, turnsOf } from "./asked-text.ts";

/**
 * Turns each question of a text that an answer follows into a heading above that answer, so that its paragraphs are found by it.
 * All other questions become paragraphs.
 */
export function withQuestionsAbove(given: readonly SourceBlock[]): readonly Block[] {
    const blocks = given.flatMap((block, at) => turnsIn(block, given[at + 1]));
    const shown: Block[] = [];
    let open = 0;
    for (const [at, block] of blocks.entries()) {
        if (block.kind === "heading") open = 0;
        if (block.kind !== "question") {
            shown.push(block);
            continue;
        }
        const isSecond = open > 0 && blocks[at - 1]?.kind === "question";
        const text = block.text.replace(/\s+/gu, " ");
        if (text !== "" && text.length <= longestHeading && isAnswered(blocks, at)) {
            open = isSecond ? open + 1 : 1;
            shown.push({ kind: "heading", text, depth: lowestHeading + open, line: block.line });
            continue;
        }
        if (open > 0 && !isSecond)
            shown.push({ kind: "heading", text: "", depth: lowestHeading + 1, line: block.line });
        if (!isSecond) open = 0;
        if (text !== "") shown.push({ ...block, kind: "paragraph" });
    }
    return shown;
}

const lowestHeading = 6;

/** The end of what answers the questions above it, if any. */
export const endOfAnswer = (line: number): SourceBlock => ({ kind: "question", text: "", line });

/** Whether text follows, if need be after other questions. */
function isAnswered(blocks: readonly SourceBlock[], from: number): boolean {
    let at = from + 1;
    while (blocks[at]?.kind === "question" && blocks[at]?.text !== "") at++;
    const kind = blocks[at]?.kind;
    return kind !== undefined && kind !== "heading" && kind !== "question";
}

/** The questions and answers in a paragraph that begins with "Q:". */
function turnsIn(block: SourceBlock, next: SourceBlock | undefined): readonly SourceBlock[] {
    if (block.kind !== "paragraph") return [block];
    const turns = turnsOf(block.text);
    const [first, ...others] = turns;
    if (first === undefined) return [block];
    // "F: 3 mm" may be anything.
    const isClear = /^(?:Q|\p{L}{2}|\p{Script=Han})/u.test(block.text);
    if (others.length === 0) {
        const hasAnswer = isClear && next?.kind === "paragraph" && isLabelledAnswer(next.text);
        return [isAsked(block.text) || hasAnswer ? { ...block, kind: "question" } : block];
    }
    if (others.every(({ isQuestion }) => isQuestion)) return [block];
    if (!isClear && !isAsked(block.text.slice(first.start, first.end))) return [block];
    const parts = turns.map(({ start, end, isQuestion }) => ({
        ...sliceOf(block, start, end),
        kind: isQuestion ? ("question" as const) : ("paragraph" as const),
    }));
    return [...parts, endOfAnswer(block.line)];
}

/** A part of a block, without white space around it, with the omissions that are in it. */
function sliceOf(block: SourceBlock, start: number, end: number): SourceBlock {
    const text = trimAscii(block.text.slice(start, end));
    const from = start + block.text.slice(start, end).indexOf(text);
    const omissions = (block.omissions ?? [])
        .filter((at) => at >= start && (at < end || end === block.text.length))
        .map((at) => Math.min(Math.max(at - from, 0), text.length));
    const { omissions: _, ...others } = block;
    return { ...others, text, ...(omissions.length > 0 && { omissions }) };
}
