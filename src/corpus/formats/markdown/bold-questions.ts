import type { PhrasingContent } from "mdast";
import type { SourceBlock } from "../../draft.ts";
import { isAsked } from "../asked-text.ts";
import { endOfAnswer } from "../end-of-answer.ts";
import { withOmissions } from "../shown/omissions.ts";
import { paragraphText, visibleText } from "../shown/visible-text.ts";

/** A paragraph of Markdown as blocks: questions in bold at the start of a line, and the text after each. */
export function paragraphBlocks(inline: readonly PhrasingContent[], line: number): readonly SourceBlock[] {
    const pieces = piecesOf(inline);
    if (pieces === undefined) return written("paragraph", paragraphText(inline), line);
    const blocks = pieces.flatMap(({ question, answer }) => [
        ...(question === undefined ? [] : written("question", visibleText([question]), line)),
        ...written("paragraph", paragraphText(answer), line),
    ]);
    if (blocks[0]?.kind === "paragraph") return [endOfAnswer(line), ...blocks];
    // A question of its own is answered by the paragraphs below it.
    return blocks.at(-1)?.kind === "question" ? blocks : [...blocks, endOfAnswer(line)];
}

/** A text with gaps as a block; none if it shows nothing. */
export function written(kind: SourceBlock["kind"], marked: string, line: number): readonly SourceBlock[] {
    const shown = withOmissions(marked);
    return shown.text.trim() === "" ? [] : [{ kind, ...shown, line }];
}

interface AskedPiece {
    readonly question?: PhrasingContent;
    readonly answer: PhrasingContent[];
}

/** Undefined if no line begins with a question in bold. */
function piecesOf(inline: readonly PhrasingContent[]): readonly AskedPiece[] | undefined {
    if (inline[0]?.type !== "strong") return undefined;
    // Bold words alone are a title, which ends the answer above it.
    if (inline.length === 1 && !isQuestion(inline[0])) return [{ answer: [...inline] }];
    const pieces: AskedPiece[] = [{ answer: [] }];
    const isFaq = isQuestion(inline[0]);
    for (const [at, node] of inline.entries()) {
        const above = inline[at - 1];
        const last = pieces.at(-1);
        const isNext = last?.question !== undefined && visibleText(last.answer).trim() === "";
        const isFirst =
            above === undefined || above.type === "break" || (isFaq && (endsLine(above) || isNext));
        if (isFirst && isQuestion(node)) pieces.push({ question: node, answer: [] });
        else last?.answer.push(node);
    }
    return pieces.length === 1 ? undefined : pieces;
}

const endsLine = (node: PhrasingContent) => node.type === "text" && /\n[ \t]*$/u.test(node.value);

const isQuestion = (node: PhrasingContent) =>
    node.type === "strong" && isAsked(withOmissions(visibleText([node])).text);
