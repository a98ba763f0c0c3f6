import { html, nothing } from "lit";
import type { Gestures } from "../gestures/gestures.ts";
import type { OfferedOption } from "../read/read-command.ts";
import { moveInMenu } from "./move-in-menu.ts";

/** Buttons for the options that may still be filled in; where they are many, one that opens a menu of them. */
export function optionsLeft(left: readonly OfferedOption[], menu: string | undefined, gestures: Gestures) {
    const { takeUpOption, toggleMenu, closeMenu } = gestures;
    if (left.length <= most) {
        return left.map(
            ({ name }) => html`
                <button type="button" class="take-up" aria-label=${`Add the option ${name}`}
                    @click=${() => takeUpOption(name)}>+ ${name}</button>
            `,
        );
    }
    const open = menu === "options";
    const items = left.map(
        ({ name, description }, at) => html`
            <button type="button" role="menuitem" tabindex="-1" data-focus=${at === 0 ? "menu-item" : ""}
                @click=${() => takeUpOption(name)}><span>${name}<small>${description}</small></span></button>
        `,
    );
    return html`
        <span class="options-left" data-menu>
            <button type="button" class="take-up" data-focus="menu-options" aria-haspopup="menu" aria-expanded=${open}
                aria-label=${`${left.length} more options`} @click=${() => toggleMenu("options")}>+${left.length} more</button>
            ${open ? html`<div class="menu" role="menu" aria-label="Options" @keydown=${moveInMenu(closeMenu)}>${items}</div>` : nothing}
        </span>
    `;
}

/** As many as stand beside one another without pushing the fields away. */
const most = 3;
