import type { Corpus } from "../corpus/corpus.ts";
import { parseFiles } from "../corpus/parse-files.ts";
import { bytesOf } from "../proposal/article-set.ts";
import { mergedSet } from "../proposal/discord-changes.ts";
import type { StoreContents, Terminal } from "./terminal.ts";

/** The corpus that the bot would serve if it started now. If a folder is given, only the articles in it. */
export async function askedCorpus(
    folder: string | undefined,
    contents: StoreContents | undefined,
    terminal: Terminal,
): Promise<Corpus> {
    if (folder !== undefined || contents === undefined)
        return terminal.readCorpus(folder ?? terminal.corpusFolder);
    const { set, errors } = await terminal.readArticles(terminal.corpusFolder, contents.set);
    const files = mergedSet(set, contents.changes).map(async (article) => ({
        file: article.file,
        bytes: await bytesOf(article),
    }));
    return parseFiles(await Promise.all(files), { read: terminal.read, errors });
}
