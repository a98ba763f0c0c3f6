import {
    type MessageFormatElement,
    type PluralElement,
    parse,
    TYPE,
} from "@formatjs/icu-messageformat-parser";
import { facts, type LanguageTag, spokenLanguages } from "./languages.ts";
import { formProblems, onlyChoosing } from "./message-forms.ts";
import { placeholdersOf } from "./placeholders.ts";

/** Messages by key, as in a file of this folder. */
export type Messages = Readonly<Record<string, string>>;

/** What is wrong with a language's messages, each as "key: what". Empty if they can be used. */
export function translationProblems(tag: LanguageTag, translated: Messages, english: Messages): string[] {
    const unknown = Object.keys(translated).filter((key) => !(key in english));
    const found = Object.entries(english).flatMap(([key, source]) => {
        const text = translated[key];
        if (text === undefined) return [`${key}: is missing`];
        return messageProblems(tag, { key, source, text }).map((problem) => `${key}: ${problem}`);
    });
    const keys = Object.keys(translated).filter((key) => key in english);
    const order = Object.keys(english).filter((key) => key in translated);
    const firstOutOfOrder = keys.find((key, at) => key !== order[at]);
    return [
        ...found,
        ...unknown.map((key) => `${key}: is in no English message`),
        ...(firstOutOfOrder === undefined ? [] : [`${firstOutOfOrder}: is in another place than in English`]),
    ];
}

interface Translation {
    readonly key: string;
    readonly source: string;
    readonly text: string;
}

function messageProblems(tag: LanguageTag, { key, source, text }: Translation): string[] {
    if (text.trim() === "" && source.trim() !== "") return ["is empty"];
    let elements: MessageFormatElement[];
    try {
        elements = parse(text, { ignoreTag: true });
    } catch (cause) {
        return [`cannot be parsed: ${cause instanceof Error ? cause.message : String(cause)}`];
    }
    const wanted = parse(source, { ignoreTag: true });
    const numbers = new Set(
        pluralsIn(wanted).flatMap(({ value, options }) => (isAlike(options) ? [value] : [])),
    );
    return [
        ...typeProblems(placeholdersOf(key, source), placeholdersOf(key, text), onlyChoosing(wanted)),
        ...formProblems(wanted, elements),
        ...pluralsIn(elements)
            // "1 of 3" and "2 of 3" are alike in every language.
            .filter(({ value, options }) => !(isAlike(options) && numbers.has(value)))
            .flatMap((plural) => pluralProblems(tag, plural)),
        ...markProblems(tag, source, text),
        ...(tag === "en" ? [] : quoteProblems(tag, source, text)),
    ];
}

function typeProblems(wanted: Messages, given: Messages, optional: ReadonlySet<string>): string[] {
    const missing = Object.keys(wanted).filter((name) => !(name in given) && !optional.has(name));
    const extra = Object.keys(given).filter((name) => !(name in wanted));
    const wrong = Object.keys(wanted).filter(
        (name) => name in given && sorted(wanted[name]) !== sorted(given[name]),
    );
    return [
        ...missing.map((name) => `lacks {${name}}`),
        ...extra.map((name) => `has {${name}}, which the English does not have`),
        ...wrong.map((name) => `{${name}} is ${given[name]}, in English ${wanted[name]}`),
    ];
}

/** The names of a choice in alphabetical order, so that these can be compared. */
const sorted = (type: string | undefined) => (type ?? "").split(" | ").sort().join(" | ");

/** Forms that only a million and its like need. The form "other" does for them. */
const rarelyNeeded = ["many"];

function pluralProblems(tag: LanguageTag, { value, options, pluralType }: PluralElement): string[] {
    const { pluralCategories } = new Intl.PluralRules(facts(tag).format ?? tag, {
        type: pluralType ?? "cardinal",
    }).resolvedOptions();
    const isRomance = ["es", "fr", "it", "pt-BR"].includes(tag);
    const missing = pluralCategories.filter(
        (name) => !(name in options) && !(isRomance && rarelyNeeded.includes(name)),
    );
    const useless = Object.keys(options).filter(
        (name) => !name.startsWith("=") && !pluralCategories.some((known) => known === name),
    );
    return [
        ...missing.map((name) => `{${value}} lacks the form for “${name}”`),
        ...useless.map((name) => `{${value}} has a form for “${name}”, which the language does not have`),
    ];
}

