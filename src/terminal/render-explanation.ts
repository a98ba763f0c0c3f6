import { listed, say } from "../../locales/say.ts";
import type { Explanation } from "../answer/explanation.ts";
import { printable } from "../corpus/printable.ts";
import type { Style } from "./render-answer.ts";

/** Renders why a question was answered this way, for the terminal. Numbers are rounded to hundredths. */
export function renderExplanation(explanation: Explanation, style: Style): string {
    const { gate, terms, candidates, language, kindOfQuestion, parts = [] } = explanation;
    const { odds, limits, verdict, confidence } = gate;
    return [
        style("bold", say("terminal.explain.asked")),
        `  ${kindLine(kindOfQuestion, language)}`,
        ...terms.map(({ written, rarity, matches, related }) => {
            const term = say("terminal.explain.term", { term: printable(written), rarity: rounded(rarity) });
            const words = printable(listed(matches.slice(0, 5), "plain"));
            const similar = printable(listed(related.slice(0, 5), "plain"));
            const missing =
                similar === ""
                    ? say("terminal.explain.term-missing")
                    : say("terminal.explain.term-related", { words: similar });
            const found =
                words === "" ? style("yellow", missing) : say("terminal.explain.term-found", { words });
            return `  ${listed([term, found], "plain")}`;
        }),
        "",
        style("bold", say("terminal.explain.weighed")),
        ...candidates.flatMap(({ article, paragraph, sentence, score, features }) => [
            `  ${rounded(score).padStart(6)}  ${say("attribution.paragraph", { article, paragraph })}: ${printable(shortened(sentence))}`,
            style("dim", `          ${nonZero(features)}`),
        ]),
        "",
        style("bold", say("terminal.explain.decided")),
        `  ${say("terminal.explain.gate", {
            verdict,
            confidence,
            odds: rounded(odds),
            answered: rounded(limits.answered),
            nearMiss: rounded(limits.nearMiss),
        })}`,
        style("dim", `  ${nonZero(gate.features)}`),
        "",
        ...parts.flatMap((part) => [style("bold", printable(part.question)), renderExplanation(part, style)]),
    ].join("\n");
}

function kindLine(kind: string, language: string | undefined): string {
    return language === undefined
        ? say("terminal.explain.kind-without-language", { kind })
        : say("terminal.explain.kind", { kind, language });
}

const rounded = (value: number) =>
    Number.isFinite(value) ? String(Math.round(value * 100) / 100) : say("terminal.explain.no-number");

/** Zeros are left out, because they have no effect. */
function nonZero(features: Readonly<Record<string, number>>): string {
    return Object.entries(features)
        .filter(([, value]) => rounded(value) !== "0")
        .map(([name, value]) => `${name} ${rounded(value)}`)
        .join(" · ");
}

const shortened = (sentence: string) => (sentence.length <= 120 ? sentence : `${sentence.slice(0, 119)}…`);
