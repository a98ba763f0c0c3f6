import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Gestures } from "../gestures/gestures.ts";
import type { PageState } from "../page-state.ts";
import { viewOf } from "../view.ts";
import { banners } from "./banners.ts";
import { composer } from "./composer.ts";
import { log } from "./log.ts";
import { modal } from "./modal.ts";
import { panel } from "./panel.ts";
import { placeHeader } from "./place-header.ts";
import { sidebar } from "./sidebar.ts";

/** The whole page. */
export function app(state: PageState, gestures: Gestures): TemplateResult {
    const view = viewOf(state);
    if (view === undefined) {
        const text = state.connection === "lost" ? "The playground's server does not answer." : "Connecting…";
        return html`<main class="opening"><p role="status">${text}</p></main>`;
    }
    return html`
        <a class="skip-link" href="#box">Skip to the message box</a>
        <div class="app" ?data-panel=${state.panel !== "closed"} ?data-drawer=${state.drawer}>
            ${sidebar(view, gestures)}
            <main aria-label=${`${view.place.kind === "channel" ? "#" : ""}${view.place.name}`}>
                ${placeHeader(view, gestures)} ${banners(view, gestures)} ${log(view, gestures)} ${composer(view, gestures)}
            </main>
            ${state.panel === "closed" ? nothing : panel(view, gestures)}
        </div>
        ${state.modal === undefined ? nothing : keyed(state.modal.interactionId, modal(state.modal, gestures))}
    `;
}
