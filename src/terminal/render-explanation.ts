import type { Explanation } from "../answer/explanation.ts";
import { type Style, visible } from "./render-answer.ts";

/** Why a question was answered as it was, for a person at a terminal; numbers rounded to hundredths. */
export function renderExplanation(explanation: Explanation, style: Style): string {
    const { gate, terms, candidates, language, kindOfQuestion } = explanation;
    const { odds, limits, verdict, confidence } = gate;
    return [
        style("bold", "What was asked"),
        `  kind of question: ${kindOfQuestion}; language of the articles: ${language ?? "none came near"}`,
        ...terms.map(
            ({ written, rarity, matches }) =>
                `  ${visible(written)}: rarity ${rounded(rarity)}, ${
                    matches.length === 0
                        ? style("yellow", "no article holds it")
                        : `found as ${visible(matches.slice(0, 5).join(", "))}`
                }`,
        ),
        "",
        style("bold", "What was weighed"),
        ...candidates.flatMap(({ article, paragraph, sentence, score, features }) => [
            `  ${rounded(score).padStart(6)}  ${article} ¶ ${paragraph}: ${visible(shortened(sentence))}`,
            style("dim", `          ${named(features)}`),
        ]),
        "",
        style("bold", "What was decided"),
        `  ${verdict}, confidence ${confidence}: log odds ${rounded(odds)} that the articles answer; ${rounded(limits.answered)} make an answer, ${rounded(limits.nearMiss)} a near miss`,
        style("dim", `  ${named(gate.features)}`),
        "",
    ].join("\n");
}

const rounded = (value: number) => (Number.isFinite(value) ? String(Math.round(value * 100) / 100) : "none");

/** What is zero says nothing. */
function named(features: Readonly<Record<string, number>>): string {
    return Object.entries(features)
        .filter(([, value]) => rounded(value) !== "0")
        .map(([name, value]) => `${name} ${rounded(value)}`)
        .join(" · ");
}

const shortened = (sentence: string) => (sentence.length <= 120 ? sentence : `${sentence.slice(0, 119)}…`);
