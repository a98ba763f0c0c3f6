import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder with the question sets: `shared/qa/` next to the checkout. They are not part of the repository. */
export const questionSetFolder = fileURLToPath(new URL("../../shared/qa/", import.meta.url));

/** The source and licence of a question set, to print with a result; undefined for files that are not the project's. */
export function creditOf(file: string): string | undefined {
    return credits[basename(file)];
}

/** A message that names the missing files and says what to do; undefined if all exist. */
export function missingSets(files: readonly string[]): string | undefined {
    const missing = files.filter((file) => !existsSync(file));
    if (missing.length === 0) return undefined;
    const sentence = `There is no file ${missing.join(", ")}.`;
    if (missing.every((file) => creditOf(file) === undefined)) return sentence;
    return `${sentence} The question sets are not part of the repository. docs/quality.md says where to get them, where to put them and what their licences are.`;
}

const squadShifts = "github.com/modestyachts/squadshifts-website, which states no licence";

const credits: Readonly<Record<string, string>> = {
    "new_wiki.train.json": `new_wiki.train.json: 24 articles of SQuADShifts New Wikipedia, ${squadShifts}; the text is from Wikipedia, CC BY-SA`,
    "ja.dev.json": "ja.dev.json: part of JaQuAD, github.com/SkelterLabsInc/JaQuAD, CC BY-SA 3.0",
    "zh-hant.dev.json": "zh-hant.dev.json: part of DRCD, github.com/DRCKnowledgeTeam/DRCD, CC BY-SA 3.0",
    "zh.dev.json": "zh.dev.json: part of CMRC 2018, github.com/ymcui/cmrc2018, CC BY-SA 4.0",
    "ar.dev.json": "ar.dev.json: part of ARCD, github.com/husseinmozannar/SOQAL, MIT",
    "th.dev.json":
        "th.dev.json: part of iapp-wiki-qa-dataset, github.com/iapp-technology/iapp-wiki-qa-dataset, MIT; the text of all is from Wikipedia",
    "amazon_reviews.train.json": `amazon_reviews.train.json: half of SQuADShifts Amazon, ${squadShifts}`,
};
