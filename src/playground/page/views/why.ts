import { html, nothing, type TemplateResult } from "lit";
import type { Explanation } from "../../../answer/explanation.ts";
import type { Actions } from "../actions/actions.ts";
import { label } from "../label.ts";
import type { Why } from "../state/page-state.ts";

/** Explains why a question was answered this way. */
export function why({ question, explanation, asking }: Why, { explain }: Actions): TemplateResult {
    const ask = (event: SubmitEvent) => {
        event.preventDefault();
        if (!(event.currentTarget instanceof HTMLFormElement)) return;
        explain(String(new FormData(event.currentTarget).get("question") ?? ""));
    };
    const empty = html`<p class="empty">${label("why.empty")}</p>`;
    return html`
        <form class="why" @submit=${ask}>
            <label for="why-question">${label("why.question")}</label>
            <div class="row">
                <input id="why-question" name="question" maxlength="1000" autocomplete="off" .value=${question} />
                <button type="submit" class="part primary">${label("why.explain")}</button>
            </div>
        </form>
        <div role="status">${asking ? html`<p class="empty">${label("why.looking")}</p>` : nothing}</div>
        ${explanation === undefined ? (asking ? nothing : empty) : explained(explanation)}
    `;
}

function explained({
    kindOfQuestion,
    language,
    terms,
    candidates,
    gate: result,
    parts = [],
}: Explanation): TemplateResult {
    return html`
        ${gate(result)}
        <p class="about">
            ${label("why.asks-for")} <strong>${kindOfQuestion}</strong>${language === undefined ? "" : ` · ${label("why.language", { language })}`}
        </p>
        <h2>${label("why.terms")}</h2>
        <table>
            <thead><tr><th scope="col">${label("why.written")}</th><th scope="col">${label("why.term")}</th><th scope="col">${label("why.rarity")}</th><th scope="col">${label("why.matched")}</th></tr></thead>
            <tbody>${terms.map(term)}</tbody>
        </table>
        <h2>${label("why.candidates")}</h2>
        <ol class="candidates">${candidates.map(candidate)}</ol>
        ${parts.map((part) => html`<h2>${label("why.part", { question: part.question })}</h2>${explained(part)}`)}
    `;
}

function term({ written, term: stemmed, rarity, matches, related }: Explanation["terms"][number]) {
    const unmatched =
        related.length === 0
            ? label("why.in-no-article")
            : label("why.in-no-article-but", { related: related.join(", ") });
    const matched = matches.length === 0 ? html`<em>${unmatched}</em>` : matches.join(", ");
    return html`
        <tr><td>${written}</td><td><code>${stemmed}</code></td><td>${figure(rarity)}</td><td>${matched}</td></tr>
    `;
}

function candidate({ article, paragraph, sentence, score, features }: Explanation["candidates"][number]) {
    const strongest = Object.entries(features).sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
    return html`
        <li>
            <p>${sentence}</p>
            <small>${article} · ¶ ${paragraph} · ${label("why.score", { score: figure(score) })}</small>
            <details>
                <summary>${label("why.features", { count: strongest.length })}</summary>
                <table><tbody>${strongest.map(feature)}</tbody></table>
            </details>
        </li>
    `;
}

const feature = ([name, value]: readonly [string, number]) =>
    html`<tr><th scope="row">${name}</th><td>${figure(value, 3)}</td></tr>`;

/** Formats a number for a table. JSON turns infinite odds into null. */
export function figure(value: number, digits = 2): string {
    return Number.isFinite(value) ? value.toFixed(digits) : label("why.infinite");
}

/** How the gate decided: the odds compared with its limits. */
function gate({ odds, limits, verdict, confidence, features }: Explanation["gate"]): TemplateResult {
    return html`
        <h2>${label("why.verdict")}</h2>
        <p><strong class=${`verdict ${verdict}`}>${label(`why.verdict.${verdict}`)}</strong> · ${label("why.confidence", { confidence: String(confidence) })}</p>
        <table>
            <tbody>
                <tr><th scope="row">${label("why.odds")}</th><td>${figure(odds)}</td></tr>
                <tr><th scope="row">${label("why.limit-answer")}</th><td>${figure(limits.answered)}</td></tr>
                <tr><th scope="row">${label("why.limit-near-miss")}</th><td>${figure(limits.nearMiss)}</td></tr>
            </tbody>
        </table>
        <details>
            <summary>${label("why.gate-features", { count: Object.keys(features).length })}</summary>
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
