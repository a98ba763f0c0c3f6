import type { TextPiece } from "./wrapped-lines.ts";

/** Whether a line begins what a speaker says, such as "ANNA: Hello." or "[00:01:23] Anna Berg: Hello." */
export type BeginsTurn = (line: string) => boolean;

/**
 * Recognizes the lines of a transcript on which a speaker begins: names that come again, before sentences. Recognizes none in
 * other texts, such as lists of names and numbers.
 */
export function turnsIn(pieces: readonly TextPiece[]): BeginsTurn {
    const counts = new Map<string, number>();
    let turns = 0;
    let sentences = 0;
    for (const { lines } of pieces) {
        let isTurn = false;
        for (const [at, line] of lines.entries()) {
            const name = speakerOf(line);
            if (name !== undefined) {
                counts.set(name, (counts.get(name) ?? 0) + 1);
                turns++;
                isTurn = true;
            }
            const next = lines[at + 1];
            const isLast = next === undefined || speakerOf(next) !== undefined;
            if (isTurn && isLast && sentenceEnd.test(line.slice(-20))) sentences++;
        }
    }
    const isTranscript =
        turns >= 3 &&
        counts.size >= 2 &&
        [...counts.values()].some((count) => count > 1) &&
        sentences * 2 > turns;
    return (line) => isTranscript && counts.has(speakerOf(line) ?? "");
}

/** The name before the colon, without the time and what is in brackets. Questions and answers are no speakers. */
function speakerOf(line: string): string | undefined {
    const name = line.match(speaker)?.[1];
    return name === undefined || /^(?:q|a|question|answer)$/iu.test(name) ? undefined : name;
}

const sentenceEnd = /[.!?…—–-]["”’»)\]]*\s*$/u;
const speaker =
    /^\s{0,20}(?:[[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?\s{1,4}(?:[-–]\s)?)?(\p{Lu}[\p{L}\p{M}\p{N} .'’&-]{0,39})(?:\s?[([][^()[\]]{1,40}[)\]])?:(?:\s|$)/u;
