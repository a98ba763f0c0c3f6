import { languages } from "../../languages/languages.ts";
import type { KeyPlace } from "../answer.ts";

/**
 * Whether the question contains words of its own, and the sentence that answered the one before none of them. The subject that
 * completes the question would lead to that sentence again.
 */
export function asksForMore(asked: string, { paragraph, key }: KeyPlace): boolean {
    const words = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    const known = new Set(words(paragraph.text.slice(key.start, key.end)).map(beginning));
    const own = words(asked).filter((word) => !asking.has(word));
    return own.length > 0 && !own.some((word) => known.has(beginning(word)));
}

const beginning = (word: string) => word.slice(0, 4);

/** Words that ask or refer, but say nothing about the subject: not "long" in "how long". */
const asking: ReadonlySet<string> = new Set(
    languages.flatMap(({ followUp = {} }) => {
        const { openings = [], asking = [], auxiliaries = [], pronouns = [], joining = [] } = followUp;
        const single = [...asking.filter((word) => !word.includes(" ")), "many", "much"];
        return [...openings, ...single, ...auxiliaries, ...pronouns, ...joining];
    }),
);
