import { isAlike } from "../span/asked-units.ts";

/** The noun of "which brewery wanted its name on the lid". */
export function choiceAsked(asked: string): string | undefined {
    const [, run = ""] = asked.match(nounRun) ?? [];
    const noun = run.trim().split(" ").at(-1) ?? "";
    return noun.length > 2 ? noun : undefined;
}

const nounRun =
    / (?:which|what) (?!(?:kind|type|sort|form|shape)s? )((?:[\p{L}\p{N}-]+ ){1,4}?)(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|of|in|on|for|to|\p{L}+ed) /u;

/**
 * Whether a sentence may say which of several things is meant, as "which brewery" asks. It does not if it only mentions "a brewery",
 * with nothing more about it than the question says.
 */
export function offersChoice(sentence: string, noun: string, asked: string): boolean {
    const words = sentence.match(/[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];
    const places = words.flatMap((word, at) => (isAlike(word, noun) ? [at] : []));
    const isNew = (word: string) => !asked.includes(` ${word.toLowerCase()} `);
    return (
        !places.some((at) => isIndefinite(words, at, isNew)) ||
        places.some((at) => isNamedNear(words, at, isNew))
    );
}

/** Whether the noun has an indefinite article or a number, and nothing between them is new. */
function isIndefinite(words: readonly string[], at: number, isNew: (word: string) => boolean): boolean {
    for (let before = at - 1; before >= 0; before--) {
        const word = words[before] ?? "";
        if (indefinite.test(word)) return !identifying.test(words[before - 1] ?? "");
        if (isNew(word)) return false;
    }
    return false;
}

function isNamedNear(words: readonly string[], at: number, isNew: (word: string) => boolean): boolean {
    return words
        .slice(at + 1, at + 6)
        .some((word) => naming.test(word) || (/^[\p{Lu}\p{N}]/u.test(word) && isNew(word)));
}

const indefinite =
    /^(?:an?|some|any|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|\d+)$/iu;
const identifying =
    /^(?:is|are|was|were|as|like|including|became|become|becomes|called|named|being|of|by|,)$/u;
const naming =
    /^(?:[:,("“–—]|called|named|known|such|including|like|namely|is|are|was|were|include|includes|included|that|which|of)$/u;
