import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { avatarOf } from "../avatar.ts";
import type { Gestures } from "../gestures/gestures.ts";
import { markdown } from "../markdown/markdown.ts";
import { spokenDay } from "../markdown/spoken-time.ts";
import type { Shown } from "../read/read-message.ts";
import type { View } from "../view.ts";
import { attachments } from "./attachments.ts";
import { components } from "./components.ts";
import { embed } from "./embed.ts";
import { icons } from "./icons.ts";
import { messageHead } from "./message-head.ts";
import { messageTools } from "./message-tools.ts";

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
