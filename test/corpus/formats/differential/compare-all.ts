import { globSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { type Comparison, compare } from "./compare-documents.ts";

const [here, long] = ["./", "../long/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The short documents in made/. Their names are that of their text, a dash, and that of the program. */
export const shortDocuments: readonly string[] = globSync("made/*", { cwd: here }).sort();

/** The documents of more than 50 pages, by their names. */
export const longDocuments: readonly string[] = globSync("made/*", { cwd: long }).sort();

export function compareShort(file: string): Promise<Comparison> {
    const [text = ""] = basename(file).split("-");
    const markdown = { name: `${text}.md`, bytes: readFileSync(`${here}texts/${text}.md`) };
    return compare(markdown, { name: basename(file), bytes: readFileSync(`${here}${file}`) });
}

export function compareLong(file: string): Promise<Comparison> {
    const name = `${basename(file, extname(file))}.md`;
    const markdown = { name, bytes: gunzipSync(readFileSync(`${long}texts/${name}.gz`)) };
    return compare(markdown, { name: basename(file), bytes: readFileSync(`${long}${file}`) });
}
