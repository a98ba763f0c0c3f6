import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the question sets are looked for: the folder `shared/qa/` beside the checkout. They are not part of the repository. */
export const questionSetFolder = fileURLToPath(new URL("../../shared/qa/", import.meta.url));

/**
 * Where a file of questions comes from and under which licence, for people who read a result; undefined for a file that is
 * not one of the project's question sets.
 */
export function creditOf(file: string): string | undefined {
    return credits[basename(file)];
}

/** What to do about files of questions that are missing; undefined where all are there. */
export function missingSets(files: readonly string[]): string | undefined {
    const missing = files.filter((file) => !existsSync(file));
    if (missing.length === 0) return undefined;
    const sentence = `There is no file ${missing.join(", ")}.`;
    if (missing.every((file) => creditOf(file) === undefined)) return sentence;
    return `${sentence} The question sets are not part of the repository: docs/quality.md says where to get them, where to put them and which licences they have.`;
}

const squadShifts = "github.com/modestyachts/squadshifts-website, which states no licence";

const credits: Readonly<Record<string, string>> = {
    "new_wiki.train.json": `new_wiki.train.json: 24 articles of SQuADShifts New Wikipedia, ${squadShifts}; the text is from Wikipedia, CC BY-SA`,
    "amazon_reviews.train.json": `amazon_reviews.train.json: half of SQuADShifts Amazon, ${squadShifts}`,
};
