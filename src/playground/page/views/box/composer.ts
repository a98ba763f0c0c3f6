import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Actions } from "../../actions/actions.ts";
import { keyMeaning } from "../../composer/key-meaning.ts";
import { charactersLeft, writtenText } from "../../composer/picked-mentions.ts";
import { type Suggestion, suggestionsFor } from "../../composer/suggestions.ts";
import { label } from "../../label.ts";
import type { View } from "../../state/view.ts";
import { icons } from "../icons.ts";
import { placeTitle } from "../place-look.ts";
import { commandForm } from "./command-form.ts";
import { counter, tooLongDialog } from "./length.ts";
import { proposalList, proposalText } from "./proposal-list.ts";

/** The box to write in, with the list of suggestions above it. */
export function composer(view: View, actions: Actions): TemplateResult {
    const { state, commands } = view;
    const { draft } = state.composer;
    const shown = suggestionsFor(state.composer, { commands, mentionable: othersAt(view) });
    const keys = onKey(view, shown, actions);
    const send = (event: Event) => {
        event.preventDefault();
        actions.send();
    };
    if (!view.place.mayWrite) return html`<div class="composer">${closedBox()}</div>`;
    return html`
        <form class="composer" @submit=${send}>
            ${proposalList({ shown, composer: state.composer, actions })} ${replying(view, actions)}
            ${
                draft.kind === "command"
                    ? commandForm({
                          draft,
                          shown,
                          active: state.composer.active,
                          menu: state.menu,
                          keys,
                          actions,
                      })
                    : textBox({ text: draft.text, view, shown, keys, actions })
            }
            <p class="hint" role="status">${hint(shown, state.composer.active)}</p>
        </form>
        ${state.isTooLong ? tooLongDialog(lengthLeft(view), actions) : nothing}
    `;
}

/** What Discord shows to a member who may not write. */
const closedBox = () => html`
    <p class="box closed" id="box" data-focus="box" tabindex="-1">${label("may-not-write")}</p>
`;

interface BoxProps {
    readonly text: string;
    readonly view: View;
    readonly shown: readonly Suggestion[];
    readonly keys: (event: KeyboardEvent) => void;
    readonly actions: Actions;
}

function textBox({ text, view, shown, keys, actions }: BoxProps) {
    const { place, state } = view;
    const left = lengthLeft(view);
    const name = label("message-to", { place: placeTitle(place) });
    const written = ({ currentTarget }: Event) => {
        if (currentTarget instanceof HTMLTextAreaElement) actions.write(currentTarget.value);
    };
    // A textarea cannot have the role combobox. These attributes have the same effect for screen readers.
    const active = Math.min(state.composer.active, shown.length - 1);
    return html`
        <div class="box">
            <textarea id="box" data-focus="box" rows="1" aria-label=${name} placeholder=${name}
                aria-autocomplete="list" aria-haspopup="listbox" aria-controls=${shown.length > 0 ? "proposals" : nothing}
                aria-activedescendant=${shown.length > 0 ? `proposal-${active}` : nothing}
                aria-invalid=${left < 0} .value=${live(text)} @input=${written} @keydown=${keys}></textarea>
            ${counter(left)}
            <button type="submit" class="tool" aria-label=${label("send")} title=${label("send")} ?disabled=${text.trim() === ""}>${icons.send}</button>
        </div>
    `;
}

/** How many more characters the written message may have. */
function lengthLeft({ place, state }: View): number {
    const { draft } = state.composer;
    if (draft.kind === "command") return charactersLeft("");
    return charactersLeft(writtenText(draft.text, draft.mentions, place.mentionable));
}

function replying({ state, messages }: View, actions: Actions) {
    const replied = messages.find(({ id }) => id === state.composer.replyTo);
    if (replied === undefined) return nothing;
    return html`
        <p class="replying">
            <span>${label("replying-to", { name: replied.author.name })}</span>
            <button type="button" class="tool" aria-label=${label("cancel-reply")} @click=${actions.back}>${icons.close}</button>
        </p>
    `;
}

function onKey({ state }: View, shown: readonly Suggestion[], actions: Actions) {
    const { draft, replyTo, active } = state.composer;
    const selected = shown[Math.min(active, shown.length - 1)];
    return (event: KeyboardEvent) => {
        const inCommand = draft.kind === "command";
        const { currentTarget } = event;
        const typed = currentTarget instanceof HTMLInputElement ? currentTarget.value : undefined;
        const isTyped = selected?.kind === "choice" && selected.choice.value === typed;
        const meaning = keyMeaning(event, {
            listOpen: shown.length > 0,
            isTyped,
            inCommand,
            empty: typed === "",
        });
        const nothingToLeave = meaning === "back" && !inCommand && replyTo === undefined;
        if (nothingToLeave || !actions.pressKey(meaning, shown)) return;
        event.preventDefault();
        if (meaning === "next" || meaning === "previous")
            document.querySelector("#proposals [aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    };
}

const othersAt = ({ place, persona }: View) => place.mentionable.filter(({ id }) => id !== persona.userId);

/** For screen readers, because the focus stays in the box while the visitor moves through the list. */
function hint(shown: readonly Suggestion[], active: number) {
    const proposal = shown[Math.min(active, shown.length - 1)];
    if (proposal === undefined) return nothing;
    const said = label("suggestions", { count: shown.length, first: proposalText(proposal) });
    return html`<span class="only-heard">${said}</span>`;
}
