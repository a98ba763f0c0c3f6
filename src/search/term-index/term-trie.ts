import type { StringTable } from "../string-table.ts";

/**
 * Some strings of a table as a radix tree in flat arrays. Children are in the order that MiniSearch's maps would have, so that both
 * find the same strings in the same order, but they take a tenth of the time to build, and a quarter of the memory.
 */
export interface TermTrie {
    /** The numbers of the strings that begin with this, in MiniSearch's order, which is the reverse of the children's. */
    beginningWith(prefix: string): readonly number[];
    /**
     * Calls `take` with each string that begins with `prefix` and whose rest is at most so many edits away from `rest`, until it
     * returns true. Returns whether it did.
     */
    near(prefix: string, rest: string, near: NearStrings): boolean;
}

interface NearStrings {
    readonly edits: number;
    readonly take: (number: number, distance: number) => boolean;
}

/** Builds the tree of these strings, which are given by their numbers and must differ. */
export function termTrie(
    { units, starts }: Pick<StringTable, "units" | "starts">,
    numbers: Uint32Array,
): TermTrie {
    // A string adds at most three nodes: its end, a branch, and what is below that.
    const most = 3 * numbers.length + 2;
    const column = () => new Uint32Array(most);
    // The units that lead to a node. An end of a string has none.
    const [from, to, value] = [column(), column(), column()];
    // Of nodes; 0, the root, stands for none.
    const [parent, first, last, next, previous] = [column(), column(), column(), column(), column()];
    /** By parent and first unit. At most half of the places are taken. */
    const places = new Uint32Array(2 ** Math.ceil(Math.log2(2 * most)));
    let count = 1;

    const placeOf = (under: number, unit: number): number => {
        let place = (Math.imul(under, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
        for (
            place = (place ^ (place >>> 15)) & (places.length - 1);
            ;
            place = (place + 1) & (places.length - 1)
        ) {
            const node = places[place] ?? 0;
            if (node === 0 || (parent[node] === under && units[from[node] ?? 0] === unit)) return place;
        }
    };
    const append = (node: number, under: number): void => {
        const before = last[under] ?? 0;
        parent[node] = under;
        previous[node] = before;
        next[node] = 0;
        last[under] = node;
        if (before === 0) first[under] = node;
        else next[before] = node;
    };
    const add = (under: number, start: number, end: number): number => {
        const node = count++;
        from[node] = start;
        to[node] = end;
        append(node, under);
        if (start < end) places[placeOf(under, units[start] ?? 0)] = node;
        return node;
    };
    const takeOut = (node: number): void => {
        const [before, after, under] = [previous[node] ?? 0, next[node] ?? 0, parent[node] ?? 0];
        if (before === 0) first[under] = after;
        else next[before] = after;
        if (after === 0) last[under] = before;
        else previous[after] = before;
    };
    /** Divides what leads to a node. The branch comes last under its parent, as a new key of a map would. */
    const branchAt = (node: number, length: number): number => {
        const under = parent[node] ?? 0;
        const start = from[node] ?? 0;
        const place = placeOf(under, units[start] ?? 0);
        takeOut(node);
        const branch = count++;
        from[branch] = start;
        to[branch] = start + length;
        append(branch, under);
        places[place] = branch;
        from[node] = start + length;
        append(node, branch);
        places[placeOf(branch, units[start + length] ?? 0)] = node;
        return branch;
    };
    for (const number of numbers) {
        const end = starts[number + 1] ?? 0;
        let node = 0;
        for (let at = starts[number] ?? end; at < end; ) {
            const child = places[placeOf(node, units[at] ?? 0)] ?? 0;
            if (child === 0) {
                node = add(node, at, end);
                break;
            }
            const [start, length] = [from[child] ?? 0, (to[child] ?? 0) - (from[child] ?? 0)];
            let same = 1;
            while (same < length && at + same < end && units[start + same] === units[at + same]) same++;
            node = same === length ? child : branchAt(child, same);
            at += same;
        }
        value[add(node, end, end)] = number;
    }

    const isEnd = (node: number) => from[node] === to[node];
    /** The node at or below the end of a prefix, and how many of its units belong to that. */
    const locate = (prefix: string): { readonly node: number; readonly units: number } | undefined => {
        let node = 0;
        for (let at = 0; at < prefix.length; ) {
            node = places[placeOf(node, prefix.charCodeAt(at))] ?? 0;
            if (node === 0) return undefined;
            const length = Math.min((to[node] ?? 0) - (from[node] ?? 0), prefix.length - at);
            for (let same = 1; same < length; same++)
                if (units[(from[node] ?? 0) + same] !== prefix.charCodeAt(at + same)) return undefined;
            at += length;
            if (at === prefix.length) return { node, units: length };
        }
        return { node, units: 0 };
    };
    return {
        beginningWith: (prefix) => {
            const found: number[] = [];
            const collect = (under: number): void => {
                for (let node = last[under] ?? 0; node > 0; node = previous[node] ?? 0)
                    if (isEnd(node)) found.push(value[node] ?? 0);
                    else collect(node);
            };
            const located = locate(prefix);
            if (located !== undefined) collect(located.node);
            return found;
        },
        near: (prefix, rest, { edits, take }) => {
            const located = locate(prefix);
            if (located === undefined) return false;
            const rows = distances(rest, edits);
            /** Goes on below a node, of which some units were read already, in this row. */
            const visit = (node: number, read: number, row: number): boolean => {
                let here = row;
                for (let at = (from[node] ?? 0) + read; at < (to[node] ?? 0); at++)
                    if (!rows.fill(++here, units[at] ?? 0)) return false;
                for (let child = first[node] ?? 0; child > 0; child = next[child] ?? 0) {
                    if (!isEnd(child)) {
                        if (visit(child, 0, here)) return true;
                        continue;
                    }
                    const distance = rows.distance(here);
                    if (distance <= edits && take(value[child] ?? 0, distance)) return true;
                }
                return false;
            };
            return visit(located.node, located.units, 0);
        },
    };
}

/** Levenshtein distances between the beginnings of strings, in a row for each unit read, and those of `text`, in columns. */
function distances(text: string, edits: number) {
    const columns = text.length + 1;
    const rows = columns + edits;
    const cells = new Uint8Array(rows * columns).fill(edits + 1);
    for (let column = 0; column < columns; column++) cells[column] = column;
    for (let row = 1; row < rows; row++) cells[row * columns] = row;
    return {
        /** Fills a row from the one before. False if no cell of it, so none of any row after it, is near enough. */
        fill: (row: number, unit: number): boolean => {
            const here = row * columns;
            if (row >= rows) return false;
            let least = cells[here] ?? 0;
            const end = Math.min(columns - 1, row + edits);
            for (let column = Math.max(0, row - edits - 1); column < end; column++) {
                const replaced =
                    (cells[here - columns + column] ?? 0) + Number(text.charCodeAt(column) !== unit);
                const left = (cells[here - columns + column + 1] ?? 0) + 1;
                const added = (cells[here + column] ?? 0) + 1;
                const cell = Math.min(replaced, left, added);
                cells[here + column + 1] = cell;
                if (cell < least) least = cell;
            }
            return least <= edits;
        },
        distance: (row: number): number => cells[row * columns + columns - 1] ?? 0,
    };
}
