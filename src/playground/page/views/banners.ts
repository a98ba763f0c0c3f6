import { html, nothing, type TemplateResult } from "lit";
import type { Gestures } from "../gestures/gestures.ts";
import type { View } from "../view.ts";
import { icons } from "./icons.ts";

/** What stands in the way of an answer. */
export function banners({ state, scene }: View, { dismissRefusal }: Gestures): TemplateResult {
    const lost =
        state.connection === "lost"
            ? html`<p class="banner">${icons.warning} The connection to the playground is lost. Trying to connect again…</p>`
            : nothing;
    const away =
        scene.bot.connected || state.connection === "lost"
            ? nothing
            : html`<p class="banner">${icons.warning} ${scene.bot.name} is not connected. What you ask now may fail; it reconnects by itself.</p>`;
    const refusal =
        state.refusal === undefined
            ? nothing
            : html`<p class="banner">
                  ${icons.warning} ${state.refusal}
                  <button type="button" class="tool" aria-label="Dismiss" @click=${dismissRefusal}>${icons.close}</button>
              </p>`;
    return html`<div class="banners" role="alert">${lost}${away}${refusal}</div>`;
}
