import { fileURLToPath } from "node:url";

/** Two articles and a question that they answer differently, or only seem to. */
export interface DifferPair {
    /** "first" and "second" improved the rules; "third" was written after them. */
    readonly set: string;
    readonly question: string;
    readonly differ: boolean;
    /** What differs, or why they only seem to. */
    readonly kind: string;
    readonly articles: readonly {
        readonly title: string;
        readonly text: string;
        readonly published?: string;
    }[];
}

export const differPairs = fileURLToPath(new URL("../questions/differ/pairs.json", import.meta.url));

export const differRows = {
    found: "articles that differ: said to",
    falsely: "articles that only seem to differ: said to by mistake",
} as const;
