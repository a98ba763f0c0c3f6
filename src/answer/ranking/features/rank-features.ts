import type { Contender } from "../first-ranking.ts";
import type { FeatureGroup } from "./feature.ts";

/** How the contender compares with the others in the first ranking. */
export const rankFeatures: FeatureGroup = ({ contenders }) => {
    const highest = (of: (contender: Contender) => number) =>
        contenders.reduce((most, contender) => Math.max(most, of(contender)), Number.NEGATIVE_INFINITY) || 1;
    const best = contenders[0]?.score || 1;
    const bestAlone = highest(({ alone }) => alone);
    const bestParagraph = highest(({ passage }) => passage.candidate.score);
    const siblingsOf = Map.groupBy(contenders, ({ passage }) => passage);
    const shareOf = articleShares(contenders.slice(0, leaders));

    return (contender, put, place) => {
        const { passage, score, alone } = contender;
        const siblings = siblingsOf.get(passage) ?? [];
        const rival = siblings[0] === contender ? siblings[1] : siblings[0];
        put("score", score);
        put("score to best", score / best);
        put("score place", 1 / (1 + place));
        put("sentence score", alone);
        put("sentence score to best", alone / bestAlone);
        put("paragraph score to best", passage.candidate.score / bestParagraph);
        put("paragraph place", 1 / (1 + passage.rank));
        put("place in paragraph", 1 / (1 + siblings.indexOf(contender)));
        put("score to paragraph's best", score / (siblings[0]?.score || 1));
        put("lead in paragraph", score - (rival?.score ?? 0));
        put("article share", shareOf.get(passage.candidate.article) ?? 0);
    };
};

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
