import { comparedRows } from "../src/answer/model/compared-rows.ts";
import type { ScoreRows } from "../src/answer/model/mean-of-nets.ts";
import type { WrittenNet } from "../src/answer/model/net.ts";
import { type List, learnNet } from "./learn-net.ts";
import type { MeasuredList } from "./measure-lists.ts";
import { rounded, type Scaling, standardised } from "./standardise.ts";

/** Trains one net per seed, since their mean ranks more consistently than any single one. */
export function trainRanking(lists: readonly MeasuredList[], scaling: Scaling): WrittenNet[] {
    const features = scaling.means.length;
    const learnable: List[] = lists.flatMap(({ rows, answering }) => {
        if (answering.length === 0 || answering.length === rows.length) return [];
        const flat = new Float32Array(rows.length * features);
        comparedRows(rows).forEach((row, at) => {
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
/** Chosen by cross-validation. docs/decisions/answering.md lists what else was tried. */
const settings = { hidden: 32, epochs: 5, rate: 0.002, decay: 0.2, dropout: 0.2 };

interface LearnedLayer {
    readonly weights: ArrayLike<number>;
    readonly biases: ArrayLike<number>;
}

/** A net in the form in which it is stored, with rounded weights. */
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

/** P@1: the share of questions whose best contender answers. Each question is scored by the nets for its article. */
export function precisionOf(lists: readonly MeasuredList[], scoreFor: (group: number) => ScoreRows): number {
    const right = lists.filter(({ question, rows, answering }) => {
        const scores = scoreFor(question.group)(rows);
        return answering.includes(scores.indexOf(Math.max(...scores)));
    });
    return right.length / lists.length;
}
