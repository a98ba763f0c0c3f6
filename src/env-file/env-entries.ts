/** A variable that the file sets. */
interface EnvEntry {
    readonly name: string;
    /** The indexes of its first and last line, from 0: a value in quotes may have several. */
    readonly first: number;
    readonly last: number;
}

interface ScannedFile {
    readonly lines: readonly string[];
    readonly entries: readonly EnvEntry[];
    /** The indexes of lines that are no variable, no comment and not empty. They have no effect. */
    readonly unread: readonly number[];
}

/** Where each variable of the file is. Their values are dotenv's business. */
export function scanEnv(text: string): ScannedFile {
    const lines = text.split(/\r\n|\r|\n/u);
    const entries: EnvEntry[] = [];
    const unread: number[] = [];
    for (let first = 0; first < lines.length; first++) {
        const line = (lines[first] ?? "").trim();
        if (line === "" || line.startsWith("#")) continue;
        const [start = "", name] = assignment.exec(line) ?? [];
        if (name === undefined) {
            unread.push(first);
            continue;
        }
        const last = lastLine(lines, first, line.slice(start.length).trimStart());
        entries.push({ name, first, last });
        first = last;
    }
    return { lines, entries, unread };
}

const assignment = /^(?:export\s+)?([\w.-]+)(?:\s*=|:(?=\s))/u;

/** Where a value ends: if it starts with a quotation mark that its line does not close, with the line that closes it. */
function lastLine(lines: readonly string[], first: number, value: string): number {
    const mark = value.charAt(0);
    if (mark === "" || !"'\"`".includes(mark) || closes(value.slice(1), mark)) return first;
    const closing = lines.findIndex((line, at) => at > first && closes(line, mark));
    return closing === -1 ? first : closing;
}

const closes = (text: string, mark: string) => text.replaceAll(`\\${mark}`, "").includes(mark);
