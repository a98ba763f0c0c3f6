import type { IndexResult } from "../index-result.ts";
import type { FoundSentence } from "./same-thing.ts";

type ReadQuestion = Pick<IndexResult, "asked" | "termsOf" | "related">;

/**
 * Whether a sentence is about what the question asks: it contains each of the question's words, or another for it. Its title and
 * headings may contain them instead, and for names also its paragraph.
 */
export function covers(
    { asked, termsOf, related }: ReadQuestion,
    { article, paragraph, sentence }: FoundSentence,
): boolean {
    const above = `${article.title} ${paragraph.path.join(" ")}`;
    const own = termsOf(sentence);
    const near = new Set([...own, ...termsOf(above)]);
    return asked.terms.every(({ written, term, matches, position, focus }) => {
        if (focus || idle.test(written)) return true;
        const isName = position > 0 && /^\p{Lu}/u.test(written);
        const forms = [term, ...matches.map((match) => match.term), ...related(term)];
        if (forms.some((form) => near.has(form))) return true;
        if (isName && forms.some((form) => termsOf(paragraph.text).has(form))) return true;
        return others.some((group) => group.asked.test(written) && group.told.test(`${sentence} ${above}`));
    });
}

/** Whether the question says what it is about: "how many litres" may be of anything. */
export const hasSubject = ({ asked }: Pick<IndexResult, "asked">): boolean =>
    asked.terms.some(({ written, focus }) => !focus && !idle.test(written));

/** Words that a sentence that answers need not have. */
const idle =
    /^(?:people|persons?|many|much|year|date|day|number|place|take|took|happen|happened|occur|occurred|total)$/iu;

/** Words of a question, and others that say the same in an answer. */
const others: readonly { readonly asked: RegExp; readonly told: RegExp }[] = [
    both("die|died|dead|deaths?|killed|killing|kills?|perished|lives?|fatalities|victims|toll"),
    both("injured|wounded|hurt|injur(?:y|ies|ing)|wounds"),
    both("buil[dt]|constructed|erected|construction"),
    both("founded|established|creat(?:ed|ion)|foundation|set up"),
    both("born|birth"),
    both("lives?|living|inhabitants|population|residents|home"),
    both("employees|employs?|employed|workers|staff|jobs"),
    both("costs?|paid|price|spent|worth"),
    both("lasts?|lasted|took|takes|long|length"),
    both("rescued?|rescues|saved"),
    both("won|wins?|victory|winner"),
    both("wrote|written|authored?|author"),
    {
        asked: /^(?:disaster|accident|incident|tragedy|catastrophe|crash|attack|event)$/iu,
        told: /\b(?:disaster|accident|incident|tragedy|catastrophe|crash(?:ed)?|sank|sinking|sinks|capsized|collision|collided|collapsed?|fire|explosion|exploded|blast|attack(?:ed)?|bomb(?:ing|ed)?|struck|derailed|shooting)\b/iu,
    },
];

function both(words: string) {
    return {
        asked: new RegExp(`^(?:${words})$`, "iu"),
        told: new RegExp(String.raw`\b(?:${words})\b`, "iu"),
    };
}
