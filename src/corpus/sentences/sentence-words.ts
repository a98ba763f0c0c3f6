import { languageOf } from "../../languages/languages.ts";

/** The words of a language that decide whether a full stop ends a sentence, in lower case and without final periods. */
export interface WordSets {
    readonly abbreviations: ReadonlySet<string>;
    readonly beforeNumbers: ReadonlySet<string>;
    readonly units: ReadonlySet<string>;
    readonly afterUnits: ReadonlySet<string>;
    readonly closing: ReadonlySet<string>;
    readonly ending: ReadonlySet<string>;
    readonly beforeOrdinals: ReadonlySet<string>;
    readonly afterOrdinals: ReadonlySet<string>;
    readonly openers: ReadonlySet<string>;
    readonly lettered: ReadonlySet<string>;
    readonly speech: ReadonlySet<string>;
    /** Beginnings of abbreviations that contain periods: "z" of "z.b". */
    readonly beginnings: ReadonlySet<string>;
    /** Endings of words that are abbreviations before numbers. */
    readonly endings: readonly string[];
    /** Words that are never abbreviations, however short. */
    readonly common: ReadonlySet<string>;
}

/** Returns the word sets of a language, with the abbreviations that are used in every language. */
export function wordSetsOf(language: string): WordSets {
    const { sentences = {}, stopWords = [] } = languageOf(language) ?? {};
    const abbreviations = [...international, ...(sentences.abbreviations ?? [])];
    const dotted = [...abbreviations, ...(sentences.units ?? []), ...(sentences.ending ?? [])];
    return {
        abbreviations: new Set(abbreviations),
        beforeNumbers: new Set([...numbered, ...(sentences.beforeNumbers ?? [])]),
        units: new Set(sentences.units),
        afterUnits: new Set(sentences.afterUnits),
        closing: new Set(sentences.closing),
        ending: new Set(sentences.ending),
        beforeOrdinals: new Set(sentences.ordinals?.before),
        afterOrdinals: new Set(sentences.ordinals?.after),
        openers: new Set(sentences.openers ?? stopWords),
        lettered: new Set(sentences.lettered),
        speech: new Set(sentences.speech),
        beginnings: new Set(dotted.flatMap(beginningsOf)),
        endings: (sentences.beforeNumbers ?? [])
            .filter((word) => word.startsWith("-"))
            .map((word) => word.slice(1)),
        common: new Set(stopWords),
    };
}

const international = ["dr", "prof", "st", "vs", "cf", "e.g", "i.e", "approx", "al"];

/** Abbreviations only before a number: "No. 5", but "He said no. Then he left." */
const numbered =
    "no nos nr n p pp art fig figs ch chap vol vols op ca c tel jan feb mar apr jun jul aug sep sept oct nov dec".split(
        " ",
    );

/** For "i.d.r": "i" and "i.d". */
function beginningsOf(abbreviation: string): readonly string[] {
    const parts = abbreviation.split(".");
    return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("."));
}

/** The last word before a cut, such as "p.m" of "at 5 p. m.", and the text before it. */
export interface LastWord {
    /** As written, with its final period. */
    readonly written: string;
    /** In lower case, without the final period. */
    readonly word: string;
    /** Together with one or two short abbreviations before it, without spaces: "z.b" of "z. B."; otherwise the word. */
    readonly joined: string;
    /** What precedes the word, without white space at its end. */
    readonly name: string;
    /** What precedes `joined`. */
    readonly beforeJoined: string;
}

/** Reads the last word of a text that ends with a period. */
export function lastWordOf(said: string): LastWord {
    const written = said.match(lastToken)?.[0] ?? "";
    const word = written.slice(0, -1).toLowerCase().replace(elided, "");
    let joined = word;
    const name = said.slice(0, said.length - written.length).trimEnd();
    let rest = name;
    for (let more = 0; more < 2 && short.test(joined.split(".")[0] ?? ""); more++) {
        const before = rest.match(shortToken)?.[0];
        if (before === undefined) break;
        joined = `${before.toLowerCase()}${joined}`;
        rest = rest.slice(0, rest.length - before.length).trimEnd();
    }
    return { written, word, joined, name, beforeJoined: rest };
}

/** "L'avv." */
const elided = /^\p{L}{1,4}[’'](?=\p{L}{2})/u;
const lastToken = /(?<![\p{L}\p{M}\p{N}.’'-])[\p{L}\p{M}\p{N}.’'-]+$/u;
const short = /^\p{L}{1,2}$/u;
const shortToken = /(?<![\p{L}\p{M}\p{N}.’'-])\p{L}{1,2}\.$/u;

/** The first word of a text after opening quotes and brackets, as written; empty if there is none. */
export function firstWordOf(text: string): string {
    return text.match(firstToken)?.[1] ?? "";
}

const firstToken = /^["“'‘(«¿¡„»]{0,3}([\p{L}\p{M}][\p{L}\p{M}’'-]*)/u;

/** Whether a text begins with a word that begins sentences; "A. Gill" and "a)" do not. */
export function opens(text: string, { openers }: WordSets): boolean {
    const word = firstWordOf(text);
    if (kana.test(word)) return [...openers].some((opener) => text.startsWith(opener));
    if (word === "" || !openers.has(word.toLowerCase().split(/[’']/u)[0] ?? "")) return false;
    return word.length > 1 || !text.slice(text.indexOf(word) + 1).startsWith(".");
}

const kana = /^\p{Script=Hiragana}/u;
