import { openNet, type WrittenNet } from "../src/answer/model/net.ts";
import { type List, learnNet } from "./learn-net.ts";
import type { MeasuredList } from "./measure-lists.ts";
import { rounded, type Scaling, standardised } from "./standardise.ts";

/** Learns one net a seed; their mean ranks steadier than any of them. */
export function trainRanking(lists: readonly MeasuredList[], scaling: Scaling): WrittenNet[] {
    const features = scaling.means.length;
    const learnable: List[] = lists.flatMap(({ rows, answering }) => {
        if (answering.length === 0 || answering.length === rows.length) return [];
        const flat = new Float32Array(rows.length * features);
        rows.forEach((row, at) => {
            flat.set(standardised(row, scaling), at * features);
        });
        return [{ rows: flat, size: rows.length, answering }];
    });
    return seeds.map((seed) => {
        const { inner, innerBiases, outer } = learnNet(learnable, { ...settings, features, seed });
        return written(scaling, [
            { weights: inner, biases: innerBiases },
            { weights: outer, biases: [0] },
        ]);
    });
}

const seeds = [1, 2, 3];
/** Chosen by cross-validation; docs/decisions/answering.md says what else was tried. */
const settings = { hidden: 32, epochs: 5, rate: 0.002, decay: 0.2, dropout: 0.2 };

interface LearnedLayer {
    readonly weights: ArrayLike<number>;
    readonly biases: ArrayLike<number>;
}

export function written({ means, scales }: Scaling, layers: readonly LearnedLayer[]): WrittenNet {
    return {
        means,
        scales,
        layers: layers.map(({ weights, biases }) => ({
            weights: Array.from(weights, rounded),
            biases: Array.from(biases, rounded),
        })),
    };
}

export type Score = (row: ArrayLike<number>) => number;

export function meanOf(nets: readonly WrittenNet[]): Score {
    const opened = nets.map(openNet);
    return (row) => opened.reduce((sum, net) => sum + net.score(row), 0) / opened.length;
}

/** The share of questions whose best contender answers (P@1), each judged by the score for its article. */
export function precisionOf(lists: readonly MeasuredList[], scoreFor: (group: number) => Score): number {
    const right = lists.filter(({ question, rows, answering }) => {
        const scores = rows.map(scoreFor(question.group));
        return answering.includes(scores.indexOf(Math.max(...scores)));
    });
    return right.length / lists.length;
}
