import { html, nothing } from "lit";
import type { Actions } from "../../actions/actions.ts";
import { openerOf } from "../../actions/thread-actions.ts";
import { label } from "../../label.ts";
import type { DisplayedMessage } from "../../read/read-message.ts";
import type { View } from "../../state/view.ts";
import { icons } from "../icons.ts";
import { moveInMenu } from "../move-in-menu.ts";

/** The tools of a message. Ephemeral messages have none, nor does the message at the beginning of a thread. */
export function messageTools(shown: DisplayedMessage, view: View, actions: Actions) {
    const { id, author, ephemeral, channelId } = shown;
    const { place } = view;
    if (ephemeral || channelId !== place.channelId) return nothing;
    const commands = view.commands.filter(({ kind }) => kind === "message");
    const open = view.state.menu === id;
    const menuButton = html`
        <button type="button" class="tool" data-focus=${`menu-${id}`} aria-label=${label("apps-for", { name: author.name })} title=${label("apps")}
            aria-haspopup="menu" aria-expanded=${open} @click=${() => actions.toggleMenu(id)}>${icons.apps}</button>
    `;
    const menu = html`
        <div class="menu" role="menu" aria-label=${label("apps")} @keydown=${moveInMenu(actions.closeMenu)}>
            ${commands.map(
                ({ name, shown: shownName }, at) => html`
                    <button type="button" role="menuitem" tabindex="-1" data-focus=${at === 0 ? "menu-item" : ""}
                        @click=${() => actions.runOnMessage(name, id)}>${shownName}</button>
                `,
            )}
        </div>
    `;
    const replyButton = html`
        <button type="button" class="tool" aria-label=${label("reply-to", { name: author.name })} title=${label("reply")}
            @click=${() => actions.reply(id)}>${icons.reply}</button>
    `;
    const threadButton = html`
        <button type="button" class="tool" data-focus=${openerOf({ messageId: id })} aria-label=${label("create-thread-from", { name: author.name })}
            title=${label("create-thread")} @click=${() => actions.beginThread(id)}>${icons.thread}</button>
    `;
    const hasThread = threadOf(shown, view) !== undefined;
    const tools = [
        ...(place.mayWrite ? [replyButton] : []),
        ...(place.mayStartThreads && !hasThread ? [threadButton] : []),
        ...(commands.length > 0 ? [menuButton] : []),
    ];
    if (tools.length === 0) return nothing;
    return html`<div class="message-tools" data-menu ?data-open=${open}>${tools} ${open ? menu : nothing}</div>`;
}

/** The thread that was started from a message. Both have the same id. */
const threadOf = ({ id, channelId }: DisplayedMessage, { persona }: View) =>
    persona.places.find((place) => place.channelId === id && place.parentId === channelId);

/** Under a message, the way to its thread. */
export function threadLink(shown: DisplayedMessage, view: View, { go }: Actions) {
    const thread = threadOf(shown, view);
    if (thread === undefined || shown.channelId !== view.place.channelId) return nothing;
    return html`
        <div slot="thread" class="thread-link">
            <button type="button" class="link" @click=${() => go(thread.channelId)}>${icons.thread}<span class="only-heard">${label("thread-of")} </span>${thread.name}</button>
        </div>
    `;
}
