import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Actions } from "../actions/actions.ts";
import { avatarOf } from "../avatar.ts";
import { markdown, type Surroundings } from "../markdown/markdown.ts";
import { spokenDay } from "../markdown/spoken-time.ts";
import type { DisplayedMessage, Embed } from "../read/read-message.ts";
import type { View } from "../state/view.ts";
import { attachments } from "./attachments.ts";
import { components } from "./components.ts";
import { icons } from "./icons.ts";
import { moveInMenu } from "./move-in-menu.ts";

interface Props {
    readonly shown: DisplayedMessage;
    /** The previous message in the channel. */
    readonly before: DisplayedMessage | undefined;
    readonly view: View;
    readonly actions: Actions;
}

/** A message with its embeds, files, components and tools. */
export function message({ shown, before, view, actions }: Props): TemplateResult {
    const { author, content, sentAt, edited, ephemeral, thinking } = shown;
    const { light } = view;
    const { now } = view.state;
    const when = spokenDay(sentAt, now);
    const around = { now, light, names: { ...view.names, ...shown.mentioned } };
    // Parsing Markdown is slow, and most messages do not change.
    const text = guard([content, light, Math.floor(now.getTime() / 30_000)], () => markdown(content, around));
    return html`
        <div class=${`message${ephemeral ? " ephemeral" : ""}`} role="article" aria-label=${`${author.name}, ${when}`}>
            <discord-message .author=${author.name} .avatar=${avatarOf(author)} ?bot=${author.bot} .timestamp=${when}
                ?edited=${edited} .lightTheme=${light} ?message-body-only=${continues(shown, before)}>
                ${messageHead(shown, view)} ${thinking ? thinkingOf(author.name) : text}
                ${shown.embeds.map((each) => embed(each, around))}
                ${attachments(shown, view.state, actions)}
                ${components(shown, view.state, actions)}
                ${ephemeral && !thinking ? dismissal(shown, actions) : nothing}
            </discord-message>
            ${thinking ? nothing : messageTools(shown, view, actions)}
        </div>
    `;
}

const thinkingOf = (name: string) =>
    html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${name} is thinking…</span>`;

/** Our own line, because discord-message's cannot be reached by keyboard. */
function dismissal({ id }: DisplayedMessage, { dismiss }: Actions) {
    return html`
        <div slot="components" class="dismissal">
            ${icons.eye} Only you can see this ·
            <button type="button" class="link" @click=${() => dismiss(id)}>Dismiss message</button>
        </div>
    `;
}

/** Messages that follow within this many milliseconds do not repeat their author. */
const groupedWithin = 7 * 60_000;

function continues(shown: DisplayedMessage, before: DisplayedMessage | undefined): boolean {
    if (before === undefined || shown.replyTo !== undefined || shown.answers !== undefined) return false;
    const soon = shown.sentAt.getTime() - before.sentAt.getTime() < groupedWithin;
    return soon && before.author.id === shown.author.id && !before.ephemeral && !shown.ephemeral;
}

/** The line above a message: the command that it answers, or the message that it replies to. */
function messageHead({ answers, replyTo }: DisplayedMessage, { messages, light, names }: View) {
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

/** The first line of a message as plain text. */
function glimpse({ content, mentioned }: DisplayedMessage, names: View["names"]): string {
    const line = content.split("\n").find((each) => each.trim() !== "") ?? "";
    return line
        .replace(/<@!?(\d+)>/gu, (written, id: string) => `@${mentioned[id] ?? names[id] ?? written}`)
        .replace(/^(?:-# |> |#+ )/u, "")
        .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
        .slice(0, 120);
}

/** The tools of a message. Ephemeral messages have none. */
function messageTools(shown: DisplayedMessage, view: View, actions: Actions) {
    if (shown.ephemeral) return nothing;
    const { id, author } = shown;
    const commands = view.commands.filter(({ kind }) => kind === "message");
    const open = view.state.menu === id;
    const menuButton = html`
        <button type="button" class="tool" data-focus=${`menu-${id}`} aria-label=${`Apps for ${author.name}'s message`} title="Apps"
            aria-haspopup="menu" aria-expanded=${open} @click=${() => actions.toggleMenu(id)}>${icons.apps}</button>
    `;
    const menu = html`
        <div class="menu" role="menu" aria-label="Apps" @keydown=${moveInMenu(actions.closeMenu)}>
            ${commands.map(
                ({ name }, at) => html`
                    <button type="button" role="menuitem" tabindex="-1" data-focus=${at === 0 ? "menu-item" : ""}
                        @click=${() => actions.runOnMessage(name, id)}>${name}</button>
                `,
            )}
        </div>
    `;
    return html`
        <div class="message-tools" data-menu ?data-open=${open}>
            <button type="button" class="tool" aria-label=${`Reply to ${author.name}`} title="Reply"
                @click=${() => actions.reply(id)}>${icons.reply}</button>
            ${commands.length > 0 ? menuButton : nothing} ${open ? menu : nothing}
        </div>
    `;
}

function embed(shown: Embed, around: Surroundings): TemplateResult {
    const { title, description, url, color, author, fields = [], footer } = shown;
    const { light } = around;
    const stripe = color === undefined ? undefined : `#${color.toString(16).padStart(6, "0")}`;
    return html`
        <discord-embed slot="embeds" .embedTitle=${title} .url=${url} .color=${stripe} .lightTheme=${light}
            .authorName=${author?.name} .authorUrl=${author?.url}>
            ${
                description === undefined
                    ? nothing
                    : html`<discord-embed-description slot="description">${markdown(description, around)}</discord-embed-description>`
            }
            ${
                fields.length === 0
                    ? nothing
                    : html`<discord-embed-fields slot="fields">
                          ${fields.map(
                              ({ name, value, inline = false }, at) => html`
                                  <discord-embed-field .fieldTitle=${name} .inlineIndex=${inline ? inlineIndex(fields, at) : undefined} .lightTheme=${light}>
                                      ${markdown(value, around)}
                                  </discord-embed-field>
                              `,
                          )}
                      </discord-embed-fields>`
            }
            ${
                footer === undefined
                    ? nothing
                    : html`<discord-embed-footer slot="footer" .lightTheme=${light}>${footer.text}</discord-embed-footer>`
            }
        </discord-embed>
    `;
}

/** The column of an inline field, from 1 to 3, counted from the last field with full width. */
function inlineIndex(fields: NonNullable<Embed["fields"]>, at: number): number {
    const before = fields.slice(0, at).findLastIndex(({ inline = false }) => !inline);
    return ((at - before - 1) % 3) + 1;
}
