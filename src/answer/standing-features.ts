import type { FeatureGroup } from "./feature-group.ts";
import type { Contender } from "./first-ranking.ts";

/** How the contender stands among the others by the first ranking. */
export const standingFeatures: FeatureGroup = ({ contenders }) => {
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
};

/** How many contenders are asked which article the question is about. */
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
