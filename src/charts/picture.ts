import type { LanguageTag } from "../../locales/languages.ts";

/** What a picture shows. Its parts are drawn in two columns, in this order. */
export interface Picture {
    readonly title: string;
    /** Below the title, smaller. */
    readonly subtitle: string;
    readonly panels: readonly Panel[];
}

export type Panel = TimePanel | RankedPanel | LinePanel;

/** A series of numbers, in one of the colors. */
export interface Series {
    readonly name: string;
    readonly color: Color;
    readonly values: readonly number[];
}

/** Columns over time, on top of each other if they are parts of a whole, otherwise beside each other. */
export interface TimePanel {
    readonly kind: "time";
    readonly isWhole: boolean;
    readonly title: string;
    /** One per column; only as many are written as fit. */
    readonly labels: readonly string[];
    readonly series: readonly Series[];
}

/** Bars with their names above them, stacked. */
export interface RankedPanel {
    readonly kind: "ranked";
    readonly title: string;
    /** At most `mostRanked`. Each is numbered, as in the text beside the picture, because not every name can be drawn. */
    readonly names: readonly string[];
    readonly series: readonly Series[];
}

/** Lines on a logarithmic scale, with their names and last values right of them. */
export interface LinePanel {
    readonly kind: "lines";
    readonly title: string;
    readonly labels: readonly string[];
    readonly lines: readonly Line[];
}

export interface Line {
    readonly name: string;
    /** One value per label; undefined where it was not measured. */
    readonly values: readonly (number | undefined)[];
}

/** Colors that stay apart for people who do not see red or green. */
export type Color = "blue" | "amber" | "gray" | "red" | "green" | "purple";

/** As many as can be read on a phone. */
export const mostRanked = 5;

/**
 * The language of a picture's texts for a reader: English where the font that comes with the program lacks the letters, such as those
 * of Japanese, which a machine may not have either. The text beside the picture says the same in the reader's language.
 */
export const languageOfPicture = (tag: LanguageTag): LanguageTag =>
    drawnScripts.has(new Intl.Locale(tag).maximize().script ?? "") ? tag : "en";

/** Of the font that comes with the program. */
const drawnScripts: ReadonlySet<string> = new Set("Latn Cyrl Grek Deva".split(" "));
