import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Traffic } from "../../protocol.ts";

/** What just passed between the bot and Discord, newest first. */
export function traffic(passed: readonly Traffic[]): TemplateResult {
    if (passed.length === 0) return html`<p class="empty">Nothing has passed yet. Ask something.</p>`;
    return html`
        <p class="about">Requests of the bot, and gateway events, newest first.</p>
        <ol class="traffic">${repeat(passed.toReversed(), ({ number }) => number, line)}</ol>
    `;
}

function line({ direction, name, body, status, milliseconds }: Traffic) {
    const failed = status !== undefined && status >= 400;
    return html`
        <li>
            <details>
                <summary>
                    <span class=${`kind ${direction}`}>${direction === "request" ? "→" : "←"}</span>
                    <span class="name">${name}</span>
                    ${status === undefined ? nothing : html`<span class=${`status${failed ? " failed" : ""}`}>${status}</span>`}
                    ${milliseconds === undefined ? nothing : html`<span class="time">${spoken(milliseconds)} ms</span>`}
                </summary>
                ${body === undefined || body === null ? html`<p class="empty">No body.</p>` : html`<pre tabindex="0">${JSON.stringify(body, undefined, 2)}</pre>`}
            </details>
        </li>
    `;
}

const spoken = (milliseconds: number) =>
    milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds);
