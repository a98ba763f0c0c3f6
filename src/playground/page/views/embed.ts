import { html, nothing, type TemplateResult } from "lit";
import { markdown, type Surroundings } from "../markdown/markdown.ts";
import type { Embed } from "../read/read-message.ts";

export function embed(shown: Embed, around: Surroundings): TemplateResult {
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

/** Which of three columns an inline field takes, counted from the last field that takes the whole width. */
function inlineIndex(fields: NonNullable<Embed["fields"]>, at: number): number {
    const before = fields.slice(0, at).findLastIndex(({ inline = false }) => !inline);
    return ((at - before - 1) % 3) + 1;
}
