import type { Block, SourceBlock } from "../draft.ts";
import { longestHeading } from "../front-matter/front-matter.ts";
import { answerLabel, isAsked, turnsOf } from "./asked-text.ts";
import { sliceOf } from "./block-texts.ts";
import { endOfAnswer } from "./end-of-answer.ts";
import { withInterviews } from "./interviews.ts";
import { isClear, withoutLabels } from "./labels.ts";

/**
 * Turns each question of a text that an answer follows into a heading above that answer, so that its paragraphs are found by it.
 * All other questions become paragraphs. `linesAreOwn` is false for a converted file.
 */
export function withQuestionsAbove(given: readonly SourceBlock[], linesAreOwn: boolean): readonly Block[] {
    const turns = withInterviews(given).flatMap((block, at, all) => turnsIn(block, all[at + 1]));
    const blocks = withoutLabels(turns, linesAreOwn);
    const places = placesInRows(blocks);
    const shown: Block[] = [];
    let open = 0;
    // Headings in a row that ask.
    let run = 0;
    for (const [at, block] of blocks.entries()) {
        const place = places[at] ?? 0;
        if (block.kind === "heading") {
            open = 0;
            run = place;
            // Slightly lower, it is below the one above, and no heading is between them.
            shown.push(run > 1 ? { ...block, depth: depthOf(block) + run / 1000 } : block);
            continue;
        }
        if (block.kind !== "question") {
            const asked = open > 0 ? open : run;
            shown.push(asked > 1 ? { ...block, asked } : block);
            continue;
        }
        const isSecond = open > 0 && blocks[at - 1]?.kind === "question";
        const { line, under } = block;
        const text = block.text.replace(/\s+/gu, " ");
        if (text !== "" && text.length <= longestHeading && place > 0) {
            open = isSecond ? open + 1 : 1;
            shown.push({ kind: "heading", text, depth: lowestHeading + open, line, ...(under && { under }) });
            continue;
        }
        if (open > 0 && !isSecond) shown.push({ kind: "heading", text: "", depth: lowestHeading + 1, line });
        if (!isSecond) open = 0;
        if (text !== "") shown.push({ ...block, kind: "paragraph" });
    }
    return shown;
}

const lowestHeading = 6;
const depthOf = ({ depth = 2 }: SourceBlock) => depth;

/**
 * For each block, its place in a row of questions, or of headings of one level that ask; 1 for blocks of other kinds. 0 if no text
 * follows, as the answer to all of them.
 */
function placesInRows(blocks: readonly SourceBlock[]): readonly number[] {
    const places: number[] = [];
    while (places.length < blocks.length) {
        const start = places.length;
        let end = start + 1;
        while (isInRow(blocks[start], blocks[end])) end++;
        const next = blocks[end];
        const isAnswered = next !== undefined && next.kind !== "heading" && next.kind !== "question";
        const isRow = isAnswered && end - start <= mostInRow;
        for (let at = start; at < end; at++) places.push(isRow ? at - start + 1 : 0);
    }
    return places;
}

function isInRow(first: SourceBlock | undefined, other: SourceBlock | undefined): boolean {
    if (first === undefined || other === undefined || first.kind !== other.kind) return false;
    if (first.kind === "question") return first.text !== "" && other.text !== "";
    // In an item of a list, a heading may end before the text.
    const isLevel =
        first.kind === "heading" && depthOf(first) === depthOf(other) && other.under === undefined;
    return isLevel && isAsked(first.text) && isAsked(other.text);
}

/** More are a list of questions, such as those for a discussion, and what follows is no answer to them. */
const mostInRow = 10;

/** The questions and answers in a paragraph that begins with "Q:". */
function turnsIn(block: SourceBlock, next: SourceBlock | undefined): readonly SourceBlock[] {
    if (block.kind !== "paragraph") return [block];
    const turns = turnsOf(block.text);
    const [first, ...others] = turns;
    if (first === undefined) return [block];
    const clear = isClear(block.text);
    if (others.length === 0) {
        const hasAnswer = clear && next?.kind === "paragraph" && answerLabel(next.text) !== undefined;
        return [isAsked(block.text) || hasAnswer ? { ...block, kind: "question" } : block];
    }
    if (others.every(({ isQuestion }) => isQuestion)) return [block];
    if (!clear && !isAsked(block.text.slice(first.start, first.end))) return [block];
    const parts = turns.map(({ start, end, isQuestion }) => ({
        ...sliceOf(block, start, end),
        kind: isQuestion ? ("question" as const) : ("paragraph" as const),
    }));
    return [...parts, endOfAnswer(block.line)];
}
