import { html, nothing } from "lit";
import type { Gestures } from "../actions/actions.ts";
import type { Component } from "../read/read-components.ts";
import type { Shown } from "../read/read-message.ts";
import type { PageState } from "../state/page-state.ts";
import { selectMenu } from "./select-menu.ts";

/**
 * The rows under a message. The elements are the browser's own: discord-button has no disabled state for the keyboard, and
 * discord-string-select-menu cannot be reached by it.
 */
export function components({ id, rows }: Shown, { menu, picked }: PageState, gestures: Gestures) {
    if (rows.length === 0) return nothing;
    const { press } = gestures;
    const part = (component: Component) => {
        switch (component.kind) {
            case "button": {
                const { label, look, customId, disabled } = component;
                return html`<button type="button" class=${`part ${look}`} ?disabled=${disabled}
                    @click=${() => press({ messageId: id, customId })}>${label}</button>`;
            }
            case "link":
                return html`<a class="part secondary" href=${webOnly(component.url)} target="_blank" rel="noopener noreferrer">${component.label} ↗</a>`;
            case "select":
                return selectMenu({ select: component, messageId: id, menu, picked, gestures });
            case "unknown":
                return html`<em>A component of type ${component.type}, which this page cannot show.</em>`;
        }
    };
    return html`<div slot="components" class="rows">
        ${rows.map((row) => html`<div class="row">${row.map(part)}</div>`)}
    </div>`;
}

const webOnly = (url: string) => (/^https?:\/\//iu.test(url) ? url : "#");
