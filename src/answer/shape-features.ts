import { sign } from "../search/token-store.ts";
import { mark } from "../search/word-marks.ts";
import { coverageOf } from "./coverage.ts";
import type { FeatureGroup } from "./feature-group.ts";
import { kinds } from "./kind-of-question.ts";
import { nothing } from "./passage.ts";

/** Where the sentence stands, how it opens and what marks it bears, beside the kind of question. */
export const shapeFeatures: FeatureGroup = ({ question, index }) => {
    const asks = Object.fromEntries(kinds.map((kind) => [`asks ${kind}`, Number(kind === question.kind)]));
    const { words, signs, paragraphStarts } = index.tokens;
    const { covered } = coverageOf(question);
    const marksAt = (at: number) => index.lexicon.marks[words[at] ?? 0] ?? 0;

    return ({ passage, sentence: { at, from, to, length } }) => {
        const count = passage.sentences.length;
        const pronoun = Number((marksAt(from) & mark.pronoun) !== 0);
        let negated = false;
        for (let token = from; token < to; token++) negated ||= (marksAt(token) & mark.negation) !== 0;
        const signed = signs[(paragraphStarts[passage.candidate.id] ?? 0) + at] ?? 0;
        const has = (bit: number) => Number((signed & bit) !== 0);
        return {
            position: at / Math.max(1, count - 1),
            first: Number(at === 0),
            last: Number(at === count - 1),
            sentences: Math.log(count),
            length: Math.log1p(length),
            "paragraph length": Math.log1p(passage.length),
            "opens with pronoun": pronoun,
            "opens with connective": Number(((marksAt(from) | marksAt(from + 1)) & mark.connective) !== 0),
            "pronoun and previous": pronoun * covered(passage.sentences[at - 1]?.counts ?? nothing),
            quote: has(sign.quote),
            parenthesis: has(sign.parenthesis),
            colon: has(sign.colon),
            "question mark": has(sign.question),
            list: has(sign.list),
            negation: Number(negated),
            "negation agrees": Number(question.negated === negated),
            ...asks,
        };
    };
};
