import type { GateResult } from "./evaluate-gate.ts";
import type { RankingResult } from "./evaluate-ranking.ts";

interface Evaluation extends RankingResult {
    readonly file: string;
    readonly crossValidated: boolean;
    readonly gate: GateResult;
}

/** The evaluation as Markdown tables. */
export function renderTable(result: Evaluation): string {
    const { file, crossValidated, questions, paragraphs, recall, gate, milliseconds } = result;
    const how = crossValidated ? "cross-validated by article in four folds" : "by the shipped model";
    const lines = [
        `## ${file}: ${questions} questions on ${paragraphs} paragraphs, ${how}`,
        "",
        "| | |",
        "|---|---|",
        ...row("P@1 of the KeySentence, whole corpus", result.wholeCorpus),
        ...row("P@1 within the article", result.withinArticle),
        ...Object.entries(result.baselines).flatMap(([name, value]) => row(`P@1 of ${name}`, value)),
        ...row("gold paragraph first", recall.at1),
        ...row("gold paragraph in the first 3", recall.at3),
        ...row("gold paragraph in the first 10", recall.at10),
        ...row("gold paragraph among the candidates", recall.candidates),
        `| MRR of the gold paragraph | ${recall.mrr.toFixed(3)} |`,
        ...row("quotes that are verbatim", result.verbatim),
        `| gate: AUROC | ${gate.auroc.toFixed(3)} |`,
        ...row("unanswerable questions answered, if 90 % of the answerable ones are", gate.leakAt90),
        ...row("unanswerable questions answered, if 95 % of the answerable ones are", gate.leakAt95),
        ...row("answerable questions answered with the shipped limit", gate.answerableAnswered),
        ...row("unanswerable questions answered with the shipped limit", gate.unanswerableAnswered),
        ...Object.entries(gate.confidence).map(
            ([word, { share, right }]) =>
                `| answers with ${word} confidence, and how many of them are right | ${percent(share)}, ${percent(right)} |`,
        ),
        `| time per question, p50 / p99 | ${milliseconds.p50.toFixed(1)} / ${milliseconds.p99.toFixed(1)} ms |`,
        "",
        "| kind of question | P@1 | questions |",
        "|---|---|---|",
        ...Object.entries(result.kinds).map(
            ([kind, { precision, questions: some }]) => `| ${kind} | ${percent(precision)} | ${some} |`,
        ),
    ];
    return `${lines.join("\n")}\n\n`;
}

const row = (name: string, value: number) => [`| ${name} | ${percent(value)} |`];
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
