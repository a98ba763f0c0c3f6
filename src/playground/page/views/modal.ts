import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Actions } from "../actions/actions.ts";
import { avatarOf } from "../avatar.ts";
import { label } from "../label.ts";
import type { DisplayedInput, OpenModal } from "../read/read-modal.ts";

/**
 * A native dialog: discord-modal opens only from a button inside discord-messages, and does not connect labels with inputs.
 */
export function modal({ title, inputs }: OpenModal, { submitModal, closeModal }: Actions): TemplateResult {
    const submit = (event: SubmitEvent) => {
        event.preventDefault();
        if (!(event.currentTarget instanceof HTMLFormElement)) return;
        const written = new FormData(event.currentTarget);
        submitModal(
            Object.fromEntries(inputs.map(({ customId }) => [customId, String(written.get(customId) ?? "")])),
        );
    };
    return html`
        <dialog class="modal" aria-labelledby="modal-title" ${ref(openDialog)} @cancel=${onEscape(closeModal)} @close=${closeModal}>
            <form @submit=${submit}>
                <h2 id="modal-title"><img src=${avatarOf({ name: "Pullquote", bot: true })} alt="" />${title}</h2>
                ${inputs.map(input)}
                <div class="row">
                    <button type="button" class="link" @click=${closeModal}>${label("cancel")}</button>
                    <button type="submit" class="part primary">${label("submit")}</button>
                </div>
            </form>
        </dialog>
    `;
}

/** Opens a dialog. It can only open after it was added to the page, which is when the rendering has ended. */
export function openDialog(dialog: Element | undefined): void {
    queueMicrotask(() => {
        if (!(dialog instanceof HTMLDialogElement) || !dialog.isConnected) return;
        // A long text is read from its beginning.
        for (const text of dialog.querySelectorAll("textarea")) text.setSelectionRange(0, 0);
        dialog.showModal();
    });
}

/**
 * Closes a dialog as soon as Escape is pressed. The browser would close it first and tell so later, and what somebody pressed in
 * between would be undone.
 */
export function onEscape(close: () => void): (event: Event) => void {
    return (event) => {
        // A field for files, when none was chosen.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
    };
}

/** In UTF-16 units, from which on a text needs more room. */
const longText = 400;

function input({
    customId,
    label: name,
    description,
    long,
    value,
    placeholder,
    required,
    shortest,
    longest,
}: DisplayedInput) {
    const field = long
        ? html`<textarea name=${customId} rows=${value.length > longText ? 12 : 5} .value=${value} placeholder=${placeholder} ?required=${required}
              minlength=${shortest} maxlength=${longest}></textarea>`
        : html`<input name=${customId} .value=${value} placeholder=${placeholder} ?required=${required}
              minlength=${shortest} maxlength=${longest} autocomplete="off" />`;
    return html`
        <label>
            <span>${name}${required ? html`<abbr title=${label("required")}>*</abbr>` : nothing}</span>
            ${description === "" ? nothing : html`<small>${description}</small>`} ${field}
        </label>
    `;
}
