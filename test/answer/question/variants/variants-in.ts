import { readQuestion } from "../../../../src/answer/question/question.ts";
import { openParagraphIndex } from "../../../../src/search/paragraph-index.ts";
import type { Match } from "../../../../src/search/term-index/term-index.ts";
import { anArticle } from "../../../build.ts";

/** The variants of the question's last word that has some in the text. */
export function variantsIn(text: string, question: string, language = "en"): readonly Match[] {
    const index = openParagraphIndex([anArticle({ title: "A", text: [text] })], language);
    const { terms } = readQuestion(question, index);
    return (
        terms
            .map(({ term, matches }) => matches.filter((match) => match.term !== term))
            .findLast((variants) => variants.length > 0) ?? []
    );
}
