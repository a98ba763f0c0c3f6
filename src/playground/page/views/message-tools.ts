import { html, nothing } from "lit";
import type { Gestures } from "../gestures/gestures.ts";
import type { Shown } from "../read/read-message.ts";
import type { View } from "../view.ts";
import { icons } from "./icons.ts";
import { moveInMenu } from "./move-in-menu.ts";

/** What can be done with a message; nothing can with one that only one person sees. */
export function messageTools(shown: Shown, view: View, gestures: Gestures) {
    if (shown.ephemeral) return nothing;
    const { id, author } = shown;
    const commands = view.commands.filter(({ kind }) => kind === "message");
    const open = view.state.menu === id;
    const menuButton = html`
        <button type="button" class="tool" data-focus=${`menu-${id}`} aria-label=${`Apps for the message of ${author.name}`} title="Apps"
            aria-haspopup="menu" aria-expanded=${open} @click=${() => gestures.toggleMenu(id)}>${icons.apps}</button>
    `;
    const menu = html`
        <div class="menu" role="menu" aria-label="Apps" @keydown=${moveInMenu(gestures.closeMenu)}>
            ${commands.map(
                ({ name }, at) => html`
                    <button type="button" role="menuitem" tabindex="-1" data-focus=${at === 0 ? "menu-item" : ""}
                        @click=${() => gestures.runOnMessage(name, id)}>${name}</button>
                `,
            )}
        </div>
    `;
    return html`
        <div class="message-tools" data-menu ?data-open=${open}>
            <button type="button" class="tool" aria-label=${`Reply to ${author.name}`} title="Reply"
                @click=${() => gestures.reply(id)}>${icons.reply}</button>
            ${commands.length > 0 ? menuButton : nothing} ${open ? menu : nothing}
        </div>
    `;
}
