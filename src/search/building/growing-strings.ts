import { numberList } from "../../corpus/stored/shared-memory.ts";
import { numberOf, type StringTable, stringTable } from "../string-table.ts";

/** Numbers strings from 0, in the order in which they come. */
export interface GrowingStrings {
    /** The number of a string; assigns the next number to a new one. */
    numberIn(text: string): number;
    /** The same for a string of the table that this one was started from, given by its number there. */
    copy(number: number): number;
    /** By the number of a string in that table, its number here plus one; 0 if it is not here. */
    readonly copies: Uint32Array;
    table(): StringTable;
}

/** Starts an empty list. Strings of an earlier table can be copied into it without being read. */
export function growStrings(earlier?: StringTable): GrowingStrings {
    const copies = new Uint32Array(earlier === undefined ? 0 : earlier.starts.length - 1);
    /** The strings that were asked for. */
    const known = new Map<string, number>();
    /** By number: the number in the earlier table plus one, or 0 for one of `texts`, which are in the same order. */
    const sources = numberList();
    const texts: string[] = [];
    const copy = (number: number): number => {
        const found = copies[number] ?? 0;
        if (found > 0) return found - 1;
        sources.push(number + 1);
        copies[number] = sources.length;
        return sources.length - 1;
    };
    const add = (text: string): number => {
        sources.push(0);
        texts.push(text);
        return sources.length - 1;
    };
    const numberIn = (text: string): number => {
        const found = known.get(text);
        if (found !== undefined) return found;
        const before = earlier === undefined ? -1 : numberOf(earlier, text);
        const number = before < 0 ? add(text) : copy(before);
        known.set(text, number);
        return number;
    };
    return {
        numberIn,
        copy,
        copies,
        table: () => tableFrom(sources.shared(), texts, earlier),
    };
}

function tableFrom(
    sources: Uint32Array,
    texts: readonly string[],
    earlier: Pick<StringTable, "units" | "starts"> = { units: new Uint16Array(), starts: new Uint32Array() },
): StringTable {
    const starts = new Uint32Array(new SharedArrayBuffer(4 * (sources.length + 1)));
    const lengthOf = (source: number) => (earlier.starts[source] ?? 0) - (earlier.starts[source - 1] ?? 0);
    let ofTexts = 0;
    sources.forEach((source, number) => {
        const length = source === 0 ? (texts[ofTexts++]?.length ?? 0) : lengthOf(source);
        starts[number + 1] = (starts[number] ?? 0) + length;
    });
    const units = new Uint16Array(new SharedArrayBuffer(2 * (starts[sources.length] ?? 0)));
    ofTexts = 0;
    for (let number = 0, count = 1; number < sources.length; number += count, count = 1) {
        const source = sources[number] ?? 0;
        const from = starts[number] ?? 0;
        if (source > 0) {
            // Most follow one another there as well.
            while (sources[number + count] === source + count) count++;
            units.set(
                earlier.units.subarray(earlier.starts[source - 1], earlier.starts[source - 1 + count]),
                from,
            );
        } else {
            const text = texts[ofTexts++] ?? "";
            for (let at = 0; at < text.length; at++) units[from + at] = text.charCodeAt(at);
        }
    }
    return stringTable(units, starts);
}
