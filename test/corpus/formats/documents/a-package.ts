import { strToU8, zipSync } from "fflate";

/** The bytes of an archive of these files. */
export function aPackage(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
    const entries = Object.entries(files).map(
        ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
    );
    return zipSync(Object.fromEntries(entries), { mtime: "1980-01-02" });
}
