import { say } from "../../locales/say.ts";

/** How much room the lines of a message have. */
export interface LineRoom {
    /** The length at which names are cut, in UTF-16 units. */
    readonly longest: number;
    /** How many entries of a list are shown. */
    readonly most: number;
}

/**
 * The lines of a message with names as whole, and lists as long, as fits: `build` is called with less and less room until a message
 * has enough for the lines, or for the least. First names are cut, then lists get shorter.
 */
export function linesWithRoom(build: (room: LineRoom) => readonly string[]): readonly string[] {
    let lines: readonly string[] = [];
    for (const room of rooms) {
        lines = build(room);
        if (lines.reduce((sum, line) => sum + line.length + 1, 0) <= roomForLines) break;
    }
    return lines;
}

/** Titles have at most 300 UTF-16 units, and no message has room for more than a hundred entries. */
const rooms: readonly LineRoom[] = [
    ...[300, 150, 100, 60, 40].map((longest) => ({ longest, most: 100 })),
    ...[50, 30, 20, 14, 10, 7, 5, 3].map((most) => ({ longest: 40, most })),
    ...[3, 2, 1].map((most) => ({ longest: 24, most })),
];
/** In UTF-16 units, which leaves room for mentions of commands. */
const roomForLines = 1850;

/** The lines of the first `most` entries of a list, and one that says how many more there are. */
export function firstLines<One>(
    all: readonly One[],
    most: number,
    lineOf: (one: One) => string,
): readonly string[] {
    const shown = all.slice(0, most).map(lineOf);
    const count = all.length - shown.length;
    return count === 0 ? shown : [...shown, say("list.more-lines", { count })];
}
