import { html, nothing } from "lit";
import type { Mentioned } from "../../../protocol.ts";
import type { Actions } from "../../actions/actions.ts";
import { avatarOf } from "../../avatar.ts";
import type { CommandDraft, Composer } from "../../composer/composer-state.ts";
import type { Suggestion } from "../../composer/suggestions.ts";
import { label } from "../../label.ts";
import type { Offered } from "../../read/read-command.ts";
import { icons } from "../icons.ts";

interface Props {
    readonly shown: readonly Suggestion[];
    readonly composer: Composer;
    readonly actions: Actions;
}

/** The area above the box: the option being filled in, and the list of suggestions. */
export function proposalList({ shown, composer, actions }: Props) {
    const { draft, active } = composer;
    const chosen = Math.min(active, shown.length - 1);
    if (shown.length === 0 && draft.kind === "text") return nothing;
    // A list that opens or scrolls under a pointer at rest gets pointerenter: Enter would then take what nobody chose.
    const lines = shown.map(
        (proposal, at) => html`
            <li id=${`proposal-${at}`} role="option" aria-selected=${at === chosen}
                @pointermove=${() => (at === chosen ? undefined : actions.point(at))}
                @mousedown=${keepFocus} @click=${() => actions.take(proposal)}>
                ${line(proposal)}
            </li>
        `,
    );
    return html`
        <div class="proposals">
            ${draft.kind === "command" ? about(draft) : nothing}
            ${
                shown.length === 0
                    ? nothing
                    : html`<ul id="proposals" role="listbox" tabindex="0" aria-label=${labelOf(shown)}>${lines}</ul>`
            }
        </div>
    `;
}

/** A suggestion as text. */
export function proposalText(proposal: Suggestion): string {
    switch (proposal.kind) {
        case "command":
            return `/${proposal.command.shown}: ${proposal.command.description}`;
        case "mention": {
            const { kind, name } = proposal.mentioned;
            return kind === "role" ? `@${name}. ${notified()}` : `@${name}`;
        }
        case "choice":
            return proposal.choice.name;
    }
}

/** Keeps the focus in the box when the list is clicked. */
const keepFocus = (event: Event) => event.preventDefault();

function labelOf([first]: readonly Suggestion[]) {
    if (first?.kind === "command") return label("commands");
    return first?.kind === "mention" ? label("members-and-roles") : label("choices");
}

/** How Discord's list tells a role from a member with the same name. */
const notified = () => label("role-notice");

function line(proposal: Suggestion) {
    switch (proposal.kind) {
        case "command": {
            const { shown: name, description, options } = proposal.command;
            return html`
                <img src=${avatarOf({ name: "Pullquote", bot: true })} alt="" />
                <span class="proposal"><strong>/${name}</strong> ${optionMarks(options)}<small>${description}</small></span>
            `;
        }
        case "mention":
            return mention(proposal.mentioned);
        case "choice":
            return html`<span class="proposal">${proposal.choice.name}</span>`;
    }
}

function mention({ kind, name, bot }: Mentioned) {
    if (kind === "role")
        return html`${icons.at}<span class="proposal"><strong>@${name}</strong> <small>${notified()}</small></span>`;
    return html`
        <img src=${avatarOf({ name, bot })} alt="" />
        <span class="proposal"><strong>${name}</strong> ${bot ? html`<small>${label("app")}</small>` : nothing}</span>
    `;
}

/** The first options, and how many more there are: ten files say no more than one. */
function optionMarks(options: Offered["options"]) {
    const more = options.length - mostMarks;
    const shown = options.slice(0, mostMarks).map(optionMark);
    return more > 0 ? html`${shown}<code>+${more}</code> ` : shown;
}

const mostMarks = 4;

const optionMark = ({ shown: name, required }: Offered["options"][number]) =>
    html`<code class=${required ? "required" : ""}>${name}</code> `;

function about({ command, fields, focused }: CommandDraft) {
    const field = fields.find(({ option }) => option.name === focused);
    const [name, description] =
        field === undefined
            ? [`/${command.shown}`, command.description]
            : [field.option.shown, field.option.description];
    return html`<p class="about"><strong>${name}</strong> ${description}</p>`;
}
