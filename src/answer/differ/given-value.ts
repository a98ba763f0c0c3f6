import type { Range } from "../../corpus/article.ts";
import { amountAsked } from "../demand/amounts-asked.ts";
import { attributeAsked } from "../demand/attributes.ts";
import { measured } from "../demand/units.ts";
import type { Question } from "../question/question.ts";
import { countedNouns, isAlike } from "../span/asked-units.ts";
import { datesIn, numbersIn, type SpanCandidate } from "../span/candidates.ts";
import { spanOf } from "../span/span-of.ts";
import { amountRange, type ValueRange } from "./amount-range.ts";
import { doerIn } from "./doer.ts";

/** The only value of the asked kind that a sentence gives. */
export type GivenValue =
    | { readonly kind: "date"; readonly at: Range }
    /** `unit` is in one spelling; "" for what is counted. */
    | { readonly kind: "amount"; readonly at: Range; readonly unit: string; readonly range: ValueRange }
    | { readonly kind: "name"; readonly at: Range; readonly name: string };

/** Reads the value that a sentence gives to an English question; undefined unless exactly one may be meant. */
export function givenValue(
    asked: string,
    { kind, words }: Pick<Question, "kind" | "words">,
    sentence: string,
): GivenValue | undefined {
    if (sentence.length > longest) return undefined;
    const amount = amountAsked(words, kind) ?? attributeAsked(words, kind)?.amount;
    if (kind === "when") {
        const at = spanOf({ asked, kind, sentence });
        return at && { kind: "date", at };
    }
    if (kind === "who") {
        const name = doerIn(sentence, words);
        if (name === undefined) return undefined;
        const start = sentence.indexOf(name);
        return { kind: "name", at: { start, end: start + name.length }, name };
    }
    if (amount === "count" || amount === "people") {
        const nouns = amount === "people" ? ["inhabitants"] : countedNouns(asked);
        return amountOf(onlyCounted(sentence, nouns, asked), sentence);
    }
    if (amount === undefined || amount === "much" || amount === "price" || amount === "frequency")
        return undefined;
    const all = numbersIn(sentence, datesIn(sentence));
    if (amount === "money") return amountOf(onlyOne(all.filter(({ unit }) => unit === "money")), sentence);
    const dimension = dimensions.find((one) => words.some((word) => one.test(word)));
    if (dimension === undefined || !dimension.test(sentence)) return undefined;
    const at = spanOf({ asked, kind: "measure", sentence });
    return (
        at &&
        amountOf(
            all.find(({ start }) => start === at.start),
            sentence,
        )
    );
}

/** In UTF-16 units, as for spans. */
const longest = 600;

/** The amount, unless it is one of a part, of a rate or of more. */
export function amountOf(found: SpanCandidate | undefined, sentence: string): GivenValue | undefined {
    if (found === undefined) return undefined;
    const { start, end } = found;
    const [before, written, after] = [
        sentence.slice(0, start),
        sentence.slice(start, end),
        sentence.slice(end),
    ];
    if (partly.test(before) || partlyAfter.test(after)) return undefined;
    const range = amountRange(written, before);
    const unit =
        found.unit === "money" ? (written.match(/[$€£¥]|dollar|euro|cent|crown/u)?.[0] ?? "") : unitOf(found);
    return range && { kind: "amount", at: { start, end }, unit, range };
}

/** What makes a number one of a part, of a rate or of more. */
const partly =
    /\b(?:another|additional|further|other|others|remaining|extra|average|mean|median|each|every|per|first|last|next|only|just|including|among them|of whom|of them|one of|initial|initially|planned|expected)[\s,]+(?:\p{L}+\s){0,2}$/iu;
const partlyAfter =
    /^\s?(?:more\b|others?\b|less\b|fewer\b|of (?:the|them|whom|these|those|its|their|his|her|our)\b|per\b|a (?:day|week|month|year)\b|each\b|every\b|\/|(?:\p{L}+\s){1,2}(?:each|more|per|a (?:day|week|month|year)|annually|daily)\b)/iu;

const unitOf = ({ unit }: SpanCandidate) =>
    units.find(([pattern]) => pattern.test(unit))?.[1] ?? (measured.test(unit) ? unit.slice(0, 4) : "");
