import type { Range } from "../../corpus/article.ts";
import type { Step } from "./alignment.ts";
import type { ComparedText } from "./compared-text.ts";
import type { Difference, DifferenceKind } from "./quote-check.ts";
import type { ReadQuote } from "./quote-words.ts";

/** What differs between a quote and the passage that it was aligned with, in order. Ranges are within the two texts. */
export function differencesOf(
    steps: readonly Step[],
    quote: ReadQuote,
    passage: ComparedText,
): readonly Difference[] {
    return [
        ...signBefore(steps, quote, passage),
        ...wordDifferences(steps, quote, passage),
        ...markDifferences(steps, quote, passage),
    ].sort((one, other) => one.quote.start - other.quote.start || one.text.start - other.text.start);
}

function wordDifferences(
    steps: readonly Step[],
    quote: ReadQuote,
    passage: ComparedText,
): readonly Difference[] {
    const groups: { readonly kind: StepKind; readonly steps: Step[] }[] = [];
    for (const step of steps) {
        const kind = stepKind(step, quote);
        const last = groups.at(-1);
        if (last?.kind === kind) last.steps.push(step);
        else groups.push({ kind, steps: [step] });
    }
    return groups.flatMap(({ kind, steps: some }) => {
        if (kind === "same") return [];
        const inQuote = some.filter((step) => step.kind !== "left-out").map((step) => step.quote);
        const inText = some.filter((step) => step.kind !== "added").map((step) => step.text);
        const [first] = some;
        const difference = {
            kind: kind === "differs" ? kindOf(inQuote, inText) : kind,
            quote: rangeOf(quote.compared, inQuote, first?.quote ?? 0),
            text: rangeOf(passage, inText, first?.text ?? 0),
        };
        return [difference];
    });
}

/** The sign right before the first number or word, as in "-5" and "≥4", which a quote that begins after it leaves out. */
function signBefore(
    [first]: readonly Step[],
    { compared }: ReadQuote,
    passage: ComparedText,
): readonly Difference[] {
    const sign = passage.words[(first?.text ?? 0) - 1];
    const word = passage.words[first?.text ?? 0];
    if (first?.kind !== "same" || first.quote > 0 || sign === undefined || sign.end !== word?.start)
        return [];
    // Between two words it is a sign of both: "a=b".
    if (!/^[-~\p{Sm}]$/u.test(sign.key) || /[\p{L}\p{N})\]]$/u.test(passage.text.slice(0, sign.start)))
        return [];
    const at = compared.words[0]?.start ?? 0;
    return [{ kind: "left-out", quote: { start: at, end: at }, text: { start: sign.start, end: sign.end } }];
}

type StepKind = "same" | "differs" | "omission" | "insertion";

function stepKind({ kind, quote: at }: Step, { omits, inserted }: ReadQuote): StepKind {
    if (kind === "same") return "same";
    if (kind !== "left-out") return inserted[at] === true ? "insertion" : "differs";
    if (omits[at] === true) return "omission";
    // What brackets replace.
    return inserted[at] === true || inserted[at - 1] === true ? "insertion" : "differs";
}

function kindOf(inQuote: readonly number[], inText: readonly number[]): DifferenceKind {
    if (inQuote.length === 0) return "left-out";
    return inText.length === 0 ? "added" : "changed";
}

/** The range of these words; empty before the word `next` if there are none. */
function rangeOf({ words, text }: ComparedText, places: readonly number[], next: number): Range {
    const first = words[places[0] ?? -1];
    const last = words[places.at(-1) ?? -1];
    if (first !== undefined && last !== undefined) return { start: first.start, end: last.end };
    const at = words[next - 1]?.end ?? words[next]?.start ?? text.length;
    return { start: at, end: at };
}

/** Punctuation that differs between two words that are the same, or after the last one. Each with the words beside it. */
function markDifferences(
    steps: readonly Step[],
    { compared: quote }: ReadQuote,
    passage: ComparedText,
): readonly Difference[] {
    const found: Difference[] = [];
    const add = (from: Step, to: Step) => {
        const spanning = ({ words }: ComparedText, [one, two]: readonly [number, number]): Range => ({
            start: words[one]?.start ?? 0,
            end: words[two]?.end ?? 0,
        });
        const difference: Difference = {
            kind: "punctuation",
            quote: spanning(quote, [from.quote, to.quote]),
            text: spanning(passage, [from.text, to.text]),
        };
        const last = found.at(-1);
        // "a, b; c" has two differences that share a word.
        if (last !== undefined && last.quote.end > difference.quote.start)
            found[found.length - 1] = joined(last, difference);
        else found.push(difference);
    };
    steps.forEach((step, at) => {
        const next = steps[at + 1];
        if (step.kind !== "same" || next?.kind !== "same") return;
        if (quote.marks[next.quote] !== passage.marks[next.text]) add(step, next);
    });
    const last = steps.at(-1);
    if (last?.kind === "same" && last.quote === quote.words.length - 1) {
        const [ours, theirs] = [quote.marks[last.quote + 1] ?? "", passage.marks[last.text + 1] ?? ""];
        if (endsOtherwise(ours, theirs)) {
            const word = { quote: quote.words[last.quote], text: passage.words[last.text] };
            found.push({
                kind: "punctuation",
                quote: { start: word.quote?.start ?? 0, end: quote.text.trimEnd().length },
                text: {
                    start: word.text?.start ?? 0,
                    end: (word.text?.end ?? 0) + lengthOfMark(passage, last.text),
                },
            });
        }
    }
    return found;
}

const joined = (one: Difference, other: Difference): Difference => ({
    kind: "punctuation",
    quote: { start: one.quote.start, end: other.quote.end },
    text: { start: one.text.start, end: other.text.end },
});

/**
 * Whether a quote makes a statement, a question or an exclamation of something else. A full stop or comma at the end of a quote is
 * that of the sentence around it.
 */
function endsOtherwise(ours: string, theirs: string): boolean {
    const [own, other] = [/[!?]/u.exec(ours)?.[0], /[!?]/u.exec(theirs)?.[0]];
    if (own !== undefined) return own !== other;
    return ours.startsWith(".") && other !== undefined && theirs.startsWith(other);
}

/** The punctuation right after a word. */
function lengthOfMark({ text, words }: ComparedText, at: number): number {
    const end = words[at]?.end ?? 0;
    return /^[^\s\p{L}\p{N}]{0,3}/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
}
