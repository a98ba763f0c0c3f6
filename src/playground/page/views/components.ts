import { html, nothing } from "lit";
import type { Gestures } from "../gestures/gestures.ts";
import type { Component } from "../read/read-components.ts";
import type { Shown } from "../read/read-message.ts";

/**
 * The rows under a message. The elements are the browser's own: discord-button has no disabled state for the keyboard, and
 * discord-string-select-menu cannot be reached by it.
 */
export function components({ id, rows }: Shown, { press }: Gestures) {
    if (rows.length === 0) return nothing;
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
                return select(component, (values) =>
                    press({ messageId: id, customId: component.customId, values }),
                );
            case "unknown":
                return html`<em>A component of type ${component.type}, which this page cannot show.</em>`;
        }
    };
    return html`<div slot="components" class="rows">
        ${rows.map((row) => html`<div class="row">${row.map(part)}</div>`)}
    </div>`;
}

const webOnly = (url: string) => (/^https?:\/\//iu.test(url) ? url : "#");

type Select = Extract<Component, { kind: "select" }>;

/** Sends as soon as something is chosen, as Discord does where one value may be; several are sent with the box left. */
function select({ placeholder, options, most, disabled }: Select, choose: (values: string[]) => void) {
    const chosen = ({ currentTarget }: Event) => {
        if (!(currentTarget instanceof HTMLSelectElement)) return;
        const values = [...currentTarget.selectedOptions]
            .map(({ value }) => value)
            .filter((value) => value !== "");
        if (values.length > 0) choose(values);
    };
    const listed = options.map(
        ({ value, label, description, default: given = false }) =>
            html`<option value=${value} ?selected=${given}>${label}${description === undefined ? "" : `: ${description}`}</option>`,
    );
    const nothingChosen = options.some((option) => option.default)
        ? nothing
        : html`<option value="" selected disabled>${placeholder}</option>`;
    return most > 1
        ? html`<select class="part" multiple aria-label=${placeholder} ?disabled=${disabled} @blur=${chosen}>${listed}</select>`
        : html`<select class="part" aria-label=${placeholder} ?disabled=${disabled} @change=${chosen}>${nothingChosen}${listed}</select>`;
}
