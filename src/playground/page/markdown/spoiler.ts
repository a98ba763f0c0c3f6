import { html, type TemplateResult } from "lit";

/** A text that shows when pressed; a button of our own, since discord-spoiler cannot be reached by keyboard. */
export function spoiler(content: unknown): TemplateResult {
    return html`<button type="button" class="spoiler" aria-label="Spoiler" @click=${reveal}><span inert>${content}</span></button>`;
}

function reveal({ currentTarget }: Event): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    currentTarget.classList.add("revealed");
    currentTarget.removeAttribute("aria-label");
    currentTarget.firstElementChild?.removeAttribute("inert");
}
