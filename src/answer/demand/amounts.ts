import { countedNouns, isAlike } from "../span/asked-units.ts";
import { datesIn, numbersIn, type SpanCandidate } from "../span/candidates.ts";
import type { Amount } from "./amounts-asked.ts";
import { area, degrees, length, measured, rates, scale, time, weight } from "./units.ts";

/** Whether a sentence contains an amount of this kind that is not in the question. */
export function offersAmount(sentence: string, amount: Amount, words: readonly string[]): boolean {
    if (inWords[amount]?.test(sentence)) return true;
    const dates = datesIn(sentence);
    if (amount.startsWith("duration") && dates.length > 1) return true;
    const asked = ` ${words.join(" ")} `;
    return numbersIn(sentence, dates).some((one) => {
        const written = sentence.slice(one.start, one.end);
        if (asked.includes(` ${written.toLowerCase().split(" ")[0]} `)) return false;
        const number = {
            ...one,
            written,
            before: sentence.slice(0, one.start),
            after: sentence.slice(one.end),
        };
        return isOf(number, amount, words) && fitsDimension(number.after, words);
    });
}

interface WrittenNumber extends SpanCandidate {
    readonly written: string;
    readonly before: string;
    readonly after: string;
}

function isOf(number: WrittenNumber, amount: Amount, words: readonly string[]): boolean {
    const { unit, written } = number;
    const isMoney =
        unit === "money" ||
        scale.test(written) ||
        (unit !== "" && unit !== "percent" && !measured.test(unit));
    switch (amount) {
        case "count":
            return !isAside(number) && (counts(unit, words) || converted.test(written));
        case "people":
            return people.test(unit) || (unit === "" && scale.test(written)) || people.test(number.after);
        case "money":
            return isMoney && !words.some((word) => isAlike(word, unit));
        case "price":
            return isMoney || unit === "percent" || measured.test(unit);
        case "length":
        case "distance":
            return length.test(unit);
        case "duration":
            return time.test(unit);
        case "duration or length":
            return length.test(unit) || time.test(unit);
        case "age":
            return time.test(unit) || unit === "";
        case "weight":
            return weight.test(unit);
        case "temperature":
            return degrees.test(unit);
        case "area":
            return area.test(unit);
        case "size":
            return measured.test(unit) && !time.test(unit);
        case "height":
            return !time.test(unit);
        case "speed":
            return length.test(unit) || time.test(unit) || rates.test(unit);
        default:
            return true;
    }
}

/** Whether a number with this unit may count what is asked for. */
function counts(unit: string, words: readonly string[]): boolean {
    const nouns = countedNouns(words.join(" "));
    if (nouns.some((noun) => isAlike(noun, unit))) return true;
    if (unit === "percent") return words.some((word) => /^(?:percent.*|people|share)$/u.test(word));
    if (unit === "money") return nouns.some((noun) => /^(?:dollars|euros)$/u.test(noun));
    return !measured.test(unit) || nouns.some((noun) => measured.test(noun));
}

/** "2.3 percent (756,000 jobs)". */
const converted = /\([^(]*\d/u;

/** A person's age, as in "Ilka, 61, has", or part of an adjective such as "32-bit". */
function isAside({ written, before, after }: WrittenNumber): boolean {
    return (
        (before.endsWith(", ") && after.startsWith(",")) ||
        /^\p{N}+-(?!year|month|week|day)\p{L}/u.test(written + after.slice(0, 2))
    );
}

/** Not "412 metres long" if the question asks how wide it is. */
function fitsDimension(after: string, words: readonly string[]): boolean {
    const [, found] = after.match(/^\s?(long|wide|high|tall|deep|thick)\b/u) ?? [];
    if (found === undefined) return true;
    const asked = dimensions.filter((dimension) => words.some((word) => dimension.test(word)));
    return asked.length === 0 || asked.some((dimension) => dimension.test(found));
}

const dimensions = [
    /^(?:long|length|far|distance)$/u,
    /^(?:wide|width|wingspan)$/u,
    /^(?:high|tall|height)$/u,
    /^(?:deep|depth)$/u,
    /^(?:thick|thickness)$/u,
];

const people = /\b(?:people|inhabitants|residents|souls|citizens|villagers|islanders)\b/u;

const free = /\b(?:free|for nothing|without (?:cost|charge)|(?:twice|half|times) as much)\b/iu;
const lasting = /\b(?:until|since|overnight|all (?:day|night|year))\b/iu;

/** Words that answer without a number. */
const inWords: Partial<Readonly<Record<Amount, RegExp>>> = {
    age: /\b(?:born|founded|established|built|opened|since|dates?|from|aged?)\b.{0,30}\b\d{2,4}\b/iu,
    count: /\b(?:several|multiple|half|(?:one|two|three|four)-\p{L}+|both|twice|single|none|no|many|hundreds|thousands|millions)\b/iu,
    duration: lasting,
    "duration or length": lasting,
    frequency:
        /\b(?:once|twice|times|every|each|daily|weekly|monthly|yearly|annual(?:ly)?|hourly|per|always|never|rarely|seldom|usually|often|a (?:day|week|month|year))\b/iu,
    money: free,
    much: /\b(?:all|most|half|little|none|nothing|much|twice|entire(?:ly)?)\b/iu,
    people: /\bpopulation of\b/iu,
    price: free,
};
