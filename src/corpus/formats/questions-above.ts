import type { Block, SourceBlock } from "../draft.ts";
import { longestHeading } from "../front-matter/front-matter.ts";
import { answerLabel, isAsked, turnsOf } from "./asked-text.ts";
import { endOfAnswer } from "./end-of-answer.ts";
import { withInterviews } from "./interviews.ts";
import { isClear, sliceOf, withoutLabels } from "./labels.ts";

/**
 * Turns each question of a text that an answer follows into a heading above that answer, so that its paragraphs are found by it.
 * All other questions become paragraphs. `linesAreOwn` is false for a converted file.
 */
export function withQuestionsAbove(given: readonly SourceBlock[], linesAreOwn: boolean): readonly Block[] {
    const turns = withInterviews(given).flatMap((block, at) => turnsIn(block, given[at + 1]));
    const blocks = withoutLabels(turns, linesAreOwn);
    const shown: Block[] = [];
    let open = 0;
    // Headings in a row that ask.
    let run = 0;
    for (const [at, block] of blocks.entries()) {
        if (block.kind === "heading") {
            open = 0;
            run = sharesAnswer(blocks, at) ? run + 1 : Number(isAsked(block.text));
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
const depthOf = ({ depth = 2 }: SourceBlock) => depth;

/** Whether it is a heading that asks, right below another of its level, and text follows, if need be after others of them. */
function sharesAnswer(blocks: readonly SourceBlock[], at: number): boolean {
    const [above, heading] = [blocks[at - 1], blocks[at]];
    if (above === undefined || heading === undefined) return false;
    const isOne = (block: SourceBlock | undefined) =>
        block?.kind === "heading" && depthOf(block) === depthOf(heading) && isAsked(block.text);
    if (!isOne(above) || !isOne(heading)) return false;
    const next = blocks.slice(at, at + mostInRow).find((block) => !isOne(block));
    return next !== undefined && next.kind !== "heading" && next.kind !== "question";
}

/** More questions than this hardly have one answer. */
const mostInRow = 10;

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
