import { html, type TemplateResult } from "lit";
import type { Gestures } from "../gestures/gestures.ts";
import type { View } from "../view.ts";
import { icons } from "./icons.ts";
import { traffic } from "./traffic.ts";
import { why } from "./why.ts";

const tabs = [
    ["traffic", "Traffic"],
    ["why", "Why this answer"],
] as const;

/** Behind the scenes: what the bot and Discord said to one another, and why a question was answered so. */
export function panel({ state, scene }: View, gestures: Gestures): TemplateResult {
    const other = state.panel === "traffic" ? "why" : "traffic";
    const move = ({ key }: KeyboardEvent) => {
        if (key === "ArrowLeft" || key === "ArrowRight") gestures.showTab(other);
    };
    const leave = ({ key }: KeyboardEvent) => {
        if (key === "Escape") gestures.togglePanel();
    };
    return html`
        <aside class="panel" aria-label="Behind the scenes" @keydown=${leave}>
            <header>
                <div role="tablist" aria-label="Behind the scenes" @keydown=${move}>
                    ${tabs.map(([id, name]) => {
                        const selected = state.panel === id;
                        return html`<button type="button" role="tab" id=${`tab-${id}`} data-focus=${`tab-${id}`} aria-selected=${selected}
                            aria-controls="tab-panel" tabindex=${selected ? 0 : -1} @click=${() => gestures.showTab(id)}>${name}</button>`;
                    })}
                </div>
                <button type="button" class="tool" aria-label="Close the panel" @click=${gestures.togglePanel}>${icons.close}</button>
            </header>
            <div id="tab-panel" class="tab-panel" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${state.panel}`}>
                ${state.panel === "why" ? why(state.why, gestures) : traffic(scene.traffic)}
            </div>
        </aside>
    `;
}
