import type { Mentioned } from "../../protocol.ts";
import { label } from "../label.ts";

/** A mention that was chosen from the list: a range of the text, and what is sent in its place. */
export interface PickedMention {
    readonly start: number;
    readonly end: number;
    /** For example `<@&123>`. */
    readonly written: string;
}

/** How a client writes a mention. */
export const writtenMention = ({ kind, id }: Pick<Mentioned, "kind" | "id">): string =>
    kind === "role" ? `<@&${id}>` : `<@${id}>`;

/** The mentions that an edit left whole, at their new places. */
export function afterEdit(
    mentions: readonly PickedMention[],
    before: string,
    after: string,
): readonly PickedMention[] {
    if (mentions.length === 0) return mentions;
    const most = Math.min(before.length, after.length);
    let same = 0;
    while (same < most && before[same] === after[same]) same++;
    let sameEnd = 0;
    while (sameEnd < most && before.at(-1 - sameEnd) === after.at(-1 - sameEnd)) sameEnd++;
    const shift = after.length - before.length;
    const kept: PickedMention[] = [];
    for (const mention of mentions) {
        const { start, end } = mention;
        const isBefore = end <= same;
        if (!isBefore && start < before.length - sameEnd) continue;
        const moved = isBefore ? mention : { ...mention, start: start + shift, end: end + shift };
        // Where a text is repeated, it is unclear which of both was removed.
        if (moved.start >= (kept.at(-1)?.end ?? 0)) kept.push(moved);
    }
    return kept;
}

/**
 * The text as a client sends it: "@Pullquote" becomes `<@id>`. If several have a name that was only typed, the first of them is
 * meant.
 */
export function writtenText(
    text: string,
    picked: readonly PickedMention[],
    known: readonly Mentioned[],
): string {
    const ends = [0, ...picked.map(({ end }) => end)];
    const between = ends.map((end, at) => withMentions(text.slice(end, picked[at]?.start), known));
    return between.map((part, at) => `${part}${picked[at]?.written ?? ""}`).join("");
}

/** How many more characters a message may have, given its text as it is sent: an id is longer than most names. Negative if too long. */
export const charactersLeft = (written: string): number => 2000 - written.trim().length;

/** Why a text, as it is sent, is too long for a message; undefined if it is not. */
export const tooLong = (written: string): string | undefined =>
    charactersLeft(written) < 0 ? label("message-too-long") : undefined;

function withMentions(text: string, known: readonly Mentioned[]): string {
    const [first = "", ...others] = text.split(/(?<=^|[\s(])@/u);
    const sent = others.map((rest) => {
        const found = known.find(({ name }) => begins(rest, name));
        return found === undefined ? `@${rest}` : `${writtenMention(found)}${rest.slice(found.name.length)}`;
    });
    return [first, ...sent].join("");
}

/** Whether a text begins with this name as a whole word. */
function begins(text: string, name: string): boolean {
    const isName = text.slice(0, name.length).toLowerCase() === name.toLowerCase();
    return isName && !/^[\p{L}\p{N}_]/u.test(text.slice(name.length));
}
