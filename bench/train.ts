import { readFileSync, writeFileSync } from "node:fs";
import { comparedRows, openRankingNets } from "../src/answer/model/compared-rows.ts";
import type { WrittenModel } from "../src/answer/model/model.ts";
import { readRelatedWords } from "../src/answer/model/related-words.ts";
import { featureNames } from "../src/answer/ranking/feature-names.ts";
import { openParagraphIndex } from "../src/search/paragraph-index.ts";
import { readWordVectors } from "../src/search/word-vectors.ts";
import { gateExamples } from "./gate-examples.ts";
import { gateReport } from "./gate-report.ts";
import { measureLists } from "./measure-lists.ts";
import { percent } from "./percent.ts";
import { creditOf, missingSets } from "./question-sets.ts";
import { readSquad } from "./squad.ts";
import { scalingOf } from "./standardise.ts";
import { trainGate } from "./train-gate.ts";
import { precisionOf, trainRanking } from "./train-ranking.ts";

/**
 * Trains the ranking and the gate on questions in SQuAD's format and writes the model, reproducibly to the byte. With "none" for
 * the vectors, it trains the model for all languages other than English, without English word lists. Its report is
 * cross-validated: questions are answered by models trained on other articles.
 */
const [questions, vectorFile, target, foldTarget] = process.argv.slice(2);
if (questions === undefined || vectorFile === undefined || target === undefined) {
    throw new Error("usage: train QUESTIONS.json VECTORS.bin|none MODEL.json [FOLDS.json]");
}
const folds = 4;
const say = (text: string) => process.stderr.write(`${text}\n`);
const missing = missingSets([questions]);
if (missing !== undefined) {
    say(missing);
    process.exit(2);
}
say(`training on ${creditOf(questions) ?? questions}`);

const set = readSquad(questions, "");
const vectors = vectorFile === "none" ? undefined : readWordVectors(readFileSync(vectorFile));
const related =
    vectors &&
    readRelatedWords(() => readFileSync(new URL("../src/answer/learned/related-words.bin", import.meta.url)));
const index = openParagraphIndex(set.articles, "en", { vectors, related });
const whole = measureLists(set.questions, index, false);
const within = measureLists(set.questions, index, true);
const lists = [...whole, ...within];
const scaling = scalingOf(whole.flatMap(({ rows }) => comparedRows(rows)));
say(`${set.questions.length} questions, ${featureNames.length} features`);

const foldNets = Array.from({ length: folds }, (_, fold) => {
    const others = lists.filter(({ question }) => question.group % folds !== fold);
    say(`training without fold ${fold + 1} of ${folds}`);
    return trainRanking(others, scaling);
});
const noNets = openRankingNets([]);
const scores = foldNets.map(openRankingNets);
const scoreFor = (group: number) => scores[group % folds] ?? noNets;
say(
    `P@1 over the whole corpus ${percent(precisionOf(whole, scoreFor))}, within the article ${percent(precisionOf(within, scoreFor))}`,
);

const gate = trainGate([...gateExamples({ set, vectors, related, scoreFor })], folds);
for (const line of gateReport(gate.scored, gate.limits)) say(line);

const modelOf = (
    nets: WrittenModel["nets"],
    { answers, right }: Pick<WrittenModel["gate"], "answers" | "right">,
): WrittenModel => ({
    names: featureNames,
    nets,
    gate: { names: gate.names, answers, right, limits: gate.limits },
});
writeFileSync(target, `${JSON.stringify(modelOf(trainRanking(lists, scaling), gate))}\n`);
if (foldTarget !== undefined) {
    // evaluate.ts uses these to answer the training questions by models trained without their article.
    const models = foldNets.flatMap((nets, fold) =>
        gate.folds[fold] === undefined ? [] : [modelOf(nets, gate.folds[fold])],
    );
    writeFileSync(foldTarget, `${JSON.stringify(models)}\n`);
}
