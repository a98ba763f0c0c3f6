import { say } from "../../locales/say.ts";
import { articleFrom } from "./article-from-draft.ts";
import type { Parsed, Problem } from "./corpus.ts";
import type { Draft } from "./draft.ts";
import { formatOf } from "./formats.ts";

/** One file to be read. */
export interface FileToRead {
    /** With its ending, which tells its format; the rest is the article's id. */
    readonly name: string;
    readonly bytes: Uint8Array;
    /** What a server declared with the bytes, if any. */
    readonly charset?: string | undefined;
}

/** What reading a file gave: an article, or problems that say why there is none. */
export interface FileRead extends Parsed {
    /** The article as the text of a .md file, where its format is stored as such. */
    readonly markdown?: string | undefined;
    /** Whether reading took more time or memory than it may; another try could succeed. */
    readonly isUnfinished?: boolean | undefined;
}

/** Reads one file; never rejects. In the program this runs in a thread that is ended where a file takes too much. */
export type ReadArticle = (file: FileToRead) => Promise<FileRead>;

/** Reads a file with the reader of its format, here and without limits of time and memory. */
export const readArticle: ReadArticle = async ({ name, bytes, charset }) => {
    const reader = await formatOf(name)?.reader();
    if (reader === undefined) return { problems: [faulty("unknown-format")] };
    try {
        const draft = reader(bytes, charset);
        return "problem" in draft ? { problems: [draft] } : articleOf(name, draft);
    } catch {
        // Nobody knows every way in which a file can be broken, and none may end the bot.
        return { problems: [faulty("broken")] };
    }
};

function articleOf(name: string, draft: Draft): FileRead {
    return { ...articleFrom(name, draft), ...(draft.markdown && { markdown: draft.markdown }) };
}

/** One that is broken may have quotes or lists that are nested a thousand levels deep. */
const faulty = (what: "unknown-format" | "broken"): Problem => ({
    problem: say(`article.${what}.problem`),
    remedy: say(`article.${what}.remedy`),
    severity: "error",
});
