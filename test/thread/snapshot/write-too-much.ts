import { storeParagraphs } from "../../../src/corpus/stored/stored-paragraphs.ts";
import { snapshotFile } from "../../../src/thread/snapshot/snapshot.ts";
import { anArticle } from "../../build.ts";
import { within } from "../../within.ts";

/** Writes a small snapshot, then one of two megabytes, into the given folder. Prints the code of the error, if there is one. */
const [, , folder = ""] = process.argv;
const file = snapshotFile(folder);
const write = (version: string, text: string) => {
    const toStore = storeParagraphs();
    toStore.add(anArticle({ text: [text] }).paragraphs);
    return file.write({ version, parsed: new Map(), paragraphs: toStore.stored(), indexes: [] });
};
await within("a small snapshot", write("small", "A tower."));
const large = write("large", "x".repeat(2_000_000)).catch(({ code }: NodeJS.ErrnoException) => code);
process.stdout.write(String(await within("a large snapshot", large)));
