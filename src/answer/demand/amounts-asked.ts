import type { Kind } from "../question/kind-of-question.ts";

/** Kinds of amounts, which are given in different units. "price" is for "how much is it", "much" for all others with "how much". */
export type Amount =
    | "count"
    | "people"
    | "money"
    | "price"
    | "much"
    | "length"
    | "distance"
    | "duration"
    | "duration or length"
    | "age"
    | "weight"
    | "temperature"
    | "speed"
    | "frequency"
    | "area"
    | "size"
    | "height";

/** The kind of amount that "how many", "how much", "how far" and the like ask for. */
export function amountAsked(words: readonly string[], kind: Kind): Amount | undefined {
    const at = words.indexOf("how");
    const [next = "", after = ""] = words.slice(at + 1, at + 3);
    if (kind === "how many") return "count";
    if (kind === "how much") {
        if (words.some((word) => costing.test(word))) return "money";
        if (words.some((word) => word.startsWith("weigh"))) return "weight";
        return copulas.test(after) ? "price" : "much";
    }
    if (kind !== "measure") return undefined;
    if (next === "far" && notDistance.test(after)) return undefined;
    if (next === "long" && lasting.test(after)) return "duration";
    return byAdjective.get(next);
}

const copulas = /^(?:is|are|was|were)$/u;
const costing =
    /^(?:costs?|pay|pays|paid|spend|spent|earns?|earned|price|money|worth|fee|charge[sd]?|sell|sold)$/u;
/** "How far ahead", "how far did it spread". */
const notDistance = /^(?:ahead|in|back|did|does|do|can|could)$/u;
/** "How long does it live". */
const lasting = /^(?:do|does|did|has|have|had|can|could|until|till|before|after|ago)$/u;

const byAdjective: ReadonlyMap<string, Amount> = new Map([
    ["far", "distance"],
    ["long", "duration or length"],
    ["old", "age"],
    ["tall", "length"],
    ["deep", "length"],
    ["wide", "length"],
    ["high", "height"],
    ["big", "size"],
    ["large", "size"],
    ["fast", "speed"],
    ["heavy", "weight"],
    ["hot", "temperature"],
    ["cold", "temperature"],
    ["often", "frequency"],
]);
