import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Word } from "../../search/terms.ts";

/**
 * Decides which words in capitals are names and which are stop words, by what the articles contain: "HOW" in "HOW did it start" is
 * no name, and "US" in "WHERE IS THE US" is one.
 */
export function withCapitalsRead(
    words: readonly Word[],
    question: string,
    index: Pick<ParagraphIndex, "analyze" | "contains">,
): readonly Word[] {
    const isLoud = !lowerCase.test(question);
    return words.map((word, at) => {
        if (isLoud && word.stop) {
            const isNamed = words[at - 1]?.written === "the" && index.contains(word.term);
            return isNamed ? { ...word, stop: false } : word;
        }
        if (word.stop || !capitals.test(word.written) || index.contains(word.term)) return word;
        return index.analyze(word.written.toLowerCase())[0]?.stop ? { ...word, stop: true } : word;
    });
}

const lowerCase = /\p{Ll}/u;
const capitals = /^\p{Lu}{2,}$/u;
