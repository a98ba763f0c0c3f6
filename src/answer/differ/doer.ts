import { isAlike } from "../span/asked-units.ts";

/**
 * The person who did what the question asks: the name right before its verb, or after "by". Undefined unless the sentence gives
 * exactly one, with at least two words.
 */
export function doerIn(sentence: string, asked: readonly string[]): string | undefined {
    const [, verb = ""] = ` ${asked.join(" ")} `.match(/ who (?:first |originally )?([\p{L}]{3,}) /u) ?? [];
    if (verb === "" || notActs.test(verb)) return undefined;
    const isAsked = (word: string) =>
        isAlike(word, verb) || alikeActs.some((acts) => acts.test(verb) && acts.test(word.toLowerCase()));
    const found = new Set<string>();
    for (const { 1: act = "", 2: name = "" } of sentence.matchAll(passive)) if (isAsked(act)) found.add(name);
    for (const { 1: name = "", 2: act = "" } of sentence.matchAll(active)) if (isAsked(act)) found.add(name);
    const [only = "", ...others] = found;
    const isPerson = only !== "" && others.length === 0 && !organization.test(only);
    return isPerson &&
        !asked.some((word) =>
            only
                .toLowerCase()
                .split(/[\s.]+/u)
                .includes(word),
        )
        ? only
        : undefined;
}

/** Whether two names share no word, so that they are no forms of one name. */
export function areOtherNames(one: string, other: string): boolean {
    const words = (name: string) => name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
    const own = new Set(words(one));
    return words(other).every((word) => ![...own].some((mine) => mine === word || isAlike(mine, word)));
}

const name = String.raw`\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}\.\s?)?(?:(?:de|van|von|der|den|of|la|le|di|da|bin|al)\s)?\p{Lu}[\p{L}'’-]+){1,3}`;
/** A list of names, or a name that goes on, names more than one. */
const alone = String.raw`(?![\p{L}'’-]|\s+(?:and|or|&|with)\s|,\s\p{Lu}|\s\p{Lu})`;
const passive = new RegExp(
    String.raw`\b(\p{Ll}{3,})\s(?:in\s(?:\p{Lu}\p{Ll}+\s)?\d{4}\s)?by\s(?:(?:the|an?)\s)?(?:\p{Ll}+\s){0,3}(${name})${alone}`,
    "gu",
);
const active = new RegExp(
    String.raw`(?<!(?:and|or|with|by|of|,)\s)(?<![\p{L}'’-])(${name})\s(?:first\s|originally\s)?(\p{Ll}{3,})\b`,
    "gu",
);
const organization =
    /\b(?:Company|Ltd|Inc|Corporation|Council|Union|University|College|Army|Navy|Group|City|Town|Government|Ministry|Institute|Society|Association|Club|Bank|Church|Parliament|Party|Railways?|Brothers|Sons|Committee|Board|Agency|Department|The|In|On|At|When|After|But)\b/u;
const notActs =
    /^(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|may|might|must|else|lives?|likes?|says?|said|plays?|played)$/u;
const alikeActs: readonly RegExp[] = [
    /^(?:buil[dt]s?|constructed|erected)$/u,
    /^(?:founded|established|set|started)$/u,
    /^(?:wrote|written|authored)$/u,
    /^(?:draw|drew|drawn|designed)$/u,
    /^(?:invented|devised)$/u,
    /^(?:discovered|found)$/u,
    /^(?:won|win)$/u,
    /^(?:paint(?:ed|s)?)$/u,
];
