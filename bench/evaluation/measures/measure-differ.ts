import { readFileSync } from "node:fs";
import { openLibrary } from "../../../src/answer/library.ts";
import type { Learned } from "../../../src/answer/model/model.ts";
import { segmentOf } from "../../../src/corpus/sentences/sentences.ts";
import { threadTime } from "../../thread-time.ts";
import { type DifferPair, differRows } from "../differ-pairs.ts";
import type { Outcome } from "../outcome.ts";

/** Asks each question of its two articles, and looks whether they are said to differ. */
export async function measureDiffer(file: string, learned: Learned, onAsked: () => void): Promise<Outcome[]> {
    const pairs: readonly DifferPair[] = JSON.parse(readFileSync(file, "utf8"));
    const segment = segmentOf("en");
    const outcomes: Outcome[] = [];
    for (const { set, question, differ, kind, articles } of pairs) {
        const library = openLibrary(
            articles.map(({ text, ...declared }, at) => ({
                id: `a${at}`,
                language: "en",
                fingerprint: text,
                paragraphCount: 1,
                paragraphs: [{ number: 1, text, path: [], sentences: segment([text])[0] ?? [] }],
                ...declared,
            })),
            learned,
        );
        const started = threadTime();
        const answer = await library.ask(question);
        const cpu = threadTime() - started;
        const isSaid = answer.verdict === "answered" && answer.differ === true;
        outcomes.push({
            part: "differ",
            set,
            article: question,
            question,
            kind,
            verdict: answer.verdict,
            cpu,
            counts: { [differ ? differRows.found : differRows.falsely]: Number(isSaid) },
        });
        onAsked();
    }
    return outcomes;
}
