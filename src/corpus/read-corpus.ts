import type { ReadCorpus } from "./corpus.ts";
import { parseFiles } from "./parse-files.ts";
import type { ReadArticle } from "./read-article.ts";
import { readFiles } from "./read-files.ts";

/** Reads all articles in the folder and its subfolders. Rejects with a NoCorpusError only; the corpus has all other problems. */
export async function readCorpus(folder: string, read: ReadArticle): Promise<ReadCorpus> {
    const { files, errors } = await readFiles(folder);
    return parseFiles(files, { read, errors });
}