const units: readonly (readonly [RegExp, string])[] = [
    [/^square\s?(?:kilo)?met|^sq.*km|^km2/u, "square metric"],
    [/^sq/u, "square"],
    [/^(?:kilomet|km)/u, "km"],
    [/^(?:centimet|cm)/u, "cm"],
    [/^(?:millimet|mm)/u, "mm"],
    [/^(?:met(?:er|re)s?$|m$)/u, "m"],
    [/^(?:feet|foot|ft)/u, "ft"],
];

function onlyOne(found: readonly SpanCandidate[]): SpanCandidate | undefined {
    return found.length === 1 ? found[0] : undefined;
}

/** The only number in the sentence that counts these, or people who died where the question asks for the dead. */
function onlyCounted(sentence: string, nouns: readonly string[], asked: string): SpanCandidate | undefined {
    const asking = fates.find((fate) => fate.test(asked));
    if (asking !== undefined && !asking.test(sentence)) return undefined;
    const all = numbersIn(sentence, datesIn(sentence)).filter(
        ({ unit }) => unit !== "percent" && unit !== "money",
    );
    const suits = (word: string) =>
        nouns.some((noun) => isAlike(noun, word) || alike.some((one) => one.test(noun) && one.test(word))) ||
        fates.some((fate) => fate.test(asked) && fate.test(word));
    return onlyOne(
        all.filter(({ start, end }) => {
            const next = Math.min(
                sentence.length,
                ...all.map((one) => (one.start >= end ? one.start : sentence.length)),
            );
            const own = sentence.slice(start, end).match(/\p{L}+/gu) ?? [];
            const following =
                sentence
                    .slice(end, next)
                    .match(/^(?:\s\p{L}+){0,2}/u)?.[0]
                    .match(/\p{L}+/gu) ?? [];
            // "34 dead", "34 were killed", "34 people"; other words between make it a group of its own.
            const words = [...own.filter((word) => !written.test(word)), ...following];
            const [first = "", second = ""] = words.filter((word) => !light.test(word));
            if (suits(first)) return true;
            if (nouns.includes("inhabitants") && populated.test(sentence.slice(0, start))) return true;
            if (
                nouns.some((noun) => isAlike(noun, second)) &&
                asked.toLowerCase().includes(first.toLowerCase())
            )
                return true;
            const before = sentence
                .slice(0, start)
                .match(
                    /(?<!\p{L})(\p{L}+)(?:\s(?:of|to|at|is|was|reached|rose|stands|least|about|around|nearly|some|up|over|more|than|from)){0,4}\s$/u,
                );
            return (
                (first === "" || light.test(words[0] ?? "") || people.test(first)) &&
                fates.some((fate) => fate.test(asked) && fate.test(before?.[1] ?? ""))
            );
        }),
    );
}

/** "A population of". */
const populated = /\bpopulation (?:of|is|was|at)(?:\s(?:about|around|some|nearly|over))?\s$/iu;
const written =
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}*teen|\p{L}*ty|hundred|thousand|million|billion|dozen|and|a)$/iu;
const light = /^(?:were|was|are|is|have|had|has|been|in|on|at|and|when|after|as|by|who|that)$/iu;
const people = /^(?:people|persons?|victims|inhabitants|residents|souls)$/iu;
/** Words for the same things; the first of a group may be asked for by any other. */
const alike: readonly RegExp[] = [
    people,
    /^(?:employees|workers|staff)$/iu,
    /^(?:pupils|students)$/iu,
    /^(?:houses|homes)$/iu,
];
/** What may happen to people who are counted. */
const fates: readonly RegExp[] = [
    /\b(?:died|die|dead|deaths?|killed|killing|kill|kills|perished|toll|fatalities|lives)\b/iu,
    /\b(?:injured|injur(?:y|ies|ing)|wounded|hurt)\b/iu,
    /\b(?:arrested|arrests|detained)\b/iu,
    /\b(?:rescued|saved)\b/iu,
    /\b(?:missing)\b/iu,
];

const dimensions: readonly RegExp[] = [
    /\b(?:far|distance|away)\b/iu,
    /\b(?:tall(?:est)?|high(?:est)?|height|rises)\b/iu,
    /\b(?:wide|width)\b/iu,
    /\b(?:deep(?:est)?|depth)\b/iu,
    /\b(?:weighs?|heavy|weight)\b/iu,
    /\b(?:long(?:est)?|length|lasted|lasts|took)\b/iu,
    /\b(?:old|aged?)\b/iu,
    /\b(?:area|large|covers)\b/iu,
];
