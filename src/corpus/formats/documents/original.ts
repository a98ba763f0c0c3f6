import { createHash } from "node:crypto";

/** The file that Markdown was made from. */
export interface Original {
    /** Its name, without folders. */
    readonly name: string;
    /** SHA-256 of its bytes, in hexadecimal. */
    readonly hash: string;
    /** The format and version of the conversion, such as "pdf 1". */
    readonly conversion: string;
}

/** Names a file and its conversion. */
export function originalOf(name: string, bytes: Uint8Array, conversion: string): Original {
    return { name, hash: createHash("sha256").update(bytes).digest("hex"), conversion };
}

/** Markdown that says in its front matter what it was made from. */
export function withOriginal(markdown: string, { name, hash, conversion }: Original): string {
    // Strings in JSON are also strings in YAML.
    return withMatter(
        markdown,
        `original: ${JSON.stringify(name)}\noriginal-hash: ${hash}\nconversion: ${conversion}\n`,
    );
}

/** Markdown with these lines of YAML at the end of its front matter. */
export function withMatter(markdown: string, lines: string): string {
    if (lines === "") return markdown;
    if (!markdown.startsWith(fence)) return `${fence}${lines}${fence}\n${markdown}`;
    const end = markdown.indexOf(closingFence) + 1;
    return `${markdown.slice(0, end)}${lines}${markdown.slice(end)}`;
}

const fence = "---\n";
const closingFence = `\n${fence}`;

/** Whether the bytes of a document's file are the Markdown that was made from it. No document begins like this. */
export function isMadeFromOriginal(bytes: Uint8Array): boolean {
    return startOf(bytes, fence.length) === fence;
}

/** What Markdown says that it was made from; undefined if it does not say so. */
export function originalIn(markdown: Uint8Array): Original | undefined {
    if (!isMadeFromOriginal(markdown)) return undefined;
    const start = startOf(markdown, longestMatter);
    const matter = start.slice(0, start.indexOf(closingFence));
    const [, name] = matter.match(/^original: (".*")$/mu) ?? [];
    const [, hash] = matter.match(/^original-hash: ([0-9a-f]{64})$/mu) ?? [];
    const [, conversion] = matter.match(/^conversion: (.+)$/mu) ?? [];
    if (name === undefined || hash === undefined || conversion === undefined) return undefined;
    const read = nameIn(name);
    return read === undefined ? undefined : { name: read, hash, conversion };
}

/** Whether Markdown was made by this conversion from a file with these bytes. */
export function isMadeFrom(markdown: Uint8Array, { hash, conversion }: Original): boolean {
    const found = originalIn(markdown);
    return found?.hash === hash && found.conversion === conversion;
}

/** The string in JSON; undefined if somebody wrote the front matter in another way. */
function nameIn(json: string): string | undefined {
    try {
        return String(JSON.parse(json));
    } catch {
        return undefined;
    }
}

/** In bytes. What a document declares is shorter. */
const longestMatter = 80_000;

const startOf = (bytes: Uint8Array, length: number) => new TextDecoder().decode(bytes.subarray(0, length));
