import { kindOfQuestion } from "../question/kind-of-question.ts";
import { isAlike } from "../span/asked-units.ts";
import { datesIn, numbersIn } from "../span/candidates.ts";

interface OfferingSentence {
    readonly sentence: string;
    /** The question before. What it names already is not what is asked for. */
    readonly before: string;
}

/**
 * Whether a sentence has something of the kind that a short English question asks for: a date, a number, a name, a reason. Undefined for
 * questions that ask for nothing in particular.
 */
export function offersWhatIsAsked(
    asked: string,
    { sentence, before }: OfferingSentence,
): boolean | undefined {
    const words = asked.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
    const { kind, focus } = kindOfQuestion(words);
    const nouns = focus.flatMap((at) => words[at] ?? []);
    const dates = datesIn(sentence);
    switch (kind) {
        case "when":
            return dates.length > 0;
        case "how many":
        case "how much":
        case "measure":
            return countsOneOf(sentence, kind === "measure" ? [] : nouns, before);
        case "who":
        case "where":
            return hasOtherName(sentence, before);
        case "why":
            return reason.test(sentence);
        case "what noun":
            if (nouns.some((noun) => times.has(noun))) return dates.length > 0;
            return nouns.some((noun) => places.has(noun))
                ? hasOtherName(sentence, before)
                : nouns.some((noun) => hasWord(sentence, noun));
        default:
            return undefined;
    }
}

/** A number that is not in the question before, and counts one of the nouns; any number if there are none. */
function countsOneOf(sentence: string, nouns: readonly string[], before: string): boolean {
    const numbers = numbersIn(sentence, datesIn(sentence)).filter(
        ({ start, end }) => !before.includes(sentence.slice(start, end)),
    );
    if (nouns.length === 0) return numbers.length > 0;
    return numbers.some(({ start, end }) => {
        const following = sentence.slice(start, end + 30).match(/[\p{L}\p{N}]+/gu) ?? [];
        return nouns.some((noun) => following.some((word) => isAlike(noun, word)));
    });
}

/** Whether a word with a capital that does not begin the sentence is not in the question before. */
function hasOtherName(sentence: string, before: string): boolean {
    const known = before.toLowerCase();
    const names =
        sentence.match(/(?<=[\p{L}\p{N},;:—–-]["“‘(]?\s["“‘(]?)(?:al-|el-)?\p{Lu}[\p{L}'’-]+/gu) ?? [];
    return names.some((name) => !known.includes(name.toLowerCase()) && !times.has(name.toLowerCase()));
}

const hasWord = (sentence: string, noun: string) =>
    (sentence.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => isAlike(noun, word));

const reason =
    /\b(?:because|since (?!\d)|due to|owing to|in order to|so that|as a result|therefore|thanks to|on account of|given that|reasons?|to (?:avoid|prevent|protect|ensure|allow|help|keep|make|stop|reduce|save|let|show|protest))\b/iu;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const times = set(
    "time times date dates day days month months year years week weeks hour hours century decade period monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december",
);
const places = set(
    "place places country countries city cities town towns village villages area areas region regions state states street streets continent island islands part parts",
);
