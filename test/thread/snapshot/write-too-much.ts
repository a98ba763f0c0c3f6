import { storeParagraphs } from "../../../src/corpus/stored/stored-paragraphs.ts";
import { snapshotFile } from "../../../src/thread/snapshot/snapshot.ts";
import { partsOf } from "../../../src/thread/snapshot/snapshot-parts.ts";
import { anArticle } from "../../build.ts";
import { within } from "../../within.ts";

/** Writes a small snapshot, then one of two megabytes, into the given folder. Prints the code of the error, if there is one. */
const [, , folder = ""] = process.argv;
const file = snapshotFile(folder);
const write = (version: string, text: string) => {
    const toStore = storeParagraphs();
    toStore.add(anArticle({ text: [text] }).paragraphs);
    const none = { articles: [], errors: [], parsed: new Map(), indexes: [] };
    return file.write(partsOf({ version, paragraphs: toStore.stored(), ...none }));
};
await within("a small snapshot", write("small", "A tower."));
const large = write("large", "x".repeat(2_000_000)).catch(({ code }: NodeJS.ErrnoException) => code);
process.stdout.write(String(await within("a large snapshot", large)));
