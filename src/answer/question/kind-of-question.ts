import { plainForm } from "../../search/lexicon.ts";

/** What an English question asks for; "other" if it has no question word, and in every other language. */
export type Kind = (typeof kinds)[number];

export const kinds = [
    "who",
    "when",
    "where",
    "how many",
    "how much",
    "measure",
    "why",
    "how",
    "definition",
    "what noun",
    "what object",
    "what",
    "yes or no",
    "other",
] as const;

interface KindReading {
    readonly kind: Kind;
    /** Positions of the words that name the kind of thing asked for: "city" in "which city". */
    readonly focus: readonly number[];
}

/** The kind of an English question, from all of its words as they are written. "What's" and "whats" are read as "what is". */
export function kindOfQuestion(written: readonly string[]): KindReading {
    const parts = written.flatMap((word, position) => partsOf(word).map((part) => ({ part, position })));
    const { kind, focus } = kindOf(parts.map(({ part }) => part));
    return { kind, focus: focus.flatMap((at) => parts[at]?.position ?? []) };
}

/** A word in `plainForm`; question words and auxiliaries without the word that is contracted with them, which follows. */
function partsOf(written: string): readonly string[] {
    const letters = written.toLowerCase().replace(/['’]/u, "");
    const [, first = "", ending = ""] = letters.match(/^(.+?)(s|re|nt)$/u) ?? [];
    if (ending === "nt" && auxiliaries.has(first)) return [first, "not"];
    const isContracted = ending !== "nt" && questionWords.has(first) && letters !== "whose";
    return isContracted ? [first, ending === "s" ? "is" : "are"] : [plainForm(written)];
}

function kindOf(words: readonly string[]): KindReading {
    const at = words.findIndex((word) => questionWords.has(word));
    const first = words[0] ?? "";
    if (at === -1) return { kind: auxiliaries.has(first) ? "yes or no" : "other", focus: [] };
    if (at > 0 && auxiliaries.has(first)) return { kind: "yes or no", focus: [] };
    const word = words[at] ?? "";
    const next = words[at + 1] ?? "";
    if (word === "who" || word === "whom" || word === "whose")
        return { kind: "who", focus: word === "whose" ? [at + 1] : [] };
    if (word === "when") return { kind: "when", focus: [] };
    if (word === "where") return { kind: "where", focus: [] };
    if (word === "why") return { kind: "why", focus: [] };
    if (word === "how") return howKind(words, at, next);
    return whatKind(words, at, next);
}

function howKind(words: readonly string[], at: number, next: string): KindReading {
    if (next === "many") return { kind: "how many", focus: runFrom(words, at + 2).slice(-1) };
    if (next === "much") return { kind: "how much", focus: runFrom(words, at + 2).slice(-1) };
    if (next === "come") return { kind: "why", focus: [] };
    return measures.has(next) ? { kind: "measure", focus: [at + 1] } : { kind: "how", focus: [] };
}

function whatKind(words: readonly string[], at: number, next: string): KindReading {
    if (!auxiliaries.has(next)) {
        const sort = sorts.has(next) && words[at + 2] === "of";
        const run = runFrom(words, sort ? at + 3 : at + 1);
        const ended = run.at(-1);
        // "What city is": the noun before the auxiliary. "What caused it": without an auxiliary, take the first word.
        const closed = ended !== undefined && auxiliaries.has(words[ended + 1] ?? "");
        const focus = closed ? [ended] : run.slice(0, 1);
        const kind = timeNouns.has(words[focus[0] ?? -1] ?? "") ? "when" : "what noun";
        return { kind: words[focus[0] ?? -1] === "percentage" ? "how many" : kind, focus };
    }
    if (copulas.has(next)) {
        const rest = words.slice(at + 2).filter((word) => !articles.has(word));
        if (rest.length <= 3 && !rest.some((word) => word === "of")) return { kind: "definition", focus: [] };
        return { kind: "what", focus: runFrom(words, at + 2).slice(-1) };
    }
    return { kind: "what object", focus: [] };
}

/** Positions of the words from `start` up to the next auxiliary or preposition, or the end; articles are skipped. */
function runFrom(words: readonly string[], start: number): number[] {
    const run: number[] = [];
    for (let at = start; at < words.length; at++) {
        const word = words[at] ?? "";
        if (articles.has(word)) continue;
        if (auxiliaries.has(word) || prepositions.has(word)) break;
        run.push(at);
    }
    return run;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const questionWords = set("who whom whose when where why how what which");
const copulas = set("is are was were");
const auxiliaries = set(
    "is are was were do does did can could will would has have had should may might must be been am",
);
const articles = set("a an the");
const prepositions = set(
    "of in on at by for from to with about into through during that and or than as who which between among",
);
const sorts = set("kind kinds type types sort sorts form forms");
const measures = set(
    "long old far tall big large high deep fast often heavy wide hot cold early late close small few strong soon",
);
const timeNouns = set("year years date day month century decade time period era");