/** Whether all numbers are said in the same form. */
const isAlike = (options: PluralElement["options"]) =>
    Object.keys(options)
        .filter((name) => !name.startsWith("="))
        .join() === "other";

function pluralsIn(elements: readonly MessageFormatElement[]): readonly PluralElement[] {
    return elements.flatMap((element) => {
        if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
        const inner = Object.values(element.options).flatMap(({ value }) => pluralsIn(value));
        return element.type === TYPE.plural ? [element, ...inner] : inner;
    });
}

/** What must be in both texts, because programs, Discord or the command line read it. */
const marks: readonly (readonly [what: string, pattern: RegExp])[] = [
    ["code", /`[^`{}]+`/gu],
    ["command", /(?<![\w/.:`<-])\/[a-z][a-z-]+(?![\w/])/gu],
    [
        "address",
        /https?:\/\/[^\s)>"`“”„«»「」『』（），、。：；！？,}]*[^\s)>"`“”„«»「」『』（），、。：；！？,}.]/gu,
    ],
    ["setting", /\b[A-Z][A-Z\d]*_[A-Z\d_]+\b/gu],
    ["option", /(?<![\w-])--[a-z][a-z-]*/gu],
    ["command line", /\bnpm (?:run [a-z:]+|start|ci|test)\b/gu],
    ["file", /(?<![\w/])[\w/-]+\.(?:md|json|txt|env)\b/gu],
    ["mention", /<[#@:/t][^>\s]*>/gu],
    ["beginning of a line", /^(?:-# |> |- |#{1,3} )/gmu],
];

/** Not in languages that write no space after a comma. */
const outerSpace = ["space at the beginning or end", /^\s+|\s+$/gu] as const;
const unspaced: readonly LanguageTag[] = ["ja", "zh-CN"];

function markProblems(tag: LanguageTag, source: string, text: string): string[] {
    const differing = (unspaced.includes(tag) ? marks : [...marks, outerSpace]).flatMap(([what, pattern]) => {
        const [wanted, given] = [source, text].map((message) => new Set(message.match(pattern) ?? []));
        const lost = [...(wanted ?? [])].filter((mark) => given?.has(mark) !== true);
        const added = [...(given ?? [])].filter((mark) => wanted?.has(mark) !== true);
        return [
            ...lost.map((mark) => `lacks the ${what} ${JSON.stringify(mark)}`),
            ...added.map((mark) => `has the ${what} ${JSON.stringify(mark)}, unlike the English`),
        ];
    });
    const lines = (message: string) => message.split("\n").length;
    const bold = (message: string) => (message.match(/\*\*/gu) ?? []).length % 2;
    return [
        ...differing,
        ...(lines(source) === lines(text) ? [] : [`has ${lines(text)} lines, in English ${lines(source)}`]),
        ...(bold(source) === bold(text) ? [] : ["has ** without its other half"]),
    ];
}

const allQuotes = new Set([
    ...spokenLanguages.flatMap(({ quotes }) => quotes.map((mark) => mark.trim())),
    '"',
]);

/** A language has its own quotation marks. Apostrophes are not looked at. */
function quoteProblems(tag: LanguageTag, source: string, text: string): string[] {
    const own = facts(tag).quotes.map((mark) => mark.trim());
    // Where the English has typewriter's marks, they are part of a syntax.
    const foreign = [...allQuotes].filter((mark) => !own.includes(mark) && text.includes(mark));
    return foreign
        .filter((mark) => mark !== '"' || !source.includes('"'))
        .map((mark) => `has the quotation mark ${mark}; the language has ${own.join(" ")}`);
}
