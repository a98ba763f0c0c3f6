// Prints how the documents compare with the texts that they were made from: node test/corpus/formats/differential/table.ts [FILE…]

import { within } from "../../../within.ts";
import { compareLong, compareShort, longDocuments, shortDocuments } from "./compare-all.ts";
import type { Comparison } from "./compare-documents.ts";
import { tableOf } from "./print-table.ts";

const given = process.argv.slice(2);
const isGiven = (file: string) => given.length === 0 || given.some((part) => file.includes(part));
for (const [documents, compareOne] of [
    [shortDocuments, compareShort],
    [longDocuments, compareLong],
] as const) {
    const found: Comparison[] = [];
    for (const file of documents.filter(isGiven))
        found.push(await within(`the comparison of ${file}`, compareOne(file)));
    if (found.length > 0) process.stdout.write(`${tableOf(found)}\n`);
}
