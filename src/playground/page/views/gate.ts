import { html, type TemplateResult } from "lit";
import type { Explanation } from "../../../answer/explanation.ts";
import { figure } from "./figure.ts";

/** How the verdict came about: the odds against the limits. */
export function gate({ odds, limits, verdict, confidence, features }: Explanation["gate"]): TemplateResult {
    return html`
        <h2>Verdict</h2>
        <p><strong class=${`verdict ${verdict}`}>${words[verdict]}</strong> · confidence ${confidence}</p>
        <table>
            <tbody>
                <tr><th scope="row">Odds that the articles answer (log)</th><td>${figure(odds)}</td></tr>
                <tr><th scope="row">Answered from</th><td>${figure(limits.answered)}</td></tr>
                <tr><th scope="row">Near miss from</th><td>${figure(limits.nearMiss)}</td></tr>
            </tbody>
        </table>
        <details>
            <summary>${Object.keys(features).length} features of the gate</summary>
            <table>
                <tbody>
                    ${Object.entries(features).map(
                        ([name, value]) =>
                            html`<tr><th scope="row">${name}</th><td>${figure(value, 3)}</td></tr>`,
                    )}
                </tbody>
            </table>
        </details>
    `;
}

const words = { answered: "Answered", "near-miss": "Near miss", "not-found": "Not found" } as const;
