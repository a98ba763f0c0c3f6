import { readFileSync } from "node:fs";
import { type Learned, openLearned } from "./model.ts";

/** Reads what bench/ learned and the product ships, beside this file. */
export function readLearned(): Learned {
    const file = (name: string) => readFileSync(new URL(`../learned/${name}`, import.meta.url));
    return openLearned({
        vectors: file("english-words.bin"),
        english: JSON.parse(file("english.json").toString()),
        others: JSON.parse(file("others.json").toString()),
    });
}
