import { readFileSync } from "node:fs";
import { type Learned, openLearned } from "./model.ts";

let learned: Learned | undefined;

/** The models that bench/ trained and the product ships, from `../learned`; read at the first call, since they never change. */
export function readLearned(): Learned {
    learned ??= openLearned({
        vectors: file("english-words.bin"),
        related: () => file("related-words.bin"),
        english: JSON.parse(file("english.json").toString()),
        others: JSON.parse(file("others.json").toString()),
    });
    return learned;
}

const file = (name: string) => readFileSync(new URL(`../learned/${name}`, import.meta.url));
