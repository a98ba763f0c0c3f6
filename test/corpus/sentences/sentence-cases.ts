import { readdirSync, readFileSync } from "node:fs";

interface SentenceCases {
    readonly language: string;
    /** Texts with their sentences. */
    readonly cases: readonly { readonly text: string; readonly sentences: readonly string[] }[];
}

/**
 * Reads cases/, where each file is named after its language. A line is a text: "|" is where a sentence ends, with or without
 * a space around it, and "\\n" a line break. Lines that begin with "# " name what the next ones are about.
 */
export function sentenceCases(): readonly SentenceCases[] {
    const folder = new URL("./cases/", import.meta.url);
    return readdirSync(folder).map((file) => ({
        language: file.replace(".txt", ""),
        cases: readFileSync(new URL(file, folder), "utf8")
            .split("\n")
            .filter((line) => line !== "" && !line.startsWith("# "))
            .map(readCase),
    }));
}

function readCase(line: string) {
    const pieces = line.replaceAll("\\n", "\n").split("|");
    const text = pieces.reduce((whole, piece) => `${whole}${/\s$/u.test(whole) ? piece.trimStart() : piece}`);
    return { text, sentences: pieces.map((piece) => piece.trim()) };
}
