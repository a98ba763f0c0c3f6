import { message } from "../../locales/message.ts";
import { articleFrom } from "./article-from-draft.ts";
import type { Parsed, Problem } from "./corpus.ts";
import type { Draft } from "./draft.ts";
import { misnamed } from "./formats/documents/misnamed.ts";
import { isMadeFromOriginal, originalOf, withOriginal } from "./formats/documents/original.ts";
import { type PagesRead, withPages } from "./formats/documents/page-progress.ts";
import { formatOf, unknownFormat } from "./formats/formats.ts";
import { type Dropped, withDropped } from "./formats/shown/dropped.ts";
import { type CollectionRules, noRules } from "./front-matter/collection-rules.ts";
import { languageOfDraft } from "./language/detect-language.ts";

/** One file to read. */
export interface FileToRead {
    /** With its extension, which decides the format; the rest is the article's id. */
    readonly name: string;
    readonly bytes: Uint8Array;
    /** The encoding that a server declared for the file, if any. */
    readonly charset?: string | undefined;
    /** How files of its collection are to be read. */
    readonly rules?: CollectionRules | undefined;
    /** Gives the reading up, if it happens in a thread: it then rejects with the reason. */
    readonly signal?: AbortSignal | undefined;
    /** Whether to also record what is dropped. */
    readonly recordsDropped?: boolean | undefined;
}

/** The result of reading a file: an article, or the problems that prevented one. */
export interface FileRead extends Parsed {
    /** The article as Markdown, for formats that are stored as .md files. */
    readonly markdown?: string | undefined;
    /** Whether reading was stopped because it took too much time or memory; it may succeed the next time. */
    readonly isUnfinished?: boolean | undefined;
    /** What no paragraph contains, by line; undefined unless it was asked for. */
    readonly dropped?: readonly Dropped[] | undefined;
}

/**
 * Reads one file; rejects only if it is given up. The bot does this in a thread, which it ends when a file takes too much time or memory.
 * `onPage` receives how far a document with many pages is, a few times a second at most.
 */
export type ReadArticle = (file: FileToRead, onPage?: (read: PagesRead) => void) => Promise<FileRead>;

/** Reads a file with the reader of its format, in this thread and without limits on time and memory. */
export const readArticle: ReadArticle = (file, onPage) =>
    withPages(onPage, async () => {
        if (file.recordsDropped !== true) return readWith(file);
        const { result, dropped } = await withDropped(() => readWith(file));
        return { ...result, dropped };
    });

async function readWith({ name, bytes, charset, rules = noRules }: FileToRead): Promise<FileRead> {
    const format = formatOf(name);
    const reader = await format?.reader();
    if (reader === undefined) return { problems: [unknownFormat(name)] };
    try {
        const found = await reader(bytes, charset, rules);
        if ("problem" in found) {
            const isDocument = format?.conversion !== undefined;
            return { problems: [(isDocument ? misnamed(name, bytes) : undefined) ?? found] };
        }
        const draft = withRules(found, rules);
        const { markdown } = draft;
        const parsed = articleFrom(name, draft, await languageOfDraft(draft));
        if (markdown === undefined) return parsed;
        const isDocument = format?.conversion !== undefined && !isMadeFromOriginal(bytes);
        return {
            ...parsed,
            problems: parsed.problems.map(withoutLine),
            markdown: isDocument
                ? withOriginal(markdown, originalOf(name, bytes, format.conversion))
                : markdown,
        };
    } catch {
        // Files can be broken in unforeseen ways, such as a thousand nested lists, and must not stop the bot.
        return { problems: [broken()] };
    }
}

/** The draft with what the rules of its collection add to it. */
export function withRules(draft: Draft, { language, drafts }: CollectionRules): Draft {
    const hiddenBy = drafts === true ? undefined : draft.hiddenBy;
    return { ...draft, language: draft.language ?? language, hiddenBy };
}

/** The lines of a converted file are not those of the file. */
const withoutLine = ({ line: _, ...problem }: Problem): Problem => problem;

const broken = (): Problem => ({
    problem: message("article.broken.problem"),
    remedy: message("article.broken.remedy"),
    severity: "error",
});
