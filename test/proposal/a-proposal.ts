import { openLibrary } from "../../src/answer/library.ts";
import { type ArticleSet, type SetArticle, setArticle } from "../../src/proposal/article-set.ts";
import type { Proposal } from "../../src/proposal/proposal.ts";
import { corpusNow } from "../read-now.ts";

/** A set of files by name; the title is the id, unless the text has one. */
export function aSet(
    files: Readonly<Record<string, string>>,
    origin: "folder" | "discord" = "folder",
): ArticleSet {
    return Object.entries(files).map(([file, text]) => setArticle(file, text, origin));
}

/** The bytes of an article whose text is in memory. */
export function heldBytes({ content }: SetArticle): Uint8Array {
    if (content instanceof Uint8Array) return content;
    throw new Error("The text is not in memory.");
}

/** Their text. */
export const heldText = (article: SetArticle): string =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(heldBytes(article));

/** The library and corpus of a set; `closed` counts how often the library was closed. */
export function built(set: ArticleSet) {
    const corpus = corpusNow(set.map((article) => ({ file: article.file, bytes: heldBytes(article) })));
    let closed = 0;
    const library = {
        ...openLibrary(corpus.articles),
        close: () => {
            closed++;
        },
    };
    return { corpus, library, closed: () => closed };
}

export function aProposal(facts: Partial<Proposal> = {}): Proposal {
    const set = aSet({ "a.md": "# A\n\nThe zebra is striped." });
    const { corpus, library } = built(set);
    const changes = { added: [], changed: [], removed: [], diff: async () => [] };
    const found = {
        errors: [],
        warnings: [],
        brokenPins: [],
        brokenBefore: [],
        copies: [],
        changes,
        compared: { asked: 0, chosen: 0, differences: [] },
    };
    const wish = { set, by: "1", why: "because", kind: "reload" as const };
    return { id: "p", unread: [], ...wish, ...found, corpus, library, expires: new Date(1000), ...facts };
}
