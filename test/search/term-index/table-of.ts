import { growStrings } from "../../../src/search/building/growing-strings.ts";
import type { StringTable } from "../../../src/search/string-table.ts";

/** A table of strings, which must differ. */
export function tableOf(strings: readonly string[]): StringTable {
    const growing = growStrings();
    for (const text of strings) growing.numberIn(text);
    return growing.table();
}
