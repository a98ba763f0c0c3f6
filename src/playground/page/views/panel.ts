import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Traffic } from "../../protocol.ts";
import type { Actions } from "../actions/actions.ts";
import { label } from "../label.ts";
import type { View } from "../state/view.ts";
import { icons } from "./icons.ts";
import { why } from "./why.ts";

const tabs = ["traffic", "why"] as const;

/** The side panel: traffic between the bot and Discord, and the explanation of an answer. */
export function panel({ state, scene }: View, actions: Actions): TemplateResult {
    const other = state.panel === "traffic" ? "why" : "traffic";
    const move = ({ key }: KeyboardEvent) => {
        if (key === "ArrowLeft" || key === "ArrowRight") actions.showTab(other);
    };
    const leave = ({ key }: KeyboardEvent) => {
        if (key === "Escape") actions.togglePanel();
    };
    return html`
        <aside class="panel" aria-label=${label("panel")} @keydown=${leave}>
            <header>
                <div role="tablist" aria-label=${label("panel")} @keydown=${move}>
                    ${tabs.map((id) => {
                        const selected = state.panel === id;
                        return html`<button type="button" role="tab" id=${`tab-${id}`} data-focus=${`tab-${id}`} aria-selected=${selected}
                            aria-controls="tab-panel" tabindex=${selected ? 0 : -1} @click=${() => actions.showTab(id)}>${label(`tab.${id}`)}</button>`;
                    })}
                </div>
                <button type="button" class="tool" aria-label=${label("close-panel")} @click=${actions.togglePanel}>${icons.close}</button>
            </header>
            <div id="tab-panel" class="tab-panel" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${state.panel}`}>
                ${state.panel === "why" ? why(state.why, actions) : traffic(scene.traffic)}
            </div>
        </aside>
    `;
}

/** Recent traffic between the bot and Discord, newest first. */
function traffic(passed: readonly Traffic[]): TemplateResult {
    if (passed.length === 0) return html`<p class="empty">${label("no-traffic")}</p>`;
    return html`
        <p class="about">${label("traffic-order")}</p>
        <ol class="traffic">${repeat(passed.toReversed(), ({ number }) => number, line)}</ol>
    `;
}

function line({ direction, name, body, status, milliseconds }: Traffic) {
    const failed = status !== undefined && status >= 400;
    return html`
        <li>
            <details>
                <summary>
                    <span class=${`kind ${direction}`}>${direction === "request" ? "→" : "←"}</span>
                    <span class="name">${name}</span>
                    ${status === undefined ? nothing : html`<span class=${`status${failed ? " failed" : ""}`}>${status}</span>`}
                    ${milliseconds === undefined ? nothing : html`<span class="time">${spoken(milliseconds)} ms</span>`}
                </summary>
                ${body === undefined || body === null ? html`<p class="empty">${label("no-body")}</p>` : html`<pre tabindex="0">${JSON.stringify(body, undefined, 2)}</pre>`}
            </details>
        </li>
    `;
}

const spoken = (milliseconds: number) =>
    milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds);
