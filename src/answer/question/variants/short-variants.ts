import { languageOf } from "../../../languages/languages.ts";
import type { Match } from "../../../search/term-index/term-index.ts";
import type { VariantFinder, VariantIndex } from "./variant.ts";

/** "Dept." is "department", and "kilometres" are "km". */
export const shortVariants: VariantFinder = ({ word, index }) => shortFormsOf(index).get(word.term) ?? [];

/** For each term, those that it is short for or that are short for it. */
function shortFormsOf({ language, analyze }: Pick<VariantIndex, "language" | "analyze">): ShortForms {
    const found = known.get(language);
    if (found !== undefined) return found;
    const forms = new Map<string, Match[]>();
    const add = (one: string, term: string, weight: number) => {
        if (one !== term) forms.set(one, [...(forms.get(one) ?? []), { term, weight }]);
    };
    for (const same of languageOf(language)?.shortForms ?? []) {
        const [short = "", ...long] = analyze(same).map(({ term }) => term);
        const weight = long.length === 1 ? 1 : openWeight;
        for (const term of long) {
            add(short, term, weight);
            add(term, short, weight);
        }
    }
    known.set(language, forms);
    return forms;
}

type ShortForms = ReadonlyMap<string, readonly Match[]>;
const known = new Map<string, ShortForms>();

/** "St." may be a saint or a street. */
const openWeight = 0.8;
