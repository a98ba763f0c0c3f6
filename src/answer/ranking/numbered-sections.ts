import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import { headingWords } from "../../search/token-store.ts";
import { mark } from "../../search/word-marks.ts";
import type { Question } from "../question/question.ts";
import type { CountsAt, Passage, Passages } from "./passage.ts";
import { highest, type Scored } from "./table-rows.ts";

interface SearchedSections extends Pick<Passages, "counts"> {
    readonly question: Question;
    readonly index: Pick<ParagraphIndex, "lexicon" | "tokens">;
}

/**
 * Swaps the highest score with that of the best sentence below a heading with the question's number, if the highest is below
 * another number in the same article and its paragraph does not contain the question's. In a changelog, only its headings tell
 * what changed in 14.2.0.
 */
export function withNumberedSections<Sentence extends Scored>(
    sentences: readonly Sentence[],
    { question, index, counts }: SearchedSections,
): readonly Sentence[] {
    const places = placesOfNumbers(question);
    if (places.length === 0 || sentences.length === 0) return sentences;
    const has = (at: CountsAt) => places.some((place) => (counts[at + place] ?? 0) > 0);
    const best = highest(sentences, scoreOf);
    const { passage } = best.contender;
    if (has(passage.heading) || has(passage.counts) || !isNumbered(passage, index)) return sentences;
    const { id } = passage.candidate.article;
    const asked = sentences.filter(
        ({ contender }) => contender.passage.candidate.article.id === id && has(contender.passage.heading),
    );
    if (asked.length === 0) return sentences;
    const bestAsked = highest(asked, scoreOf);
    return sentences.map((one) => {
        if (one === best) return { ...one, score: bestAsked.score };
        return one === bestAsked ? { ...one, score: best.score } : one;
    });
}

/** Whether a heading above a passage has a number of the question that does not only count. */
export function isBelowAskedNumber(
    { heading }: Passage,
    { question, counts }: Pick<SearchedSections, "question" | "counts">,
): boolean {
    return placesOfNumbers(question).some((place) => (counts[heading + place] ?? 0) > 0);
}

const placesOfNumbers = ({ terms }: Question) =>
    terms.flatMap(({ marks, written }, place) =>
        (marks & mark.number) !== 0 && !count.test(written) ? [place] : [],
    );

/** A small number without a decimal point counts something, and also headings: "2 Setup". */
const count = /^\p{N}{1,2}$/u;

const scoreOf = ({ score }: Scored) => score;

/** Whether a heading above a passage, other than the title, has a number that does not only count. */
function isNumbered({ candidate }: Passage, { lexicon, tokens }: SearchedSections["index"]): boolean {
    const { headings, sections } = tokens;
    return headingWords(headings, sections[candidate.id] ?? 0).some(
        (word) =>
            ((lexicon.marks[word] ?? 0) & mark.number) !== 0 &&
            !count.test(lexicon.formName(lexicon.form[word] ?? 0)),
    );
}
