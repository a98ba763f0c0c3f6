import type { SourceBlock } from "../draft.ts";
import { isAsked } from "./asked-text.ts";
import { sliceOf } from "./block-texts.ts";
import { onlyName, speakerOf, speakersIn } from "./speakers.ts";

/** What a speaker says until another one begins, or blocks without a speaker. */
export interface SpeakerTurn {
    readonly name: string | undefined;
    /** The block that is only the name; undefined if the name is in the first block. */
    readonly own: SourceBlock | undefined;
    readonly blocks: SourceBlock[];
}

/** The names that have a heading or paragraph of their own above what they say: at least two, one of which comes again. */
export function ownNamesIn(blocks: readonly SourceBlock[]): ReadonlySet<string> {
    const counts = new Map<string, number>();
    for (const [at, block] of blocks.entries()) {
        const name = nameAlone(block);
        const next = blocks[at + 1]?.kind;
        if (name !== undefined && next !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const again = [...counts].filter(([, count]) => count > 1);
    return new Set(counts.size >= 2 && again.length > 0 ? counts.keys() : []);
}

/** Divides blocks where a speaker begins. A heading ends what a speaker says. */
export function speakerTurns(
    blocks: readonly SourceBlock[],
    ownNames: ReadonlySet<string>,
): readonly SpeakerTurn[] {
    const turns: SpeakerTurn[] = [];
    const dashed = dashedIn(blocks);
    for (const [at, block] of blocks.entries()) {
        const own = nameAlone(block);
        const next = nameAlone(blocks[at + 1]);
        // The end of an answer before a name in bold.
        if (block.kind === "question" && block.text === "" && next !== undefined && ownNames.has(next))
            continue;
        if (own !== undefined && ownNames.has(own)) turns.push({ name: own, own: block, blocks: [] });
        else {
            for (const part of partsOf(block)) {
                const last = turns.at(-1);
                const name = dashed.get(part) ?? (mayBeTurn(part) ? speakerOf(part.text)?.name : undefined);
                // Below a name of its own, a text file's short question looks like a heading.
                const isSaid = last?.own !== undefined && last.blocks.length === 0 && mayBeTurn(part);
                const isEnd = part.kind !== "paragraph" && part.kind !== "list" && part.kind !== "code";
                if (name !== undefined) turns.push({ name, own: undefined, blocks: [part] });
                else if (last === undefined || (isEnd && !isSaid))
                    turns.push({ name: undefined, own: undefined, blocks: [part] });
                else last.blocks.push(part);
            }
        }
    }
    return turns;
}

/** Paragraphs, and the short questions of text files. */
const mayBeTurn = ({ kind, text, depth }: SourceBlock) =>
    kind === "paragraph" || (kind === "heading" && depth === undefined && isAsked(text));

/** For paragraphs that begin with a dash, where two take turns asking and answering, a name for each of the two. */
function dashedIn(blocks: readonly SourceBlock[]): ReadonlyMap<SourceBlock, string> {
    const names = new Map<SourceBlock, string>();
    let run: SourceBlock[] = [];
    for (const block of [...blocks, undefined]) {
        if (block?.kind === "paragraph" && /^[—–]\s/u.test(block.text)) {
            run.push(block);
            continue;
        }
        const takesTurns = run.every(({ text }, at) => isAsked(text) === (at % 2 === 0));
        // A dialogue in a story seldom goes on like that.
        if (run.length >= 4 && run.length % 2 === 0 && takesTurns)
            for (const [at, one] of run.entries()) names.set(one, at % 2 === 0 ? "—?" : "—");
        run = [];
    }
    return names;
}

const nameAlone = (block: SourceBlock | undefined) =>
    block !== undefined &&
    block.item === undefined &&
    (block.kind === "paragraph" || block.kind === "heading")
        ? onlyName(block.text)
        : undefined;

/** What each speaker says in a paragraph that begins with a question. */
function partsOf(block: SourceBlock): readonly SourceBlock[] {
    if (block.kind !== "paragraph" || speakerOf(block.text) === undefined) return [block];
    const starts = speakersIn(block.text);
    const isAskedFirst = isAsked(block.text.slice(0, starts[1]).trimEnd());
    if (starts.length < 2 || !isAskedFirst) return [block];
    return starts.map((start, at) => sliceOf(block, start, starts[at + 1] ?? block.text.length));
}
