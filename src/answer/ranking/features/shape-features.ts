import { sign } from "../../../search/token-store.ts";
import { mark } from "../../../search/word-marks.ts";
import { kinds } from "../../question/kind-of-question.ts";
import { noCounts } from "../passage.ts";
import type { FeatureGroup } from "./feature.ts";
import { logOf } from "./log-of.ts";

/** Where in the paragraph the sentence is, how it opens and what signs it has, and the kind of question. */
export const shapeFeatures: FeatureGroup = ({ question, index, coverage, tokens }) => {
    const { signs, paragraphStarts } = index.tokens;
    const { covered } = coverage;

    return ({ passage, sentence: { at, length } }, put) => {
        const { marks } = tokens;
        const count = passage.sentences.length;
        const opening = marks[0] ?? 0;
        const pronoun = Number((opening & mark.pronoun) !== 0);
        let allMarks = 0;
        for (let token = 0; token < tokens.length; token++) allMarks |= marks[token] ?? 0;
        const negated = (allMarks & mark.negation) !== 0;
        const signed = signs[(paragraphStarts[passage.candidate.id] ?? 0) + at] ?? 0;
        const has = (bit: number) => Number((signed & bit) !== 0);
        put("position", at / Math.max(1, count - 1));
        put("first", Number(at === 0));
        put("last", Number(at === count - 1));
        put("sentences", Math.log(count));
        put("length", logOf(length));
        put("paragraph length", logOf(passage.length));
        put("opens with pronoun", pronoun);
        put("opens with connective", Number(((opening | (marks[1] ?? 0)) & mark.connective) !== 0));
        put("pronoun and previous", pronoun * covered(passage.sentences[at - 1]?.counts ?? noCounts));
        put("quote", has(sign.quote));
        put("parenthesis", has(sign.parenthesis));
        put("colon", has(sign.colon));
        put("question mark", has(sign.question));
        put("list", has(sign.list));
        put("negation", Number(negated));
        put("negation agrees", Number(question.negated === negated));
        for (const { kind, name } of asks) put(name, Number(kind === question.kind));
    };
};

const asks = kinds.map((kind) => ({ kind, name: `asks ${kind}` as const }));
