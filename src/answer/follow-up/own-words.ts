import { plainForm } from "../../search/lexicon.ts";
import { analyzerOf } from "../../search/terms.ts";
import type { Excerpt } from "../answer.ts";

/**
 * How many words of an English follow-up say something, and how many of them the quoted paragraph or a heading above it contains. Of
 * "in which countries?", it need not contain "countries".
 */
export function ownWords(
    asked: string,
    { article, paragraph }: Pick<Excerpt, "article" | "paragraph">,
): { readonly count: number; readonly found: number } {
    if (!/^en\b/u.test(article.language)) return { count: 0, found: 0 };
    const words = analyzerOf(article.language);
    const known = new Set(
        [paragraph.text, ...paragraph.path]
            .flatMap(words)
            .flatMap(({ term, written }) => [term, plainForm(written)]),
    );
    const own = words(asked.replace(kindAsked, "")).filter(
        ({ stop, written }) => !stop && !light.has(plainForm(written)),
    );
    const found = own.filter(({ term, written }) => known.has(term) || known.has(plainForm(written)));
    return { count: own.length, found: found.length };
}

const kindAsked = /\b(?:which|what) \p{L}+/giu;

/** English words that say little of what is asked: "what did she say?" is also answered by "She promised". */
const light: ReadonlySet<string> = new Set(
    "say tell do happen mean work go come get make exactly name call old long tall high big far much many more".split(
        " ",
    ),
);
