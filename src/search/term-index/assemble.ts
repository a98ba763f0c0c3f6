import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { meanDistinct, type Postings } from "../postings.ts";

/** All that MiniSearch stores of a paragraph: its number. The text stays with the articles. */
export interface Numbered {
    readonly id: number;
}

/** How much each field counts in a score. */
export const fieldBoosts = { title: 0.3, section: 0.3, text: 1 } as const;

/** Makes MiniSearch read queries as analyzed terms separated by spaces. */
export const searchOptions: Options<Numbered> = {
    fields: Object.keys(fieldBoosts),
    tokenize: (text) => (text === "" ? [] : text.split(" ")),
    processTerm: (term) => term,
    searchOptions: { boost: fieldBoosts, prefix: false, fuzzy: false },
};

/**
 * A MiniSearch over paragraphs numbered from 0, equal to what `addAll` would build. It is assembled from postings in
 * MiniSearch's serialized form, which inserts each term once rather than once per paragraph.
 */
export function assembleSearch(
    terms: readonly string[],
    fields: readonly Postings[],
    paragraphCount: number,
): MiniSearch<Numbered> {
    const documentIds: Record<string, number> = {};
    const fieldLength: Record<string, number[]> = {};
    for (let paragraph = 0; paragraph < paragraphCount; paragraph++) {
        documentIds[paragraph] = paragraph;
        fieldLength[paragraph] = fields.map(({ distinct }) => distinct[paragraph] ?? 0);
    }
    const plain: AsPlainObject = {
        documentCount: paragraphCount,
        nextId: paragraphCount,
        documentIds,
        fieldIds: Object.fromEntries(searchOptions.fields.map((field, at) => [field, at])),
        fieldLength,
        averageFieldLength: fields.map(meanDistinct),
        storedFields: {},
        dirtCount: 0,
        index: terms.flatMap((term, number) => {
            const entries = fields.flatMap((postings, field) => entry(postings, number, field));
            return entries.length === 0 || term === "" ? [] : [[term, Object.fromEntries(entries)]];
        }),
        serializationVersion: 2,
    };
    return MiniSearch.loadJS(plain, searchOptions);
}

type TermCounts = Record<string, number>;

function entry(
    { starts, paragraphs, counts }: Postings,
    term: number,
    field: number,
): [string, TermCounts][] {
    const from = starts[term] ?? 0;
    const to = starts[term + 1] ?? from;
    if (from === to) return [];
    const byParagraph: TermCounts = {};
    for (let at = from; at < to; at++) byParagraph[paragraphs[at] ?? 0] = counts[at] ?? 0;
    return [[String(field), byParagraph]];
}
