import type { CorpusError } from "../corpus/corpus.ts";
import type { FileMark, FileRead } from "../corpus/read-files.ts";
import type { SetArticle } from "../proposal/article-set.ts";

/** What a folder contained when it was read last, so that only files that have changed since are read again. */
export interface FolderMemory {
    /** Whether the file was read before and has not changed. */
    isKnown(file: string, mark: FileMark): boolean;
    /** What was read then; empty for other files. */
    of(file: string): readonly KnownContent[];
    /** Starts to learn what a folder contains now. Call this before any of it is read. */
    begin(): FolderLearning;
}

interface FolderLearning {
    /** Notes some files, and what they were read to. Call this before any of the others is read. */
    note(files: readonly FileRead[], read: KnownContent): void;
    /** Forgets files that were not noted. Without this, nothing was learned. */
    end(): void;
}

/** The article of a file, unless it has none, and its problems. */
interface KnownContent {
    readonly articles: readonly SetArticle[];
    readonly errors: readonly CorpusError[];
}

/** Opens an empty memory. The clock must be that of the file system, or an earlier one. */
export function folderMemory(now: () => Date): FolderMemory {
    let known = new Map<string, KnownContent & { readonly mark: string }>();
    return {
        isKnown: (file, mark) => known.get(file)?.mark === mark.text,
        of: (file) => {
            const found = known.get(file);
            return found === undefined ? [] : [found];
        },
        begin: () => {
            const learned: typeof known = new Map();
            /** When the reading of the files that are noted next began, or earlier. */
            let began = now().getTime();
            const note = ({ file, mark, isKnown }: FileRead, { articles, errors }: KnownContent) => {
                const found = known.get(file);
                if (isKnown === true && found !== undefined) learned.set(file, found);
                // A file can change twice within a tick of the file system's clock, which gives both the same mark.
                else if (mark !== undefined && mark.changed < began - settled)
                    learned.set(file, {
                        mark: mark.text,
                        articles: articles.filter((one) => one.file === file),
                        errors: errors.filter((one) => one.file === file),
                    });
            };
            return {
                note: (files, read) => {
                    for (const one of files) note(one, read);
                    began = now().getTime();
                },
                end: () => {
                    known = learned;
                },
            };
        },
    };
}

/** Milliseconds, as long as the longest tick of common file systems. */
const settled = 2000;
