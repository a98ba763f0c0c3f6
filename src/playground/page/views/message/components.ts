import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../../actions/actions.ts";
import { label } from "../../label.ts";
import type { Component } from "../../read/read-components.ts";
import type { DisplayedMessage } from "../../read/read-message.ts";
import type { PageState } from "../../state/page-state.ts";
import { icons } from "../icons.ts";
import { moveInMenu } from "../move-in-menu.ts";

type Select = Extract<Component, { kind: "select" }>;

interface SelectProps {
    readonly select: Select;
    readonly messageId: string;
    /** The open menu, and what is ticked in it. */
    readonly menu: string | undefined;
    readonly picked: readonly string[];
    readonly actions: Actions;
}

/**
 * A list that opens inside the message. The browser's select would send on the first arrow key, could not send the same value
 * twice, and shows no descriptions. A single value is sent at once; several are ticked, then sent.
 */
function selectMenu(props: SelectProps): TemplateResult {
    const { select, messageId, menu, actions } = props;
    const { placeholder, customId, disabled, options } = select;
    const key = `${messageId}-${customId}`;
    const open = menu === key;
    const first = options.filter((option) => option.default).map(({ value }) => value);
    const chosen = options.filter((option) => option.default).map(({ label }) => label);
    const label = chosen.length === 0 ? placeholder : chosen.join(", ");
    return html`
        <div class="select" data-menu>
            <button type="button" class="part select-button" data-focus=${`menu-${key}`} aria-haspopup="listbox" aria-expanded=${open}
                ?disabled=${disabled} @click=${() => actions.toggleMenu(key, first)}><span>${label}</span>${icons.down}</button>
            ${open ? choices(props) : nothing}
        </div>
    `;
}

function choices({ select, messageId, picked, actions }: SelectProps) {
    const { options, placeholder, customId, least, most } = select;
    const several = most > 1;
    const send = (values: readonly string[]) => actions.press({ messageId, customId, values });
    const leave = moveInMenu(actions.closeMenu, { tabLeaves: !several });
    const ready = picked.length >= least && picked.length <= most;
    return html`
        <div class="choices" @keydown=${leave}>
            <div role="listbox" aria-label=${placeholder} aria-multiselectable=${several}>
                ${options.map(({ value, label, description }, at) => {
                    const ticked = picked.includes(value);
                    return html`
                        <button type="button" role="option" tabindex=${at === 0 && several ? 0 : -1} data-focus=${at === 0 ? "menu-item" : ""}
                            aria-selected=${ticked} @click=${() => (several ? actions.pick(value) : send([value]))}>
                            <span>${label}${description === undefined ? nothing : html`<small>${description}</small>`}</span>
                            ${several ? html`<i class="tick" aria-hidden="true"></i>` : nothing}
                        </button>
                    `;
                })}
            </div>
            ${several ? done(picked.length, ready, () => send(picked)) : nothing}
        </div>
    `;
}

const done = (count: number, ready: boolean, send: () => void) => html`
    <p class="row">
        <span role="status">${label("selected", { count })}</span>
        <button type="button" class="part primary" ?disabled=${!ready} @click=${send}>${label("confirm")}</button>
    </p>
`;

/**
 * The rows under a message, as native elements: discord-button cannot be disabled for the keyboard, and
 * discord-string-select-menu cannot be reached by it.
 */
export function components({ id, rows }: DisplayedMessage, { menu, picked }: PageState, actions: Actions) {
    if (rows.length === 0) return nothing;
    const { press } = actions;
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
                return selectMenu({ select: component, messageId: id, menu, picked, actions });
            case "unknown":
                return html`<em>${label("unknown-component", { type: String(component.type) })}</em>`;
        }
    };
    return html`<div slot="components" class="rows">
        ${rows.map((row) => html`<div class="row">${row.map(part)}</div>`)}
    </div>`;
}

const webOnly = (url: string) => (/^https?:\/\//iu.test(url) ? url : "#");
