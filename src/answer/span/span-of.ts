import type { Range } from "../../corpus/article.ts";
import type { Kind } from "../question/kind-of-question.ts";
import { askedUnits, countedNouns, isAlike } from "./asked-units.ts";
import { datesIn, numbersIn, type SpanCandidate } from "./candidates.ts";

/** A question, and the sentence that answers it. */
interface SpanInput {
    readonly asked: string;
    readonly kind: Kind;
    readonly sentence: string;
}

/**
 * The words of the sentence that answer a question for a number, a measure or a date, as offsets into it: the only ones that may,
 * or the only ones that count what is asked for. Undefined if several may, and for all other kinds of questions.
 */
export function spanOf({ asked, kind, sentence }: SpanInput): Range | undefined {
    if (!marked.has(kind) || sentence.length > longest) return undefined;
    const dates = datesIn(sentence);
    const found = kind === "when" ? dates : numbersIn(sentence, dates);
    const units = askedUnits(asked, kind);
    const candidates = found.filter(
        (one) => isNew(sentence.slice(one.start, one.end), asked) && mayAnswer(one, { kind, units }),
    );
    const nouns = kind === "when" ? [] : countedNouns(asked);
    const counting = nouns
        .map((noun) => candidates.filter((one) => counts(one, noun, { sentence, all: found })))
        .find((some) => some.length > 0);
    const [only, ...others] = counting?.length === 1 ? counting : candidates;
    if (only === undefined || others.length > 0 || beginsWithMark.test(sentence.slice(only.end)))
        return undefined;
    const countsOther = only.unit !== "" && nouns.length > 0 && !isOf(only, units);
    return counting === undefined && countsOther ? undefined : { start: only.start, end: only.end };
}

/** In UTF-16 units. A longer sentence names many numbers, and would take long to read. */
const longest = 1000;

/** A combining mark, as in "1️⃣", which must not be apart from what it is on. */
const beginsWithMark = /^\p{M}/u;

/** Kinds of questions whose spans overlap the right words for at least 90 %; see `npm run evaluate`. */
const marked: ReadonlySet<Kind> = new Set(["how many", "measure", "when"]);

const isNew = (words: string, asked: string) => !asked.toLowerCase().includes(words.toLowerCase());

const isOf = ({ unit }: SpanCandidate, units: readonly RegExp[]) => units.some((one) => one.test(unit));

interface WantedUnits {
    readonly kind: Kind;
    readonly units: readonly RegExp[];
}

/** Not a percentage, an amount of money or a measure unless the question asks for it. */
function mayAnswer(candidate: SpanCandidate, { kind, units }: WantedUnits): boolean {
    if (candidate.type === "date" || isOf(candidate, units)) return true;
    const needsUnit = kind === "measure" || units.some((one) => one.test("percent"));
    return !needsUnit && candidate.unit !== "percent" && candidate.unit !== "money";
}

/** Whether the noun is in the candidate or follows soon, before another number: "169 of the children". */
function counts({ start, end }: SpanCandidate, noun: string, { sentence, all }: NumbersAround): boolean {
    const next = Math.min(...all.flatMap((one) => (one.start >= end ? [one.start] : [])), sentence.length);
    const following = sentence.slice(end, next).match(/^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]+){0,3}/u)?.[0] ?? "";
    const words = `${sentence.slice(start, end)} ${following}`.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.some((word) => isAlike(noun, word));
}

interface NumbersAround {
    readonly sentence: string;
    readonly all: readonly SpanCandidate[];
}
