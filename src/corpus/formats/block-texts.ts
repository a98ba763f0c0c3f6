import { type SourceBlock, trimAscii } from "../draft.ts";

/** A part of a block, without white space around it, with the omissions that are in it. */
export function sliceOf(block: SourceBlock, start: number, end: number): SourceBlock {
    const text = trimAscii(block.text.slice(start, end));
    const from = start + block.text.slice(start, end).indexOf(text);
    const omissions = (block.omissions ?? [])
        .filter((at) => at >= start && (at < end || end === block.text.length))
        .map((at) => Math.min(Math.max(at - from, 0), text.length));
    const { omissions: _, ...others } = block;
    return { ...others, text, ...(omissions.length > 0 && { omissions }) };
}

type OwnText = Pick<SourceBlock, "text" | "omissions">;

/** A text with another one in the lines below it, and the omissions of both. */
export function textWithBelow(above: OwnText, below: OwnText): OwnText {
    const text = `${above.text}\n${below.text}`;
    const from = above.text.length + 1;
    const omissions = [...(above.omissions ?? []), ...(below.omissions ?? []).map((at) => from + at)];
    return { text, ...(omissions.length > 0 && { omissions }) };
}
