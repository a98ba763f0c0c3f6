import type { Demand, DemandName } from "../demand/demand.ts";
import type { Scored } from "./table-rows.ts";

/** A sentence that was ranked by what the question asks for. */
export interface Demanded {
    /** Whether it contains that; undefined if nothing simple is asked for, or if the sentence is far from the best. */
    readonly offers: boolean | undefined;
}

/**
 * Moves sentences up that contain what is asked for, such as a reason, a distance or a price, since the nets rely on the question's
 * words more than members do. A sentence that contains it also stands in for one that it continues and that does not: "The
 * ferry was given up. It lost money." The scores stay the same, in their new order.
 */
export function byDemand<Sentence extends Scored>(
    sentences: readonly Sentence[],
    demand: Demand | undefined,
): readonly (Sentence & Demanded)[] {
    if (demand === undefined || sentences.length === 0)
        return sentences.map((one) => ({ ...one, offers: undefined }));
    const { bonus, lead, after = "any" } = strengths[demand.name] ?? none;
    const known = new Map<Sentence, boolean>();
    const offers = (one: Sentence) => {
        const offered = known.get(one) ?? demand.isIn(textOf(one));
        known.set(one, offered);
        return offered;
    };
    const scores = sentences.map(({ score }) => score).sort((one, other) => other - one);
    const lowest = (scores[0] ?? 0) - bonus;
    const gains = new Map<Sentence, number>();
    for (const one of sentences) {
        if (one.score < lowest) continue;
        if (offers(one)) gains.set(one, Math.max(gains.get(one) ?? 0, one.score + bonus));
        else if (lead !== undefined)
            for (const next of sentences) {
                if (!continues(next, one, after) || !offers(next)) continue;
                gains.set(next, Math.max(gains.get(next) ?? 0, next.score + bonus, one.score + bonus - lead));
            }
    }
    const gained = (one: Sentence) => gains.get(one) ?? one.score;
    return sentences
        .toSorted((one, other) => gained(other) - gained(one))
        .map((one, at) => ({ ...one, score: scores[at] ?? one.score, offers: known.get(one) }));
}

/** Whether a sentence is the next one, or a later one of the paragraph that opens with a pronoun. */
function continues(next: Scored, one: Scored, after: "any" | "pronoun"): boolean {
    const distance = next.contender.sentence.at - one.contender.sentence.at;
    if (distance < 1 || next.contender.passage !== one.contender.passage) return false;
    return (distance === 1 && after === "any") || pronoun.test(textOf(next));
}

const pronoun = /^\P{L}?(?:It|He|She|They|Its|His|Her|Their)\b/u;

function textOf({ contender: { passage, sentence } }: Scored): string {
    const { text, sentences } = passage.candidate.paragraph;
    const { start, end } = sentences[sentence.at] ?? { start: 0, end: 0 };
    return text.slice(start, end);
}

interface Strength {
    /** What is added to the score of a sentence that contains what is asked for. */
    readonly bonus: number;
    /** How much less it gets than a sentence that it continues and that does not contain it; undefined if it gets nothing. */
    readonly lead?: number;
    /** Which sentences count as continuing another: the next one, or only those that open with a pronoun. */
    readonly after?: "any" | "pronoun";
}

const none: Strength = { bonus: 0 };
const unit: Strength = { bonus: 3, lead: 2 };

/** Chosen by cross-validation over articles; docs/decisions/answering.md has the figures. */
const strengths: Partial<Readonly<Record<DemandName, Strength>>> = {
    reason: { bonus: 3, lead: 2 },
    cause: { bonus: 1 },
    location: { bonus: 4, lead: 2, after: "pronoun" },
    count: { bonus: 1.5, lead: 1 },
    people: { bonus: 1.5, lead: 1 },
    date: { bonus: 1 },
    name: { bonus: 1 },
    attribute: { bonus: 1 },
    money: unit,
    price: unit,
    length: unit,
    distance: unit,
    duration: unit,
    "duration or length": unit,
    age: unit,
    weight: unit,
    temperature: unit,
    speed: unit,
    frequency: unit,
    area: unit,
    size: unit,
    height: unit,
};
