import { sectionOf } from "../../corpus/article.ts";
import type { Excerpt } from "../answer.ts";

/** What a KeySentence is about. */
export interface SentenceFacts {
    readonly sentence: string;
    /** Its words that say something, by their beginnings, in lower case; without names and numbers. */
    readonly words: ReadonlySet<string>;
    /** Its names, in lower case: words with a capital letter that do not begin it. */
    readonly names: ReadonlySet<string>;
    /** The years that it names. */
    readonly years: ReadonlySet<string>;
    /** What follows a preposition, by its beginning: where, of what or with what. */
    readonly circumstances: ReadonlySet<string>;
    /** Whether a number is only of some: "12 rooms with a view". */
    readonly isOfSome: boolean;
    /** "day" for "every day", "per day" and "daily"; undefined if there is none. */
    readonly period: string | undefined;
    /** By a word the one right before it, each by its beginning: what kind of club a club is. */
    readonly before: ReadonlyMap<string, string>;
    /** The beginnings of all words of the sentence, the title and the heading of the section. */
    readonly context: ReadonlySet<string>;
}

export function sentenceFacts({ article, paragraph, key }: Excerpt): SentenceFacts {
    const sentence = paragraph.text.slice(key.start, key.end);
    const found = [...sentence.matchAll(word)];
    const names = new Set(
        found.filter(({ index, 0: name }) => index > 0 && isName(name)).map(([name]) => name.toLowerCase()),
    );
    const plain = found.map(([one]) => one).filter((one) => !isName(one));
    return {
        sentence,
        words: beginningsIn(plain.join(" ")),
        names,
        years: new Set(sentence.match(/(?<!\d)(?:1\d{3}|20\d{2})(?!\d)/gu)),
        circumstances: new Set(
            [...sentence.toLowerCase().matchAll(circumstance)].map(([, one = ""]) => beginningOf(one)),
        ),
        isOfSome: ofSome.test(sentence),
        period: periodOf(sentence),
        before: wordsBefore(sentence),
        context: beginningsIn(`${sentence} ${article.title} ${sectionOf(paragraph) ?? ""}`),
    };
}

const word = /\p{L}[\p{L}\p{M}'’-]*/gu;

const isName = (written: string) => /^\p{Lu}/u.test(written) && !calendar.test(written);

const calendar =
    /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|day)?$/u;

const circumstance = /(?<![\p{L}])(?:in|at|on|of|for|from|near|with)\s+(?:the\s+|an?\s+)?(\p{L}{3,})/gu;
const ofSome = /\p{N}\s+\p{L}+\s+(?:with|without|who|that|which|whose|aged|under|over)(?![\p{L}])/u;

function periodOf(sentence: string): string | undefined {
    const found =
        /(?<![\p{L}])(?:(?:every|each|per|an?)\s+(second|minute|hour|day|week|month|year)|(hour|dai|week|month|year)ly)(?![\p{L}])/iu.exec(
            sentence,
        );
    return (found?.[1] ?? found?.[2])?.toLowerCase().replace("dai", "day");
}

function wordsBefore(sentence: string): ReadonlyMap<string, string> {
    const pairs = sentence.toLowerCase().matchAll(/(?<!\p{L})(\p{L}{3,})\s+(?=(\p{L}{3,}))/gu);
    return new Map(
        [...pairs].flatMap(([, one = "", next = ""]) =>
            light.has(one) || light.has(next) ? [] : [[beginningOf(next), beginningOf(one)] as const],
        ),
    );
}

/** The same for words that say the same of people: "dead", "killed", "died". */
const beginningOf = (lower: string) => (ofDeath.test(lower) ? "died" : lower.slice(0, 5));

const ofDeath = /^(?:dea(?:d|ths?)|die[ds]?|dying|kill(?:ed|s|ing)?|fatal(?:ity|ities))$/u;

/** The first five letters of the words of a text, in lower case, without the most common words. */
export function beginningsIn(text: string): ReadonlySet<string> {
    const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    return new Set(words.filter((one) => !light.has(one)).map(beginningOf));
}

const light = new Set(
    "the and was were are has have had did does that this with for from about its his her their than over some who what when where which how many much long old tall far high big large deep wide fast heavy year date number into after before been being there they also not but".split(
        " ",
    ),
);
