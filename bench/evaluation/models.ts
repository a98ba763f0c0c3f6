import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Learned, openLearned } from "../../src/answer/model/model.ts";
import { questionSetFolder } from "../question-sets.ts";

/** Returns the models for the article at a place in its file. */
type LearnedFor = (group: number) => Learned;

/** Models to evaluate. */
export interface Models {
    /**
     * For the training questions, models trained without the fold of the article; for all others, the models that
     * bench/train.ts wrote.
     */
    forFile(file: string): LearnedFor;
}

/**
 * Opens the models in a folder: `english.json`, `others.json`, `folds.json` and `english-words.bin`. Files that are not there are
 * the shipped ones; an English model needs its own folds to be evaluated on the training questions.
 */
export function openModels(folder: string | undefined): Models {
    const place = (name: string, shipped: string) => {
        const own = join(folder ?? "", name);
        return folder !== undefined && existsSync(own)
            ? own
            : fileURLToPath(new URL(shipped, import.meta.url));
    };
    const vectors = readFileSync(place("english-words.bin", "../../src/answer/learned/english-words.bin"));
    const related = () =>
        readFileSync(new URL("../../src/answer/learned/related-words.bin", import.meta.url));
    const english = place("english.json", "../../src/answer/learned/english.json");
    const folds = place("folds.json", "../folds/english.json");
    const others = read(place("others.json", "../../src/answer/learned/others.json"));
    const isOwn = (path: string) => folder !== undefined && path.startsWith(folder);
    let shipped: Learned | undefined;
    let learnedByFold: Learned[] | undefined;
    return {
        forFile: (file) => {
            if (!isTraining(file)) {
                shipped ??= openLearned({ vectors, related, english: read(english), others });
                const learned = shipped;
                return () => learned;
            }
            if (isOwn(english) && !isOwn(folds))
                throw new Error(`${folder} has an english.json but no folds.json.`);
            if (learnedByFold === undefined) {
                const [first, ...rest] = read(folds).map((model: WrittenModel) =>
                    openLearned({ vectors, related, english: model, others }),
                );
                // The folds share their words, so that they can share an index.
                const { vectors: words, related: synonyms } = first;
                learnedByFold = [
                    first,
                    ...rest.map((one: Learned) => ({ ...one, vectors: words, related: synonyms })),
                ];
            }
            const all = learnedByFold;
            return (group) => {
                const learned = all[group % all.length];
                if (learned === undefined) throw new Error(`${folds} has no models.`);
                return learned;
            };
        },
    };
}

type WrittenModel = Parameters<typeof openLearned>[0]["english"];

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** The questions that the models were trained on. */
export const trainingFile = join(questionSetFolder, "new_wiki.train.json");

/** Whether the file is the training questions, wherever it is. */
function isTraining(file: string): boolean {
    if (file === trainingFile) return true;
    if (!existsSync(trainingFile) || basename(file) === "") return false;
    return Buffer.compare(readFileSync(file), readFileSync(trainingFile)) === 0;
}
