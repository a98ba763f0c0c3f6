import type { Answer } from "../answer.ts";

/** Whether the text answers that something was written or published, so that "who wrote it?" was a question about that. */
export const saysWhoWroteIt = ({ verdict, excerpts }: Answer): boolean =>
    verdict === "answered" && excerpts.some(({ paragraph }) => writing.test(paragraph.text));

/** Only English patterns of talk ask about "it". */
const writing =
    /\b(?:wr(?:ote|it(?:e|es|er|ers|ing|ten))|author(?:s|ed)?|penned|publish\w*|posted|uploaded)\b/iu;
