import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openLibrary } from "../src/answer/library.ts";
import { type Learned, openLearned } from "../src/answer/model/model.ts";
import { kindOfQuestion } from "../src/answer/question/kind-of-question.ts";
import { percent } from "./percent.ts";
import { missingSets, questionSetFolder } from "./question-sets.ts";
import { readSquad } from "./squad.ts";

/**
 * Measures how often the words marked in an answer overlap those of an annotator, by kind of question: `node
 * bench/measure-span.ts`. Questions are answered by models trained without their article.
 */
const file = join(questionSetFolder, "new_wiki.train.json");
const missing = missingSets([file]);
if (missing !== undefined) {
    process.stderr.write(`${missing}\n`);
    process.exit(2);
}
const path = (name: string) => new URL(name, import.meta.url);
const vectors = readFileSync(path("../src/answer/learned/english-words.bin"));
const related = () => readFileSync(path("../src/answer/learned/related-words.bin"));
const folds: Learned[] = JSON.parse(readFileSync(path("./folds/english.json"), "utf8")).map(
    (english: Parameters<typeof openLearned>[0]["english"]) =>
        openLearned({ vectors, related, english, others: english }),
);
const set = readSquad(file, "");
const libraries = folds.map((learned) => openLibrary(set.articles, learned));
const tallies = new Map<string, { answered: number; marked: number; right: number; rightSentence: number }>();
for (const { text, group, article, paragraph, spans } of set.questions) {
    const answer = await libraries[group % folds.length]?.ask(text);
    if (answer?.verdict !== "answered") continue;
    const { kind } = kindOfQuestion(text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
    const tally = tallies.get(kind) ?? { answered: 0, marked: 0, right: 0, rightSentence: 0 };
    tallies.set(kind, tally);
    tally.answered++;
    const [{ span, key, ...first }] = answer.excerpts;
    if (span === undefined) continue;
    const isGold = first.article.id === article && first.paragraph.number === paragraph;
    tally.marked++;
    tally.rightSentence += Number(
        isGold && spans.some(({ start, end }) => key.start <= start && end <= key.end),
    );
    tally.right += Number(isGold && spans.some(({ start, end }) => start < span.end && span.start < end));
}
for (const [kind, { answered, marked, right, rightSentence }] of tallies)
    if (marked > 0)
        process.stdout.write(
            `${kind}: ${marked} of ${answered} answers have a span, ${right} right: ${percent(right / marked)}, of right sentences ${percent(right / rightSentence)}\n`,
        );
