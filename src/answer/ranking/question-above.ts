import { shortParagraph } from "../../corpus/article.ts";
import { isAsked, withoutLabel } from "../../corpus/formats/asked-text.ts";
import { onlyName, withoutSpeaker } from "../../corpus/formats/speakers.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import { mark } from "../../search/word-marks.ts";
import type { Kind } from "../question/kind-of-question.ts";
import { type AskedTerm, type Question, readQuestion } from "../question/question.ts";
import type { Contender } from "./first-ranking.ts";
import type { Passage, Passages } from "./passage.ts";

/**
 * Compares a question with those above the passages, such as in an FAQ. What is below the question that was asked answers it,
 * whatever words it uses, which the learned model can't know. Returns how well a sentence's question fits, 0 if it is about
 * something else, and -1 if it asks for something else about the same. Of what a question has below it, the first paragraph fits
 * best, and of that, if it is short, the first sentence, or the one that contains what the question above does not.
 */
export function questionsAbove(
    question: Question,
    index: ParagraphIndex,
    { list, counts }: Passages,
): (contender: Contender) => number {
    const above = list.flatMap((passage) => askedAbove(passage).map((text) => [passage, text] as const));
    if (above.length === 0 || question.weight === 0) return () => 0;
    const read = new Map<string, Question>();
    const fits = new Map<Passage, Fit>();
    const firsts = new Map<string, Passage>();
    for (const [passage, written] of above) {
        const text = withoutSpeaker(withoutLabel(written));
        const other = read.get(text) ?? readQuestion(text, index);
        read.set(text, other);
        const isIn = ({ counts: own, heading }: Passage, place: number) =>
            (counts[own + place] ?? 0) > 0 || (counts[heading + place] ?? 0) > 0;
        const found = question.terms.filter((_, place) => isIn(passage, place));
        if (weightOf(found) < question.weight * nearlyAll) continue;
        const fit = fitOf(question, other, index.english);
        if (fit === 0) continue;
        if (fit <= (fits.get(passage)?.fit ?? Number.NEGATIVE_INFINITY)) continue;
        fits.set(passage, { fit, extra: placesNotIn(question, other) });
        // What ends in a colon only leads in the answer.
        if (/[:：]$/u.test(passage.candidate.paragraph.text)) continue;
        const key = `${passage.candidate.article.id} ${text}`;
        const first = firsts.get(key);
        if (first === undefined || passage.candidate.paragraph.number < first.candidate.paragraph.number)
            firsts.set(key, passage);
    }
    const first = new Set(firsts.values());
    return ({ passage, sentence }) => {
        const { fit, extra = [] } = fits.get(passage) ?? {};
        if (fit === undefined) return 0;
        if (fit < 0) return fit;
        if (!first.has(passage)) return fit / 2;
        if ((passage.candidate.paragraph.sentences.at(-1)?.end ?? 0) > shortParagraph) return fit * nearlyAll;
        const found = extra.filter((place) => (counts[sentence.counts + place] ?? 0) > 0).length;
        const start = beginsWithName(passage) ? 1 : 0;
        const nearness = sentence.at < start ? 0 : 1 / (1 + sentence.at - start);
        return fit + (found + nearness) / 100;
    };
}

/** Whether the first line of a passage only names who speaks. */
function beginsWithName({ candidate: { paragraph } }: Passage): boolean {
    const { text, sentences } = paragraph;
    return sentences.length > 1 && onlyName(text.slice(sentences[0]?.start, sentences[0]?.end)) !== undefined;
}

/** The questions that a passage answers: the last heading above it, or several. */
function askedAbove({ candidate: { paragraph } }: Passage): readonly string[] {
    const { path, asked = 1 } = paragraph;
    return path.slice(-asked).filter((heading) => asked > 1 || isAsked(heading));
}

/** From this fit on, the question above is the one that was asked, in the same words; no other fits as well. */
export const sameQuestion = 2;

interface Fit {
    /** Up to `sameQuestion`. */
    readonly fit: number;
    /** The places of the question's terms that the question above does not contain. */
    readonly extra: readonly number[];
}

function placesNotIn({ terms }: Question, other: Question): readonly number[] {
    const there = new Set(other.terms.map(({ term }) => term));
    return terms.flatMap(({ matches }, place) =>
        matches.some(({ term }) => there.has(term)) ? [] : [place],
    );
}

/** The question's words must be in the question above, the answer, or other headings. */
const nearlyAll = 0.9;
/** Of either question, this share must be in the other. */
const most = 0.6;

const weightOf = (terms: readonly AskedTerm[]) => terms.reduce((sum, { rarity }) => sum + rarity, 0);

/**
 * How much two questions have in common, up to `sameQuestion`; 0 if that is too little, and -1 if they ask for different things
 * about it.
 */
function fitOf(asked: Question, other: Question, english: boolean): number {
    if (other.weight === 0) return 0;
    const matched = new Set(asked.terms.flatMap(({ matches }) => matches.map(({ term }) => term)));
    const terms = new Set(other.terms.map(({ term }) => term));
    const here = other.terms.filter(({ term }) => matched.has(term));
    const there = asked.terms.filter(({ matches }) => matches.some(({ term }) => terms.has(term)));
    const [share, otherShare] = [weightOf(there) / asked.weight, weightOf(here) / other.weight];
    const isNumber = ({ marks }: AskedTerm) => (marks & mark.number) !== 0;
    const hasOtherNumber = other.terms.some((term) => isNumber(term) && !here.includes(term));
    if (share < most || (otherShare < most && !hasOtherNumber)) return 0;
    // What question words mean is only known in English.
    if (!english && asked.forms[0] !== other.forms[0]) return 0;
    const differs =
        hasOtherNumber ||
        asked.negated !== other.negated ||
        !asksAlike(asked.kind, other.kind) ||
        asked.choosing.length !== other.choosing.length ||
        asked.choosing.some((form) => !other.choosing.includes(form));
    if (differs) return -1;
    const [words, otherWords] = [wordsOf(asked, english), wordsOf(other, english)];
    if (words.length === otherWords.length && words.every((word, at) => word === otherWords[at]))
        return sameQuestion;
    return Math.min(share + otherShare, sameQuestion * (asked.kind === other.kind ? nearlyAll : most));
}

/** The words of a question in order, with the articles' terms for those that the articles contain. */
function wordsOf({ words, terms }: Question, english: boolean): readonly string[] {
    const known = new Map(terms.map(({ position, term, matches }) => [position, matches[0]?.term ?? term]));
    return words.flatMap((word, at) => {
        const term = known.get(at);
        return term === undefined && english && determiners.has(word) ? [] : [term ?? word];
    });
}

/** "Can I bring my dog?" asks the same as "Can I bring a dog?" */
const determiners: ReadonlySet<string> = new Set(["a", "an", "the", "my", "your", "our", "any"]);

/** "Who" and "when" ask for different things, whatever else two questions have in common. */
const asksAlike = (one: Kind, other: Kind) => one === other || !(exact.has(one) || exact.has(other));
const exact: ReadonlySet<Kind> = new Set(["who", "when", "where", "why", "how many", "measure"]);
