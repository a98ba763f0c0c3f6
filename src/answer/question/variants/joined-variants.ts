import type { Match } from "../../../search/term-index/term-index.ts";
import type { VariantFinder } from "./variant.ts";

/** "health care" is "healthcare", "get user name" is "getUserName", and "F-16" is "F16". */
export const joinedVariants: VariantFinder = ({ words, at, index }) => {
    const found: Match[] = [];
    for (let count = 2; count <= mostWords; count++)
        for (let start = at - count + 1; start <= at; start++) {
            const some = words.slice(Math.max(0, start), start + count);
            if (some.length < count || some.some(({ stop }) => stop)) continue;
            const joined = some.map(({ written }) => written).join("");
            if (index.lexicon.formNumber(joined) < 0) continue;
            found.push({ term: index.analyze(joined)[0]?.term ?? "", weight });
        }
    return found;
};

const mostWords = 3;
/** "A black bird" may be no blackbird. */
const weight = 0.9;
