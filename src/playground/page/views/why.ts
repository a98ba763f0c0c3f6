import { html, nothing, type TemplateResult } from "lit";
import type { Explanation } from "../../../answer/explanation.ts";
import type { Actions } from "../actions/actions.ts";
import type { Why } from "../state/page-state.ts";

/** Explains why a question was answered this way. */
export function why({ question, explanation, asking }: Why, { explain }: Actions): TemplateResult {
    const ask = (event: SubmitEvent) => {
        event.preventDefault();
        if (!(event.currentTarget instanceof HTMLFormElement)) return;
        explain(String(new FormData(event.currentTarget).get("question") ?? ""));
    };
    const empty = html`<p class="empty">Ask something, or type a question here.</p>`;
    return html`
        <form class="why" @submit=${ask}>
            <label for="why-question">Question</label>
            <div class="row">
                <input id="why-question" name="question" maxlength="1000" autocomplete="off" .value=${question} />
                <button type="submit" class="part primary">Explain</button>
            </div>
        </form>
        <div role="status">${asking ? html`<p class="empty">Looking…</p>` : nothing}</div>
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
            Asks for: <strong>${kindOfQuestion}</strong>${language === undefined ? "" : ` · language: ${language}`}
        </p>
        <h2>Terms</h2>
        <table>
            <thead><tr><th scope="col">Written</th><th scope="col">Term</th><th scope="col">Rarity</th><th scope="col">Matched with</th></tr></thead>
            <tbody>${terms.map(term)}</tbody>
        </table>
        <h2>Candidates</h2>
        <ol class="candidates">${candidates.map(candidate)}</ol>
        ${parts.map((part) => html`<h2>“${part.question}”</h2>${explained(part)}`)}
    `;
}

function term({ written, term: stemmed, rarity, matches, related }: Explanation["terms"][number]) {
    const similar = related.length === 0 ? "" : `, but ${related.join(", ")}`;
    const matched = matches.length === 0 ? html`<em>in no article${similar}</em>` : matches.join(", ");
    return html`
        <tr><td>${written}</td><td><code>${stemmed}</code></td><td>${figure(rarity)}</td><td>${matched}</td></tr>
    `;
}

function candidate({ article, paragraph, sentence, score, features }: Explanation["candidates"][number]) {
    const strongest = Object.entries(features).sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
    return html`
        <li>
            <p>${sentence}</p>
            <small>${article} · ¶ ${paragraph} · score ${figure(score)}</small>
            <details>
                <summary>${strongest.length} features</summary>
                <table><tbody>${strongest.map(feature)}</tbody></table>
            </details>
        </li>
    `;
}

const feature = ([name, value]: readonly [string, number]) =>
    html`<tr><th scope="row">${name}</th><td>${figure(value, 3)}</td></tr>`;

/** Formats a number for a table. JSON turns infinite odds into null. */
export function figure(value: number, digits = 2): string {
    return Number.isFinite(value) ? value.toFixed(digits) : "infinite";
}

/** How the gate decided: the odds compared with its limits. */
function gate({ odds, limits, verdict, confidence, features }: Explanation["gate"]): TemplateResult {
    return html`
        <h2>Verdict</h2>
        <p><strong class=${`verdict ${verdict}`}>${words[verdict]}</strong> · confidence ${confidence}</p>
        <table>
            <tbody>
                <tr><th scope="row">Log odds that the articles answer</th><td>${figure(odds)}</td></tr>
                <tr><th scope="row">Limit for an answer</th><td>${figure(limits.answered)}</td></tr>
                <tr><th scope="row">Limit for a near miss</th><td>${figure(limits.nearMiss)}</td></tr>
            </tbody>
        </table>
        <details>
            <summary>${Object.keys(features).length} gate features</summary>
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
