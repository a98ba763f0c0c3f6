import type { SourceBlock } from "../draft.ts";
import { answerLabel, isAsked, questionLabel } from "./asked-text.ts";
import { sliceOf } from "./block-texts.ts";
import { drop } from "./shown/dropped.ts";

/**
 * Leaves out "Q:" before questions and "A:" before their answers, since the question is shown as a heading above its answer. The
 * same letters elsewhere stay, such as those of choices ("A: The bow", "B: The stern"). `linesAreOwn` is false for a converted
 * file, whose lines nobody sees.
 */
export function withoutLabels(blocks: readonly SourceBlock[], linesAreOwn: boolean): readonly SourceBlock[] {
    let question: string | undefined;
    return blocks.flatMap((block, at) => {
        const label = labelIn(block, question, blocks[at + 1]);
        if (block.kind === "question" || block.kind === "heading")
            question =
                block.kind === "question" && block.text === "" ? undefined : (label ?? unlabelled(block));
        if (label === undefined) return [block];
        const mark = label.trimEnd();
        drop("label", mark, linesAreOwn ? block.line : undefined);
        const shown = sliceOf(block, mark.length, block.text.length);
        return shown.text === "" ? [] : [shown];
    });
}

/** Without a label, "A:" can only be an answer if a question is above it. */
const unlabelled = ({ kind, text }: SourceBlock) => (kind === "question" || isAsked(text) ? "" : undefined);

/** The label that a block begins with. `question` is that of the question which it answers, empty if that has none. */
function labelIn(block: SourceBlock, question: string | undefined, next: SourceBlock | undefined) {
    const { kind, text } = block;
    const asks = questionLabel(text);
    if (kind === "question") return asks;
    const answers = answerLabel(text);
    if (kind === "heading") {
        const isPair = isAsked(text) || (next?.kind === "paragraph" && answerLabel(next.text) !== undefined);
        return isPair && isClear(text) ? asks : undefined;
    }
    if (kind !== "paragraph" || answers === undefined || question === undefined) return undefined;
    // "A. Smith" begins with an initial.
    if (markOf(answers) !== (question === "" ? ":" : markOf(question))) return undefined;
    const otherChoice = markOf(answers) === ":" ? /(?:^|\s)B ?:\s/u : /(?:^|\n)B ?[.)]\s/u;
    return [text, next?.text ?? ""].some((one) => otherChoice.test(one)) ? undefined : answers;
}

/** Whether a label says that something is a question. "F: 3 mm" may be anything. */
export const isClear = (text: string) => /^(?:Q|\p{L}{2}|\p{Script=Han})/u.test(text);

/** The mark that ends a label. */
const markOf = (label: string) => label.trimEnd().at(-1)?.replace("：", ":");
