import { plainForm } from "../../search/lexicon.ts";
import { swapped } from "../../search/nearest-terms.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import { isAcronym, type Word } from "../../search/terms.ts";

type StopWordIndex = Pick<ParagraphIndex, "analyze" | "contains" | "vectors">;

/**
 * Decides by the articles which words are stop words where the spelling leaves it open: "HOW" in "HOW did it start", "teh"
 * and "whats" are, and "US" in "WHERE IS THE US" is not.
 */
export function withStopWordsRead(
    words: readonly Word[],
    question: string,
    index: StopWordIndex,
): readonly Word[] {
    const isLoud = !lowerCase.test(question);
    const isStop = (written: string) => index.analyze(written)[0]?.stop === true;
    return words.map((word, at) => {
        const { written, term, stop } = word;
        if (stop) {
            const isNamed = isLoud && words[at - 1]?.written === "the" && index.contains(term);
            return isNamed ? { ...word, stop: false } : word;
        }
        // "May I come?"
        if (at === 0 && !isAcronym(written) && isStop(written.toLowerCase())) return { ...word, stop: true };
        const isOpen = isAcronym(written) || shortWord.test(written);
        if (!isOpen || index.contains(term)) return word;
        const said = isAcronym(written)
            ? isStop(written.toLowerCase())
            : isSlip(written, index, isStop) || isContraction(written, isStop);
        return said ? { ...word, stop: true } : word;
    });
}

/** Whether a word that is no English word is a stop word with two letters swapped. */
function isSlip(written: string, { vectors }: StopWordIndex, isStop: (written: string) => boolean): boolean {
    return vectors.rowOf(plainForm(written)) < 0 && swapped(written).some(isStop);
}

/** Whether a word is a stop word that lacks its apostrophe: "whats", "dont". */
function isContraction(written: string, isStop: (written: string) => boolean): boolean {
    const [start, ending] = [written.slice(0, -1), written.slice(-1)];
    if (ending === "s") return questionWords.has(start) && isStop(start);
    return ending === "t" && isStop(`${start}'${ending}`);
}

const questionWords: ReadonlySet<string> = new Set("what who where when why how that there".split(" "));

const lowerCase = /\p{Ll}/u;
const shortWord = /^\p{L}?\p{Ll}{2,6}$/u;
