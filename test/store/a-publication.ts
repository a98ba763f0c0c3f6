import { hashOf, type Publication } from "../../src/store/versions/versions.ts";

/** A version with these texts by article id, based on version `expected`. */
export function aPublication(
    texts: Readonly<Record<string, string>>,
    expected: number,
    facts: Partial<Publication> = {},
): Publication {
    return {
        expected,
        fingerprint: hashOf(JSON.stringify(texts)),
        by: "1",
        why: "test",
        articles: Object.entries(texts).map(([id, text]) => ({
            id,
            file: `${id}.md`,
            hash: hashOf(text),
            origin: "folder",
            content: new TextEncoder().encode(text),
        })),
        removals: [],
        ...facts,
    };
}
