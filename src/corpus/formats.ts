import { extname } from "node:path/posix";
import { say } from "../../locales/say.ts";
import type { Problem } from "./corpus.ts";
import type { Draft } from "./draft.ts";

/** Reads a file of one format from its bytes; `charset` is what a server declared with them, if any. */
type Reader = (bytes: Uint8Array, charset?: string) => Draft | Problem;

export interface Format {
    /** In lower case, with the point. */
    readonly endings: readonly string[];
    /** Whether such files may lie in the corpus folder. Of others, the Markdown that their reader makes is stored. */
    readonly inFolder: boolean;
    /** What to do about a file that takes too much time or memory to read. */
    readonly simplify: () => string;
    /** Loads the reader when it is needed first, since some need large packages. */
    readonly reader: () => Promise<Reader>;
}

/** Every format of articles: to add one, write its reader and a line here. */
const formats: readonly Format[] = [
    {
        endings: [".md"],
        inFolder: true,
        simplify: () => say("article.too-much.remedy"),
        reader: async () => (await import("./read-markdown.ts")).readMarkdown,
    },
    {
        endings: [".txt"],
        inFolder: true,
        simplify: () => say("article.too-much.remedy"),
        reader: async () => (await import("./read-text.ts")).readText,
    },
    {
        endings: [".html", ".htm"],
        inFolder: false,
        simplify: () => say("page.too-much.remedy"),
        reader: async () => (await import("./read-html.ts")).readHtml,
    },
];

/** The format of a file, by the ending of its name; undefined where none has it. */
export function formatOf(file: string): Format | undefined {
    const ending = extname(file).toLowerCase();
    return formats.find(({ endings }) => endings.includes(ending));
}
