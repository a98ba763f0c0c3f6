import { readFileSync } from "node:fs";
import { type Learned, openLearned } from "./model.ts";

/** Reads the models that bench/ trained and the product ships, from `../learned`. */
export function readLearned(): Learned {
    const file = (name: string) => readFileSync(new URL(`../learned/${name}`, import.meta.url));
    return openLearned({
        vectors: file("english-words.bin"),
        english: JSON.parse(file("english.json").toString()),
        others: JSON.parse(file("others.json").toString()),
    });
}
