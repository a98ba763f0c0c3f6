import type { SourceBlock } from "../draft.ts";

/** The end of what answers the questions above it, if any. */
export const endOfAnswer = (line: number): SourceBlock => ({ kind: "question", text: "", line });

/** Blocks within which the answer to each of their questions ends. */
export const ended = (blocks: readonly SourceBlock[], line: number): readonly SourceBlock[] =>
    blocks.some(({ kind }) => kind === "question") ? [...blocks, endOfAnswer(line)] : blocks;
