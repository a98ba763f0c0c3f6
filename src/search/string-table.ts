import { shared } from "../corpus/stored/shared-memory.ts";

/** Different strings and their numbers from 0, as plain data in shared memory. Takes about 30 bytes for each. */
export interface StringTable {
    /** The UTF-16 units of all strings, one after another. */
    readonly units: Uint16Array;
    /** Where each string starts, and at the end where the last one stops. */
    readonly starts: Uint32Array;
    /** A hash table of the numbers, each plus one; 0 marks a free place. At most half of it is taken. */
    readonly places: Uint32Array;
}

/** A table of strings that are given as their units and starts, which must be in shared memory. They must differ. */
export function stringTable(units: Uint16Array, starts: Uint32Array): StringTable {
    const count = starts.length - 1;
    const places = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, count) * 2)));
    for (let number = 0; number < count; number++) {
        let place = hashOfUnits(units, starts[number] ?? 0, starts[number + 1] ?? 0) & (places.length - 1);
        while (places[place] !== 0) place = (place + 1) & (places.length - 1);
        places[place] = number + 1;
    }
    return { units, starts, places: shared(places) };
}

/** The number of a string; -1 if it is not in the table. */
export function numberOf({ units, starts, places }: StringTable, text: string): number {
    const isAt = (number: number) => {
        const from = starts[number] ?? 0;
        if ((starts[number + 1] ?? 0) - from !== text.length) return false;
        for (let at = 0; at < text.length; at++) if (units[from + at] !== text.charCodeAt(at)) return false;
        return true;
    };
    let place = hashOf(text) & (places.length - 1);
    for (let found = places[place] ?? 0; found > 0; found = places[place] ?? 0) {
        if (isAt(found - 1)) return found - 1;
        place = (place + 1) & (places.length - 1);
    }
    return -1;
}

/** All strings in the order of their numbers. */
export function stringsIn({ units, starts }: StringTable): string[] {
    const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
    return Array.from({ length: starts.length - 1 }, (_, number) =>
        bytes.toString("utf16le", 2 * (starts[number] ?? 0), 2 * (starts[number + 1] ?? 0)),
    );
}

/** The string with a number. */
export function stringAt({ units, starts }: StringTable, number: number): string {
    const { buffer, byteOffset, byteLength } = units.subarray(starts[number], starts[number + 1]);
    return Buffer.from(buffer, byteOffset, byteLength).toString("utf16le");
}

/** FNV-1a over UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/. */
export function hashOf(text: string): number {
    let hash = basis;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
    return (hash ^ (hash >>> 15)) >>> 0;
}

/** The hash of the string that these units are. */
function hashOfUnits(units: Uint16Array, from: number, to: number): number {
    let hash = basis;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), prime);
    return (hash ^ (hash >>> 15)) >>> 0;
}

const basis = 0x811c9dc5;
const prime = 0x01000193;
