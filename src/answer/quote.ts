import type { Excerpt } from "./answer.ts";

/** Stands wherever a quote leaves out part of its paragraph. */
export const omission = "[…]";

/** The excerpt's runs as one string: slices of the paragraph, with "[…]" for everything left out. */
export function quoteOf({ paragraph, runs }: Excerpt): string {
    const slices = runs.map(({ start, end }) => paragraph.text.slice(start, end));
    const first = runs.at(0)?.start ?? 0;
    const last = runs.at(-1)?.end ?? paragraph.text.length;
    const opening = paragraph.text.slice(0, first).trim() === "" ? [] : [omission];
    const closing = paragraph.text.slice(last).trim() === "" ? [] : [omission];
    return [...opening, slices.join(` ${omission} `), ...closing].join(" ");
}
