import type { Kind } from "../question/kind-of-question.ts";

/** Whether two words are inflections of each other, judged by their beginnings. */
export function isAlike(one: string, other: string): boolean {
    const [first, second] = [one.toLowerCase(), other.toLowerCase()];
    const shorter = Math.min(first.length, second.length);
    if (shorter < 4) return first === second || `${first}s` === second || `${second}s` === first;
    const common = Math.max(4, shorter - 2);
    return first.slice(0, common) === second.slice(0, common) && Math.abs(first.length - second.length) <= 4;
}

/** The units that the question asks for; none if any will do. */
export function askedUnits(asked: string, kind: Kind): readonly RegExp[] {
    const words = wordsIn(asked);
    return unitsByWord.flatMap(({ word, unit, kinds }) =>
        (kinds === undefined || kinds === kind) && words.some((one) => word.test(one)) ? [unit] : [],
    );
}

/** The words after "how many" that may name what is counted, in order: "civilian" and "deaths". */
export function countedNouns(asked: string): readonly string[] {
    const [, after = ""] =
        asked.match(/\b(?:how (?:many|much)|(?:number|percentage|share) of)\s+(.*)/isu) ?? [];
    const words = wordsIn(after);
    const end = words.findIndex((word) => afterNoun.test(word));
    return words.slice(0, end < 0 ? mostNouns : Math.min(end, mostNouns));
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const mostNouns = 3;
const afterNoun =
    /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|of|in|on|at|by|for|from|to|with|per|that|who|which)$/u;

const time = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/u;
const length = /^(?:kilomet|met[er]|centimet|millimet|miles?|feet|foot|inch|yards?|[ckm]?m$|ft)/u;
const unitsByWord = [
    { word: /^times$/u, unit: /^times?$/u },
    { word: /^percent/u, unit: /^percent$/u },
    {
        word: /^(?:cost|price|paid|pay|spent|spend|money|worth|dollars?|salary|wage|earn|revenue|budget|fee|fund)/u,
        unit: /^money$/u,
    },
    { word: /^(?:far|tall|high|deep|wide|height|width|depth|distance)$/u, unit: length },
    { word: /^long$/u, unit: new RegExp(`${time.source}|${length.source}`, "u"), kinds: "measure" },
    { word: /^old$/u, unit: time, kinds: "measure" },
    { word: /^often$/u, unit: /^times?$/u, kinds: "measure" },
    { word: /^(?:large|big|area)$/u, unit: /square|sq|acres?|hectares?|km2/u },
    { word: /^(?:heavy|weigh|weight)/u, unit: /kg|gram|pound|ton/u },
    { word: /^(?:hot|cold|warm|temperature)/u, unit: /degree|°/u },
];
