import { html, nothing } from "lit";
import type { Actions } from "../../actions/actions.ts";
import type { Field } from "../../composer/composer-state.ts";
import { label } from "../../label.ts";
import { icons } from "../icons.ts";
import { spokenSize } from "../message/attachments.ts";

/** A field for a file. The browser's input covers all of it, so that clicking, tabbing and dropping work as usual. */
export function fileField({ option, file, problem }: Field, actions: Actions) {
    const { name, shown, required } = option;
    const choose = ({ currentTarget }: Event) => {
        if (!(currentTarget instanceof HTMLInputElement)) return;
        const files = [...(currentTarget.files ?? [])];
        // Otherwise, choosing the same file again would fire no event.
        currentTarget.value = "";
        actions.attach(name, files);
    };
    const keys = (event: KeyboardEvent) => {
        const { key } = event;
        const clears = key === "Backspace" || key === "Delete";
        if (clears && file !== undefined) actions.detach(name);
        else if (key === "Escape" || key === "Backspace") actions.back();
        else return;
        event.preventDefault();
    };
    const drop = () => (required ? actions.detach(name) : actions.dropOption(name));
    const dropLabel = required
        ? label("remove-file", { option: shown })
        : label("remove-option", { option: shown });
    return html`
        <span class=${`option file-option${problem === undefined ? "" : " wrong"}`}>
            <span class="file-box">
                <label for=${`option-${name}`}>${shown}${required ? html`<abbr title=${label("required")}>*</abbr>` : nothing}</label>
                <label for=${`option-${name}`} class=${file === undefined ? "no-file" : "file-name"}>${icons.file}
                    ${
                        file === undefined
                            ? label("choose-file")
                            : html`<span>${file.name}</span> <small>${spokenSize(file.size)}</small>`
                    }</label>
                <input type="file" multiple id=${`option-${name}`} data-focus=${`option-${name}`} aria-required=${required}
                    aria-invalid=${problem !== undefined} aria-describedby=${problem === undefined ? nothing : "problem"}
                    @change=${choose} @focus=${() => actions.focusOption(name)} @keydown=${keys} />
            </span>
            ${
                required && file === undefined
                    ? nothing
                    : html`<button type="button" class="tool" aria-label=${dropLabel} @click=${drop}>${icons.close}</button>`
            }
        </span>
    `;
}
