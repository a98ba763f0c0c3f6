import type { SourceBlock } from "../draft.ts";

/** The end of what answers the questions above it, if any. */
export const endOfAnswer = (line: number): SourceBlock => ({ kind: "question", text: "", line });
