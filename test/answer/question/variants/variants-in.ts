import { readQuestion } from "../../../../src/answer/question/question.ts";
import { openParagraphIndex } from "../../../../src/search/paragraph-index.ts";
import type { Match } from "../../../../src/search/term-index/term-index.ts";
import { anArticle } from "../../../build.ts";

/** What the question's last word matches in the text, without the word itself. */
export function variantsIn(text: string, question: string, language = "en"): readonly Match[] {
    const index = openParagraphIndex([anArticle({ title: "A", text: [text] })], language);
    const term = readQuestion(question, index).terms.at(-1);
    return term?.matches.filter((match) => match.term !== term.term) ?? [];
}
