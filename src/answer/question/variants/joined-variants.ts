import type { Match } from "../../../search/term-index/term-index.ts";
import type { VariantFinder } from "./variant.ts";

/** "health care" is "healthcare", "get user name" is "getUserName", and "F-16" is "F16". */
export const joinedVariants: VariantFinder = ({ words, at, index }) => {
    const found: Match[] = [];
    for (let start = Math.max(0, at - mostWords + 1); start <= at; start++) {
        let joined = "";
        for (let end = start; end < Math.min(words.length, start + mostWords); end++) {
            const { written, stop } = words[end] ?? noWord;
            // An ending is no word: "degree s".
            if (stop || (end > start && written.length === 1)) break;
            joined += written.toLowerCase();
            if (end === start || end < at || !index.lexicon.hasForm(joined)) continue;
            found.push({ term: index.analyze(joined)[0]?.term ?? "", weight });
        }
    }
    return found;
};

const noWord = { written: "", stop: true };
const mostWords = 3;
/** "A black bird" may be no blackbird. */
const weight = 0.9;
