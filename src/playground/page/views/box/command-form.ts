import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Actions } from "../../actions/actions.ts";
import { type CommandDraft, type Field, optionsLeft as leftIn } from "../../composer/composer-state.ts";
import type { Suggestion } from "../../composer/suggestions.ts";
import { label } from "../../label.ts";
import type { OfferedOption } from "../../read/read-command.ts";
import { icons } from "../icons.ts";
import { moveInMenu } from "../move-in-menu.ts";
import { fileField } from "./file-field.ts";

interface Props {
    readonly draft: CommandDraft;
    readonly shown: readonly Suggestion[];
    readonly active: number;
    /** The open menu. */
    readonly menu: string | undefined;
    readonly keys: (event: KeyboardEvent) => void;
    readonly actions: Actions;
}

/** A command being filled in: a field for each option, and buttons to add optional ones. */
export function commandForm(props: Props): TemplateResult {
    const { draft, keys, actions } = props;
    const problem = draft.fields.find((field) => field.problem !== undefined)?.problem;
    const left = leftIn(draft);
    return html`
        <div class="box command" id="box" tabindex="-1">
            <button type="button" class="command-name" data-focus="box" aria-label=${label("leave-command", { command: draft.command.shown })}
                @keydown=${draft.fields.length === 0 ? keys : nothing} @click=${actions.back}>/${draft.command.shown}</button>
            ${draft.fields.map((field) =>
                field.option.kind === "file" ? fileField(field, actions) : optionField(field, props),
            )}
            ${optionsLeft(left, props.menu, actions)}
            <button type="submit" class="tool" aria-label=${label("send")} title=${label("send")}>${icons.send}</button>
        </div>
        ${problem === undefined ? nothing : html`<p class="problem" id="problem" role="alert">${problem}</p>`}
    `;
}

function optionField({ option, typed, problem }: Field, { draft, shown, active, keys, actions }: Props) {
    const { name, shown: shownName, required, longest } = option;
    const focused = draft.focused === name;
    const open = focused && shown.length > 0;
    const listed = option.suggests || option.choices.length > 0;
    const write = ({ currentTarget }: Event) => {
        if (currentTarget instanceof HTMLInputElement) actions.writeOption(name, currentTarget.value);
    };
    const drop = html`
        <button type="button" class="tool" aria-label=${label("remove-option", { option: shownName })} @click=${() => actions.dropOption(name)}>${icons.close}</button>
    `;
    return html`
        <span class=${`option${problem === undefined ? "" : " wrong"}`}>
            <label for=${`option-${name}`}>${shownName}${required ? html`<abbr title=${label("required")}>*</abbr>` : nothing}</label>
            <input id=${`option-${name}`} data-focus=${`option-${name}`} autocomplete="off" autocapitalize="off" enterkeyhint="send"
                role=${listed ? "combobox" : nothing} aria-expanded=${listed ? open : nothing} aria-autocomplete=${listed ? "list" : nothing}
                aria-controls=${open ? "proposals" : nothing}
                aria-activedescendant=${open ? `proposal-${Math.min(active, shown.length - 1)}` : nothing}
                aria-required=${required} aria-invalid=${problem !== undefined} aria-describedby=${problem === undefined ? nothing : "problem"}
                maxlength=${longest ?? 6000} .value=${live(typed)}
                @input=${write} @focus=${() => actions.focusOption(name)} @keydown=${keys} />
            ${required ? nothing : drop}
        </span>
    `;
}

/** Buttons to add options, or a menu if there are many. */
function optionsLeft(left: readonly OfferedOption[], menu: string | undefined, actions: Actions) {
    const { addOption, toggleMenu, closeMenu } = actions;
    if (left.length <= most) {
        return left.map(
            ({ name, shown }) => html`
                <button type="button" class="take-up" aria-label=${label("add-option", { option: shown })}
                    @click=${() => addOption(name)}>+ ${shown}</button>
            `,
        );
    }
    const open = menu === "options";
    const items = left.map(
        ({ name, shown, description }, at) => html`
            <button type="button" role="menuitem" tabindex="-1" data-focus=${at === 0 ? "menu-item" : ""}
                @click=${() => addOption(name)}><span>${shown}<small>${description}</small></span></button>
        `,
    );
    return html`
        <span class="options-left" data-menu>
            <button type="button" class="take-up" data-focus="menu-options" aria-haspopup="menu" aria-expanded=${open}
                aria-label=${label("more-options", { count: left.length })} @click=${() => toggleMenu("options")}>${label("more", { count: left.length })}</button>
            ${open ? html`<div class="menu" role="menu" aria-label=${label("options")} @keydown=${moveInMenu(closeMenu)}>${items}</div>` : nothing}
        </span>
    `;
}

/** As many buttons as fit next to the fields. */
const most = 3;
