import { mark } from "../../../search/word-marks.ts";
import type { FeatureInput } from "./feature.ts";

/** Counts of a sentence's new words, those not in the question, by what they could answer. */
export interface NewWords {
    readonly numbers: number;
    readonly years: number;
    readonly dates: number;
    readonly times: number;
    readonly units: number;
    readonly acronyms: number;
    readonly causes: number;
    readonly examples: number;
    readonly names: number;
    /** Names directly after another name. */
    readonly nameRuns: number;
    /** Names after "in", "near" and the like. */
    readonly places: number;
    /** Names after "by". */
    readonly agents: number;
    /** Every "to", whether it is in the question or not. */
    readonly infinitives: number;
}

/** Prepares a question once and returns a function that counts the new words in the sentence that is being measured. */
export function newWordCounter({ index, tokens }: FeatureInput): () => NewWords {
    const formOf = (word: string) => index.lexicon.formNumber(word);
    const beforePlaces = ["in", "at", "near", "from", "of", "to", "on"].map(formOf);
    const by = formOf("by");
    const to = formOf("to");

    return () => {
        const { marks, forms, places, length } = tokens;
        const found = noWords();
        let afterName = false;
        let before = -1;
        for (let at = 0; at < length; at++) {
            const bits = marks[at] ?? 0;
            const here = forms[at] ?? -1;
            const asked = (places[at] ?? -1) >= 0;
            const name = !asked && isName(bits, at === 0);
            if (here === to) found.infinitives++;
            if (!asked && (bits & counted) !== 0) countMarks(found, bits);
            if (name) {
                found.names++;
                if (afterName) found.nameRuns++;
                if (beforePlaces.includes(before)) found.places++;
                if (before === by) found.agents++;
            }
            afterName = name;
            before = here;
        }
        return found;
    };
}

/** Whether a word counts as part of a name: capitalised, not at the start of the sentence, no stop word and no month. */
export function isName(marks: number, opening: boolean): boolean {
    return !opening && (marks & mark.capital) !== 0 && (marks & (mark.stop | mark.month)) === 0;
}

type Counting = { -readonly [Count in keyof NewWords]: NewWords[Count] };

function countMarks(found: Counting, bits: number): void {
    const has = (bit: number) => Number((bits & bit) !== 0);
    found.numbers += has(mark.number | mark.numberWord);
    found.years += has(mark.year);
    found.dates += has(mark.month) & has(mark.capital);
    found.times += has(mark.timeWord);
    found.units += has(mark.unit);
    found.acronyms += has(mark.allCapitals);
    found.causes += has(mark.cause);
    found.examples += has(mark.example);
}

/** Every mark that `countMarks` counts. */
const counted =
    mark.number |
    mark.numberWord |
    mark.year |
    mark.month |
    mark.timeWord |
    mark.unit |
    mark.allCapitals |
    mark.cause |
    mark.example;

const noWords = (): Counting => ({
    numbers: 0,
    years: 0,
    dates: 0,
    times: 0,
    units: 0,
    acronyms: 0,
    causes: 0,
    examples: 0,
    names: 0,
    nameRuns: 0,
    places: 0,
    agents: 0,
    infinitives: 0,
});
