import { sign } from "../../search/token-store.ts";
import { mark } from "../../search/word-marks.ts";
import { type Kind, kinds } from "../question/kind-of-question.ts";
import { coverageOf } from "./coverage-features.ts";
import type { FeatureGroup } from "./feature.ts";
import type { Contender } from "./first-ranking.ts";
import { noCounts } from "./passage.ts";

/** How the contender compares with the others in the first ranking. */
export const rankFeatures = (({ contenders }) => {
    const best = contenders[0]?.score || 1;
    const bestAlone = Math.max(...contenders.map(({ alone }) => alone)) || 1;
    const bestParagraph = Math.max(...contenders.map(({ passage }) => passage.candidate.score)) || 1;
    const siblingsOf = Map.groupBy(contenders, ({ passage }) => passage);
    const shareOf = articleShares(contenders.slice(0, leaders));

    return (contender, place) => {
        const { passage, score, alone } = contender;
        const siblings = siblingsOf.get(passage) ?? [];
        const rival = siblings[0] === contender ? siblings[1] : siblings[0];
        return {
            score: score,
            "score to best": score / best,
            "score place": 1 / (1 + place),
            "sentence score": alone,
            "sentence score to best": alone / bestAlone,
            "paragraph score to best": passage.candidate.score / bestParagraph,
            "paragraph place": 1 / (1 + passage.rank),
            "place in paragraph": 1 / (1 + siblings.indexOf(contender)),
            "score to paragraph's best": score / (siblings[0]?.score || 1),
            "lead in paragraph": score - (rival?.score ?? 0),
            "article share": shareOf.get(passage.candidate.article) ?? 0,
        };
    };
}) satisfies FeatureGroup;

/** How many of the top contenders vote on which article the question is about. */
const leaders = 15;

function articleShares(contenders: readonly Contender[]): ReadonlyMap<object, number> {
    const total = contenders.reduce((sum, { score }) => sum + score ** 2, 0) || 1;
    const shares = new Map<object, number>();
    for (const { passage, score } of contenders) {
        const { article } = passage.candidate;
        shares.set(article, (shares.get(article) ?? 0) + score ** 2 / total);
    }
    return shares;
}

/** Where in the paragraph the sentence is, how it opens and what signs it has, and the kind of question. */
export const shapeFeatures = (({ question, index }) => {
    const asks = asksOf(question.kind);
    const { words, signs, paragraphStarts } = index.tokens;
    const { covered } = coverageOf(question);
    const none = noCounts(question);
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
            "pronoun and previous": pronoun * covered(passage.sentences[at - 1]?.counts ?? none),
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
}) satisfies FeatureGroup;

/** 1 for the question's kind, 0 for the others. */
function asksOf(asked: Kind): Readonly<Record<`asks ${Kind}`, number>> {
    const entries = kinds.map((kind) => [`asks ${kind}`, Number(kind === asked)]);
    // SAFETY: `kinds` lists every Kind.
    return Object.fromEntries(entries) as Record<`asks ${Kind}`, number>;
}
