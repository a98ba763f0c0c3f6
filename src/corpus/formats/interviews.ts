import type { SourceBlock } from "../draft.ts";
import { isAsked } from "./asked-text.ts";
import { sliceOf, textWithBelow } from "./block-texts.ts";
import { endOfAnswer } from "./end-of-answer.ts";
import { ownNamesIn, type SpeakerTurn, speakerTurns } from "./speaker-turns.ts";
import { speakerOf } from "./speakers.ts";

/**
 * Recognizes the questions of interviews and transcripts, which another speaker answers. What is asked becomes a question; what
 * the same speaker says before it stays a paragraph. The speaker who answers is always part of the answer.
 */
export function withInterviews(given: readonly SourceBlock[]): readonly SourceBlock[] {
    const ownNames = ownNamesIn(given);
    const turns = speakerTurns(given, ownNames);
    const asking = askingIn(turns);
    if (asking.size === 0 || !isTranscript(turns)) return given;
    const shown: SourceBlock[] = [];
    let open: { readonly askers: readonly string[]; readonly isBelowName: boolean } | undefined;
    const close = (line: number) => {
        if (open === undefined) return;
        shown.push(endOfAnswer(line));
        if (open.isBelowName) shown.push({ kind: "heading", text: "", depth: nameDepth, line });
        open = undefined;
    };
    for (const [at, turn] of turns.entries()) {
        const { name, own, blocks } = turn;
        const line = (own ?? blocks[0])?.line ?? 1;
        if (asking.has(turn)) {
            // Two may ask in a row, unless the second asks the first.
            const goesOn =
                shown.at(-1)?.kind === "question" && !open?.askers.includes(turns[at + 1]?.name ?? "");
            if (!goesOn) close(line);
            const { above, last } = askedBelow(turn);
            shown.push(...above, ...blocks.slice(0, -1), ...questionsIn(last));
            open = {
                askers: [...(open?.askers ?? []), name ?? ""],
                isBelowName: above.some(({ depth }) => depth === nameDepth),
            };
            continue;
        }
        if (open === undefined || open.askers.includes(name ?? "") || name === undefined) {
            // Whatever has no speaker goes on with the answer, up to the next heading.
            if (name !== undefined || blocks[0]?.kind === "heading") close(line);
            shown.push(...(own === undefined ? [] : [own]), ...blocks);
        } else shown.push(...withName(own, blocks));
    }
    return shown;
}

/** The level of a name in a paragraph of its own, with the questions below it. */
const nameDepth = 6;

/** Whether a turn ends with a question, or a short sentence after one, and another speaker goes on. */
function asks({ name, blocks }: SpeakerTurn, next: SpeakerTurn | undefined): boolean {
    const last = blocks.at(-1);
    if (name === undefined || last === undefined || !isText(last)) return false;
    if (!isAsked(last.text) && !isAsked(last.text.slice(0, sentencesIn(last.text).at(-1)).trimEnd()))
        return false;
    return next?.name !== undefined && next.name !== name && next.blocks.length > 0;
}

/**
 * The turns that ask. Names of their own that come again may be anything, such as "Example", unless most of what is below them
 * asks.
 */
function askingIn(turns: readonly SpeakerTurn[]): ReadonlySet<SpeakerTurn> {
    const asking = turns.filter((turn, at) => asks(turn, turns[at + 1]));
    const all = countsOf(turns);
    const asked = countsOf(asking);
    return new Set(
        asking.filter(
            ({ name = "", own }) => own === undefined || (asked.get(name) ?? 0) * 2 >= (all.get(name) ?? 0),
        ),
    );
}

function countsOf(turns: readonly SpeakerTurn[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { name = "" } of turns) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
}

/** Three labels or more that never come again are no speakers, such as "Background:", "Methods:" and "Results:". */
function isTranscript(turns: readonly SpeakerTurn[]): boolean {
    const names = turns.flatMap(({ name }) => name ?? []);
    const different = new Set(names).size;
    return different <= 2 || different < names.length;
}

/** The name above what is asked, if it has a line of its own, and the last block without it. */
function askedBelow({ own, blocks }: SpeakerTurn): {
    readonly above: readonly SourceBlock[];
    readonly last: SourceBlock;
} {
    const last = blocks.at(-1) ?? endOfAnswer(1);
    if (own?.kind === "paragraph") return { above: [{ ...own, kind: "heading", depth: nameDepth }], last };
    if (own !== undefined) return { above: [own], last };
    const end = speakerOf(last.text)?.length ?? 0;
    const name = last.text.slice(0, end);
    if (blocks.length > 1 || !name.includes("\n")) return { above: [], last };
    const above = { ...sliceOf(last, 0, end), kind: "heading", depth: nameDepth } as const;
    return { above: [above], last: sliceOf(last, end, last.text.length) };
}

const isText = ({ kind, depth }: SourceBlock) =>
    kind === "paragraph" || (kind === "heading" && depth === undefined);

/** The name in the line above what its speaker says. */
function withName(own: SourceBlock | undefined, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
    const [first, ...others] = blocks;
    if (own === undefined || first === undefined) return blocks;
    if (!isText(first)) return [{ ...own, kind: "paragraph" }, ...blocks];
    const { line, under } = own;
    return [{ kind: "paragraph", ...textWithBelow(own, first), line, ...(under && { under }) }, ...others];
}

/** What is said before the questions at the end of a text, each of those, and a sentence after them. */
function questionsIn(block: SourceBlock): readonly SourceBlock[] {
    const { text } = block;
    const starts = sentencesIn(text);
    const isQuestion = (at: number) => isAsked(text.slice(starts[at], starts[at + 1]).trimEnd());
    const last = isQuestion(starts.length - 1) ? starts.length - 1 : starts.length - 2;
    const first = starts.findLastIndex((_, at) => at <= last && !isQuestion(at)) + 1;
    const asked = starts.slice(first);
    const from = asked.length > mostQuestions ? asked.slice(0, 1) : asked;
    const statement = first === 0 ? [] : [sliceOf({ ...block, kind: "paragraph" }, 0, starts[first] ?? 0)];
    const questions = from.map((start, at) =>
        sliceOf({ ...block, kind: "question" }, start, from[at + 1] ?? text.length),
    );
    return [...statement, ...questions];
}

/** Where the sentences of a text begin. */
const sentencesIn = (text: string): readonly number[] => [
    0,
    ...[...text.matchAll(sentenceEnd)].map(({ index, 0: end }) => index + end.length),
];

/** More of them in a row are one. */
const mostQuestions = 3;
/** The end of a sentence that is not an abbreviation, such as "Dr." */
const sentenceEnd =
    /(?:[\p{L}\p{N}][?!…]|\p{Ll}{3}\.|[。！？])["”’»)\]]{0,3}\s{1,4}(?=["“«(¿¡]?[\p{Lu}\p{Lo}])/gu;
