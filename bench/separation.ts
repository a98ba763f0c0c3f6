/** How well odds tell questions that can be answered from those that cannot. */
export interface Separation {
    /** The chance that an answerable question has higher odds than an unanswerable one (AUROC). */
    readonly auroc: number;
    /** The share of the unanswerable questions that are answered where this share of the answerable ones is. */
    leakAt(answered: number): number;
}

/** Compares the odds of both kinds, in any order. */
export function separationOf(answerable: readonly number[], unanswerable: readonly number[]): Separation {
    const sorted = (odds: readonly number[]) => odds.toSorted((one, other) => one - other);
    const [inside, outside] = [sorted(answerable), sorted(unanswerable)];
    return {
        auroc: area(inside, outside),
        leakAt: (answered) => shareFrom(inside[Math.floor(inside.length * (1 - answered))] ?? 0, outside),
    };
}

/** The share of the odds that reach a limit. */
export function shareFrom(limit: number, odds: readonly number[]): number {
    return odds.filter((value) => value >= limit).length / odds.length;
}

function area(answerable: readonly number[], unanswerable: readonly number[]): number {
    let below = 0;
    let ordered = 0;
    for (const odds of answerable) {
        while (below < unanswerable.length && (unanswerable[below] ?? 0) < odds) below++;
        ordered += below;
    }
    return ordered / answerable.length / unanswerable.length;
}
