import type { Cited } from "./cited.ts";
import { apaOf, markdownOf, mlaOf, plainOf } from "./for-people.ts";
import { bibtexOf, risOf } from "./for-programs.ts";

export const citationFormats = ["plain", "markdown", "apa", "mla", "bibtex", "ris"] as const;
export type CitationFormat = (typeof citationFormats)[number];

/**
 * The citation, without a line break at its end. What the article does not declare is left out, and what it declares is not
 * interpreted: names stay as they are, because nothing says which of their words is the family name.
 */
export function citationOf(cited: Cited, format: CitationFormat): string {
    return writers[format](cited);
}

const writers: Readonly<Record<CitationFormat, (cited: Cited) => string>> = {
    plain: plainOf,
    markdown: markdownOf,
    apa: apaOf,
    mla: mlaOf,
    bibtex: bibtexOf,
    ris: risOf,
};
