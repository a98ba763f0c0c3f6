import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { guard } from "lit/directives/guard.js";
import type { Actions } from "../../actions/actions.ts";
import { avatarOf } from "../../avatar.ts";
import { label, pageLanguage } from "../../label.ts";
import { markdown, type Surroundings } from "../../markdown/markdown.ts";
import { spokenDay } from "../../markdown/spoken-time.ts";
import type { DisplayedMessage, Embed } from "../../read/read-message.ts";
import type { View } from "../../state/view.ts";
import { icons } from "../icons.ts";
import { attachments } from "./attachments.ts";
import { components } from "./components.ts";
import { messageHead } from "./message-head.ts";
import { messageTools, threadLink } from "./message-tools.ts";

interface MessageProps {
    readonly shown: DisplayedMessage;
    /** The previous message in the channel. */
    readonly before: DisplayedMessage | undefined;
    readonly view: View;
    readonly actions: Actions;
}

/** A message with its embeds, files, components and tools. */
export function message({ shown, before, view, actions }: MessageProps): TemplateResult {
    const { author, content, sentAt, edited, ephemeral, thinking } = shown;
    const { light } = view;
    const { now } = view.state;
    const when = spokenDay(sentAt, now);
    const begin = (name: string) => {
        const command = view.commands.find((one) => one.kind === "slash" && one.name === name);
        return command && (() => actions.begin(command));
    };
    const around = { now, light, names: { ...view.names, ...shown.mentioned }, begin };
    // Parsing Markdown is slow, and most messages do not change.
    const isContinued = continues(shown, before);
    const look = classMap({ message: true, ephemeral, continues: isContinued });
    // Where the visitor is decides which of the commands that it names they can use.
    const place = content.includes("</") && view.commands.map(({ name }) => name).join();
    const text = guard([content, light, place, pageLanguage(), Math.floor(now.getTime() / 30_000)], () =>
        markdown(content, around),
    );
    return html`
        <div class=${look} role="article" aria-roledescription=${label("message")} aria-label=${`${author.name}, ${when}`}
            aria-describedby=${`said-${shown.id}`}>
            <discord-message .author=${author.name} .avatar=${avatarOf(author)} ?bot=${author.bot} .timestamp=${when}
                .lightTheme=${light} ?message-body-only=${isContinued}>
                ${messageHead(shown, view)} <div class="said" id=${`said-${shown.id}`}>${thinking ? thinkingOf(author.name) : text}</div>
                ${edited ? html`<span class="edited">${label("edited")}</span>` : nothing}
                ${shown.embeds.map((each) => embed(each, around))}
                ${attachments(shown, view.state, actions)}
                ${components(shown, view.state, actions)}
                ${ephemeral && !thinking ? dismissal(shown, actions) : nothing}
                ${reactions(shown)} ${threadLink(shown, view, actions)}
            </discord-message>
            ${thinking ? nothing : messageTools(shown, view, actions)}
        </div>
    `;
}

const thinkingOf = (name: string) =>
    html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${label("thinking", { name })}</span>`;

/** Our own line, because discord-message's cannot be reached by keyboard. */
function dismissal({ id }: DisplayedMessage, { dismiss }: Actions) {
    return html`
        <div slot="components" class="dismissal">
            ${icons.eye} ${label("only-you")} ·
            <button type="button" class="link" @click=${() => dismiss(id)}>${label("dismiss-message")}</button>
        </div>
    `;
}

function reactions({ reactions: all }: DisplayedMessage) {
    if (all.length === 0) return nothing;
    return html`<ul slot="reactions" class="reactions" aria-label=${label("reactions")}>
        ${all.map(({ emoji, count }) => html`<li>${emoji} <span>${count}</span></li>`)}
    </ul>`;
}

/** Messages that follow within this many milliseconds do not repeat their author. */
const groupedWithin = 7 * 60_000;

function continues(shown: DisplayedMessage, before: DisplayedMessage | undefined): boolean {
    if (before === undefined || shown.replyTo !== undefined || shown.answers !== undefined) return false;
    const soon = shown.sentAt.getTime() - before.sentAt.getTime() < groupedWithin;
    return soon && before.author.id === shown.author.id && !before.ephemeral && !shown.ephemeral;
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
