import type { ReadCorpus } from "./corpus.ts";
import { parseFiles } from "./parse-files.ts";
import { readFiles } from "./read-files.ts";

/**
 * Reads and parses every article below the folder; `known` is the `parsed` of an earlier reading. Rejects with a
 * NoCorpusError only; what is wrong with a file is in the corpus.
 */
export async function readCorpus(folder: string, known?: ReadCorpus["parsed"]): Promise<ReadCorpus> {
    const { files, errors } = await readFiles(folder);
    return parseFiles(files, { known, errors });
}
