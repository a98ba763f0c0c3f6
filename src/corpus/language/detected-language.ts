/** A BCP 47 tag, and whether the text says clearly enough that it is in this language. */
export interface DetectedLanguage {
    readonly language: string;
    readonly isCertain: boolean;
}

/** One of the languages that are possible, with a value from 0 to 1 that says how much better it fits than the others. */
export interface Likely {
    readonly language: string;
    readonly accuracy: number;
}
