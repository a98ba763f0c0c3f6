import { seeded } from "../seeded.ts";
import type { Outcome } from "./outcome.ts";

/** A share of questions from 0 to 1, and its 95 % interval by bootstrap over articles. */
export interface Share {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    /** The number of questions. */
    readonly questions: number;
}

interface Cluster {
    readonly sum: number;
    readonly questions: number;
}

/**
 * The share of the questions for which a row of the table holds: the mean over the sets, of which each counts the same. Undefined
 * if no question counts.
 */
export function shareOf(outcomes: readonly Outcome[], row: string): Share | undefined {
    const counted = outcomes.filter(({ counts }) => counts[row] !== undefined);
    if (counted.length === 0) return undefined;
    const sets = [...Map.groupBy(counted, ({ set }) => set).values()].map((some) =>
        [...Map.groupBy(some, ({ article }) => article).values()].map((ofArticle) => ({
            sum: ofArticle.reduce((sum, { counts }) => sum + (counts[row] ?? 0), 0),
            questions: ofArticle.length,
        })),
    );
    const random = seeded(29);
    const means = Array.from({ length: resamples }, () =>
        meanOf(sets.map((clusters) => clusters.map(() => drawn(clusters, random)))),
    ).sort((one, other) => one - other);
    const at = (part: number) => means[Math.round(part * (resamples - 1))] ?? 0;
    return { value: meanOf(sets), low: at(0.025), high: at(0.975), questions: counted.length };
}

const resamples = 1000;

function meanOf(sets: readonly (readonly Cluster[])[]): number {
    const shares = sets.map(
        (clusters) =>
            clusters.reduce((total, { sum }) => total + sum, 0) /
            clusters.reduce((total, { questions }) => total + questions, 0),
    );
    return shares.reduce((total, share) => total + share, 0) / shares.length;
}

const drawn = (clusters: readonly Cluster[], random: () => number) =>
    clusters[Math.floor(random() * clusters.length)] ?? { sum: 0, questions: 0 };
