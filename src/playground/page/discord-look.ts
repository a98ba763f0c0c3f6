import { DiscordAuthorInfo } from "@skyra/discord-components-core/discord-author-info.js";
import { DiscordEmbed } from "@skyra/discord-components-core/discord-embed.js";
import { DiscordEmbedField } from "@skyra/discord-components-core/discord-embed-field.js";
import { DiscordEmbedFooter } from "@skyra/discord-components-core/discord-embed-footer.js";
import { DiscordMessage } from "@skyra/discord-components-core/discord-message.js";
import { DiscordQuote } from "@skyra/discord-components-core/discord-quote.js";
import { DiscordSubscript } from "@skyra/discord-components-core/discord-subscript.js";
import { DiscordVerifiedAuthorTag } from "@skyra/discord-components-core/discord-verified-author-tag.js";
import { css } from "lit";
import { label } from "./label.ts";

import "@skyra/discord-components-core/discord-embed-description.js";
import "@skyra/discord-components-core/discord-embed-fields.js";
import "@skyra/discord-components-core/discord-mention.js";
import "@skyra/discord-components-core/discord-messages.js";
import "@skyra/discord-components-core/discord-time.js";

/**
 * Adds the page's colours, widths and words to the Discord components that importing this registers: their own colours have too
 * little contrast, and outer styles do not reach into them. Call it before the first one is shown.
 */
export function adaptDiscordLook(): void {
    DiscordMessage.elementStyles.push(messageLook);
    DiscordAuthorInfo.elementStyles.push(nameLook);
    DiscordSubscript.elementStyles.push(smallLook);
    DiscordQuote.elementStyles.push(quoteLook);
    for (const Part of [DiscordEmbed, DiscordEmbedField, DiscordEmbedFooter])
        Part.elementStyles.push(embedLook);
    DiscordVerifiedAuthorTag.elementStyles.push(css`:host { background-color: var(--badge) }`);
    // Its word is English, and no property changes it.
    Object.assign(DiscordVerifiedAuthorTag.prototype, { render: () => label("app") });
}

const messageLook = css`
    :host, :host([light-theme]) { color: var(--text); padding-left: 16px; padding-right: 16px; background: none }
    :host(:hover) { background: none }
    .discord-message-content { min-width: 0; width: auto; flex: 1; line-height: 1.375rem }
    :host([message-body-only]) { padding-top: 0 !important; padding-bottom: 0 !important }
    :host([message-body-only]) .discord-message-content { padding-top: 0 }
    /* As in Discord, each line is written in its own direction, but begins at the left. */
    .discord-message-body { unicode-bidi: plaintext; text-align: left }
    :host .discord-message-timestamp, :host([light-theme]) .discord-message-timestamp { color: var(--muted) }
    .discord-message-body-only-indent { flex: none; margin: 0 }
    :host(:hover) .discord-message-timestamp-hover::before { content: none }
    .discord-author-avatar img { cursor: default }
    @media (max-width: 480px) {
        .discord-author-avatar { margin-right: 10px; min-width: 32px }
        .discord-author-avatar img { width: 32px; height: 32px }
        .discord-message-body-only-indent { width: 42px }
    }
`;

const nameLook = css`
    :host .discord-author-username, :host([light-theme]) .discord-author-username { color: var(--strong); cursor: default; text-decoration: none }
`;

const smallLook = css`
    :host small, :host([light-theme]) > small { color: var(--muted); line-height: 1.25rem; unicode-bidi: plaintext }
`;

const quoteLook = css`
    .discord-quote-divider { flex: none }
    blockquote { min-width: 0; unicode-bidi: plaintext; text-align: left }
`;

const embedLook = css`
    :host, :host([light-theme]) { color: var(--text) }
    :host .discord-embed-wrapper, :host([light-theme]) .discord-embed-wrapper { background-color: var(--raised) }
    :host .discord-embed-title, :host .discord-embed-author, :host .discord-field-title { color: var(--strong) }
    :host .discord-embed-title a { color: var(--link) }
`;
