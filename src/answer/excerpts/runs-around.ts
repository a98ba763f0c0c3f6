import { type Paragraph, type Range, shortParagraph } from "../../corpus/article.ts";
import { isAsked } from "../../corpus/formats/asked-text.ts";
import { speakerOf } from "../../corpus/formats/speakers.ts";
import { endsInColon, leadsIn, namesKnownThing, refersBack } from "./leaning.ts";

/** What a quote of a paragraph must contain. */
interface Quoted {
    readonly key: Range;
    readonly second?: Range | undefined;
    /** Other sentences that may answer, best first. */
    readonly others?: (() => readonly Range[]) | undefined;
}

/**
 * The runs to quote: all of a short paragraph, else the KeySentence and the second, with the neighbors that make them readable. Of
 * long code, the lines around it; of a long table or list, the lines above that say what it is about; of a long answer in an
 * interview, the sentence that names the speaker.
 */
export function runsAround(paragraph: Paragraph, quoted: Quoted): readonly Range[] {
    const { sentences, kind } = paragraph;
    const { key } = quoted;
    const first = sentences.at(0);
    const last = sentences.at(-1);
    if (first === undefined || last === undefined) return [key];
    if (last.end - first.start <= shortParagraph) return [{ start: first.start, end: last.end }];
    if (kind === "code" || (kind === "table" && key.start === first.start))
        return [linesAround(sentences, key)];
    if (kind !== undefined) return joined(paragraph.text, [...headsOf(paragraph, key), key]);
    const isSpeakerShort = namesSpeaker(paragraph) && first.end - first.start <= shortParagraph;
    return joined(paragraph.text, [...(isSpeakerShort ? [first] : []), ...readable(paragraph, quoted)]);
}

/** Whether a paragraph answers the question of another speaker, and begins with the one who answers. */
const namesSpeaker = ({ text, path, asked = 0 }: Paragraph) =>
    (asked > 0 || isAsked(path.at(-1) ?? "")) && speakerOf(text) !== undefined;

/** The sentences in order, as runs: what is next to each other is one run. */
function joined(text: string, some: readonly (Range | undefined)[]): readonly Range[] {
    const runs: Range[] = [];
    const inOrder = some
        .filter((range) => range !== undefined)
        .toSorted((one, other) => one.start - other.start);
    for (const { start, end } of inOrder) {
        const last = runs.at(-1);
        if (last !== undefined && end <= last.end) continue;
        const isNext = last !== undefined && text.slice(last.end, start).trim() === "";
        if (isNext) runs[runs.length - 1] = { start: last.start, end };
        else runs.push({ start, end });
    }
    return runs;
}

/**
 * The KeySentence and the second, with the one before each that refers back, the one after each that leads in, and the one between
 * them. A KeySentence that would be alone gets the better of its neighbors. Neighbors are left out if the quote gets longer than
 * a short paragraph.
 */
function readable(
    { text, sentences }: Paragraph,
    { key, second, others = () => [] }: Quoted,
): readonly Range[] {
    const placeOf = (range: Range) => sentences.findIndex(({ start }) => start === range.start);
    const textOf = (at: number) => text.slice(sentences[at]?.start, sentences[at]?.end);
    const marked = [key, ...(second === undefined ? [] : [second])].map(placeOf);
    const chosen = new Set(marked);
    let length = marked.reduce((sum, at) => sum + 1 + textOf(at).length, -1);
    const add = (at: number): boolean => {
        const isNew = at >= 0 && at < sentences.length && !chosen.has(at);
        if (!isNew || length + 1 + textOf(at).length > shortParagraph) return false;
        length += 1 + textOf(at).length;
        chosen.add(at);
        return true;
    };
    for (const at of marked) {
        if (namesKnownThing(textOf(at))) add(at - 1);
        for (let back = at; refersBack(textOf(back)) && at - back < longestChain && add(back - 1); ) back--;
        if (leadsIn(textOf(at))) add(at + 1);
    }
    const [one = 0, other = one] = marked.toSorted((first, next) => first - next);
    if (other - one === 2) add(one + 1);
    if (chosen.size === 1) {
        const better =
            others()
                .map(placeOf)
                .find((at) => Math.abs(at - one) === 1) ?? one + 1;
        if (!add(better)) add(2 * one - better);
    }
    return [...chosen].flatMap((at) => sentences[at] ?? []);
}

/** How many sentences that refer back are followed. */
const longestChain = 2;

/** The header and the title of the rows around a row; what leads in an item. */
function headsOf({ text, sentences, kind }: Paragraph, key: Range): readonly Range[] {
    const above = sentences.filter(({ start }) => start < key.start);
    const lineOf = ({ start, end }: Range) => text.slice(start, end);
    const leadIn = above.find((line) => endsInColon(lineOf(line)));
    const head = kind === "table" ? above[0] : kind === "list" ? leadIn : undefined;
    const title = kind === "list" ? undefined : above.findLast((line) => !lineOf(line).includes(" |"));
    return [head, title]
        .filter((line) => line !== undefined)
        .filter(({ start, end }) => end - start <= shortParagraph);
}

/** As many lines on both sides as fit in a short paragraph. */
function linesAround(lines: readonly Range[], key: Range): Range {
    const at = lines.findIndex(({ start }) => start === key.start);
    let kept = key;
    for (let distance = 1; distance < lines.length; distance++) {
        const start = lines[at - distance]?.start ?? kept.start;
        const end = lines[at + distance]?.end ?? kept.end;
        if (end - start > shortParagraph) break;
        kept = { start, end };
    }
    return kept;
}
