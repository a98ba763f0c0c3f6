import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Gestures } from "../actions/actions.ts";
import { avatarOf } from "../avatar.ts";
import { markdown } from "../markdown/markdown.ts";
import { spokenDay } from "../markdown/spoken-time.ts";
import type { Shown } from "../read/read-message.ts";
import type { View } from "../state/view.ts";
import { attachments } from "./attachments.ts";
import { components } from "./components.ts";
import { embed } from "./embed.ts";
import { icons } from "./icons.ts";
import { moveInMenu } from "./move-in-menu.ts";

interface Props {
    readonly shown: Shown;
    /** The message before it in the same place. */
    readonly before: Shown | undefined;
    readonly view: View;
    readonly gestures: Gestures;
}

export function message({ shown, before, view, gestures }: Props): TemplateResult {
    const { author, content, sentAt, edited, ephemeral, thinking } = shown;
    const { light } = view;
    const { now } = view.state;
    const when = spokenDay(sentAt, now);
    const around = { now, light, names: { ...view.names, ...shown.mentioned } };
    // Reading Markdown is the costly part, and most messages stay as they are.
    const text = guard([content, light, Math.floor(now.getTime() / 30_000)], () => markdown(content, around));
    return html`
        <div class=${`message${ephemeral ? " ephemeral" : ""}`} role="article" aria-label=${`${author.name}, ${when}`}>
            <discord-message .author=${author.name} .avatar=${avatarOf(author)} ?bot=${author.bot} .timestamp=${when}
                ?edited=${edited} .lightTheme=${light} ?message-body-only=${continues(shown, before)}>
                ${messageHead(shown, view)} ${thinking ? thinkingOf(author.name) : text}
                ${shown.embeds.map((each) => embed(each, around))}
                ${attachments(shown, view.state, gestures)}
                ${components(shown, view.state, gestures)}
                ${ephemeral && !thinking ? dismissal(shown, gestures) : nothing}
            </discord-message>
            ${thinking ? nothing : messageTools(shown, view, gestures)}
        </div>
    `;
}

const thinkingOf = (name: string) =>
    html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${name} is thinking…</span>`;

/** A line of our own, since that of discord-message cannot be reached by keyboard. */
function dismissal({ id }: Shown, { dismiss }: Gestures) {
    return html`
        <div slot="components" class="dismissal">
            ${icons.eye} Only you can see this ·
            <button type="button" class="link" @click=${() => dismiss(id)}>Dismiss message</button>
        </div>
    `;
}

/** Milliseconds within which a message follows on without its author being named again. */
const together = 7 * 60_000;

function continues(shown: Shown, before: Shown | undefined): boolean {
    if (before === undefined || shown.replyTo !== undefined || shown.answers !== undefined) return false;
    const soon = shown.sentAt.getTime() - before.sentAt.getTime() < together;
    return soon && before.author.id === shown.author.id && !before.ephemeral && !shown.ephemeral;
}

/** Over a message: whose command it answers, or the message it replies to. */
export function messageHead({ answers, replyTo }: Shown, { messages, light, names }: View) {
    if (answers !== undefined) {
        const picture = avatarOf({ name: answers.userName, bot: false });
        return html`<discord-command slot="reply" .author=${answers.userName} .avatar=${picture} .lightTheme=${light}
            .command=${answers.command}></discord-command>`;
    }
    if (replyTo === undefined) return nothing;
    const replied = messages.find(({ id }) => id === replyTo);
    if (replied === undefined)
        return html`<discord-reply slot="reply" deleted .lightTheme=${light}></discord-reply>`;
    return html`<discord-reply slot="reply" .author=${replied.author.name} .avatar=${avatarOf(replied.author)}
        ?bot=${replied.author.bot} .lightTheme=${light}>${glimpse(replied, names)}</discord-reply>`;
}

/** The first line of a message, as plain text. */
function glimpse({ content, mentioned }: Shown, names: View["names"]): string {
    const line = content.split("\n").find((each) => each.trim() !== "") ?? "";
    return line
        .replace(/<@!?(\d+)>/gu, (written, id: string) => `@${mentioned[id] ?? names[id] ?? written}`)
        .replace(/^(?:-# |> |#+ )/u, "")
        .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
        .slice(0, 120);
}

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
