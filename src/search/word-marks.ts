/** Bits for what a word looks like or means. Those from `numberWord` on are only set for English words. */
export const mark = {
    stop: 1,
    capital: 2,
    allCapitals: 4,
    number: 8,
    year: 16,
    numberWord: 32,
    month: 64,
    pronoun: 128,
    negation: 256,
    cause: 512,
    example: 1024,
    copula: 2048,
    article: 4096,
    unit: 8192,
    timeWord: 16384,
    connective: 32768,
} as const;

interface Marked {
    readonly written: string;
    /** The word in `plainForm`. */
    readonly plain: string;
    readonly stop: boolean;
    readonly english: boolean;
}

/** The marks of a word, as bits of `mark`. */
export function marksOf({ written, plain, stop, english }: Marked): number {
    let marks = stop ? mark.stop : 0;
    if (/^\p{Lu}/u.test(written)) marks |= mark.capital;
    if (/^\p{Lu}{2,}/u.test(written)) marks |= mark.allCapitals;
    if (/^v?\p{N}/u.test(written)) marks |= mark.number;
    if (/^(?:1\d|20)\d\ds?$/u.test(written)) marks |= mark.year;
    return english ? marks | (markedWords.get(plain) ?? 0) : marks;
}

const markedWords: ReadonlyMap<string, number> = wordMarks([
    [
        mark.numberWord,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half third quarter twice once first second fourth fifth both several single",
    ],
    [mark.month, "january february march april june july august september october november december"],
    [mark.pronoun, "he she it they his her its their him them this that these those such who"],
    [
        mark.negation,
        "not no never neither nor none cannot without nothing nobody n't isn't wasn't didn't don't doesn't aren't weren't won't couldn't",
    ],
    [
        mark.cause,
        "because due since caused causes cause reason reasons therefore thus so owing result resulted results led allow allows enable prevent avoid",
    ],
    [mark.example, "such including include includes included example examples like e.g namely"],
    [mark.copula, "is are was were be been being means refers called known termed defined named consists"],
    [mark.article, "a an the"],
    [
        mark.unit,
        "percent per km kilometers kilometres miles mile feet foot meters metres meter inches inch cm mm kg pounds tons tonnes degrees acres hectares square dollars euros cents gallons liters litres hours minutes seconds c f",
    ],
    [
        mark.timeWord,
        "year years month months week weeks day days decade decades century centuries today monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter morning night evening era period age until ago early late",
    ],
    [
        mark.connective,
        "however but and also moreover furthermore therefore thus then although though while additionally consequently similarly instead nevertheless yet hence otherwise meanwhile finally",
    ],
]);

function wordMarks(lists: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
    const marks = new Map<string, number>();
    for (const [bit, words] of lists) {
        for (const word of words.split(" ")) marks.set(word, (marks.get(word) ?? 0) | bit);
    }
    return marks;
}
