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
    const lines = `original: ${JSON.stringify(name)}\noriginal-hash: ${hash}\nconversion: ${conversion}\n`;
    if (!markdown.startsWith(fence)) return `${fence}${lines}${fence}\n${markdown}`;
    const end = markdown.indexOf(`\n${fence}`) + 1;
    return `${markdown.slice(0, end)}${lines}${markdown.slice(end)}`;
}

const fence = "---\n";

/** Whether the bytes of a document's file are the Markdown that was made from it. No document begins like this. */
export function isMadeFromOriginal(bytes: Uint8Array): boolean {
    return startOf(bytes, fence.length) === fence;
}

/** Whether Markdown was made by this conversion from a file with these bytes. */
export function isMadeFrom(markdown: Uint8Array, { hash, conversion }: Original): boolean {
    const [, matter = ""] = startOf(markdown, longestMatter).split(fence, 2);
    const lines = matter.split("\n");
    return lines.includes(`original-hash: ${hash}`) && lines.includes(`conversion: ${conversion}`);
}

/** In bytes. What a document declares is shorter. */
const longestMatter = 20_000;

const startOf = (bytes: Uint8Array, length: number) => new TextDecoder().decode(bytes.subarray(0, length));
