import { relative, resolve, sep } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { say } from "../../locales/say.ts";
import { NoCorpusError, readFiles } from "../corpus/read-files.ts";
import { type ArticleSet, folderSet, inOrder } from "../proposal/article-set.ts";
import type { FolderRead } from "./first-edition.ts";

/** Reads the files of all articles of the folder; what the program keeps may lie inside of it. Rejects with a NoCorpusError. */
export async function readArticles(folder: string, dataFolder: string | undefined): Promise<FolderRead> {
    const everything = await readFiles(folder);
    const own =
        dataFolder === undefined ? undefined : `${relative(folder, dataFolder).replaceAll(sep, "/")}/`;
    const isArticles = ({ file }: { readonly file: string }) => own === undefined || !file.startsWith(own);
    const files = everything.files.filter(isArticles);
    const errors = everything.errors.filter(isArticles);
    const read: ReturnType<typeof folderSet>[] = [];
    // A large corpus must not hold up the questions that are asked meanwhile.
    for (let from = 0; from < files.length; from += filesAtOnce) {
        read.push(folderSet(files.slice(from, from + filesAtOnce)));
        await nextTurn();
    }
    const set = read.flatMap(({ articles }) => articles);
    return {
        set: inOrder(set),
        errors: [...errors, ...read.flatMap((one) => one.errors)],
    };
}

/**
 * Reads the folder while these articles are served. Rejects with a NoCorpusError also where no file is left in it although
 * some of them came from there: a folder that was unmounted is an empty one, and must not take its articles away.
 */
export async function readAgain(
    { corpusFolder, dataFolder }: { readonly corpusFolder: string; readonly dataFolder?: string | undefined },
    served: ArticleSet,
): Promise<FolderRead> {
    const read = await readArticles(corpusFolder, dataFolder);
    const count = served.filter(({ origin }) => origin === "folder").length;
    if (read.set.length === 0 && count > 0)
        throw new NoCorpusError(say("folder.emptied", { folder: resolve(corpusFolder), count }));
    return read;
}

const filesAtOnce = 50;
