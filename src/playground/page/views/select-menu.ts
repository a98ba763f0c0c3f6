import { html, nothing, type TemplateResult } from "lit";
import type { Gestures } from "../actions/actions.ts";
import type { Component } from "../read/read-components.ts";
import { icons } from "./icons.ts";
import { moveInMenu } from "./move-in-menu.ts";

type Select = Extract<Component, { kind: "select" }>;

interface Props {
    readonly select: Select;
    readonly messageId: string;
    /** Which menu is open, and what is ticked there. */
    readonly menu: string | undefined;
    readonly picked: readonly string[];
    readonly gestures: Gestures;
}

/**
 * A list that opens in the message itself. The browser's own select would send with the first arrow key, could not send the
 * same value twice, and shows no descriptions. One value is sent at once; several are ticked and then sent.
 */
export function selectMenu(props: Props): TemplateResult {
    const { select, messageId, menu, gestures } = props;
    const { placeholder, customId, disabled, options } = select;
    const key = `${messageId}-${customId}`;
    const open = menu === key;
    const first = options.filter((option) => option.default).map(({ value }) => value);
    const chosen = options.filter((option) => option.default).map(({ label }) => label);
    const label = chosen.length === 0 ? placeholder : chosen.join(", ");
    return html`
        <div class="select" data-menu>
            <button type="button" class="part select-button" data-focus=${`menu-${key}`} aria-haspopup="listbox" aria-expanded=${open}
                ?disabled=${disabled} @click=${() => gestures.toggleMenu(key, first)}><span>${label}</span>${icons.down}</button>
            ${open ? choices(props) : nothing}
        </div>
    `;
}

function choices({ select, messageId, picked, gestures }: Props) {
    const { options, placeholder, customId, least, most } = select;
    const several = most > 1;
    const send = (values: readonly string[]) => gestures.press({ messageId, customId, values });
    const leave = moveInMenu(gestures.closeMenu, { tabLeaves: !several });
    const ready = picked.length >= least && picked.length <= most;
    return html`
        <div class="choices" @keydown=${leave}>
            <div role="listbox" aria-label=${placeholder} aria-multiselectable=${several}>
                ${options.map(({ value, label, description }, at) => {
                    const ticked = picked.includes(value);
                    return html`
                        <button type="button" role="option" tabindex=${at === 0 && several ? 0 : -1} data-focus=${at === 0 ? "menu-item" : ""}
                            aria-selected=${ticked} @click=${() => (several ? gestures.pick(value) : send([value]))}>
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
        <span role="status">${count === 0 ? "Nothing is chosen yet." : `${count} chosen`}</span>
        <button type="button" class="part primary" ?disabled=${!ready} @click=${send}>Confirm</button>
    </p>
`;
