import { html, nothing, type TemplateResult } from "lit";
import type { Persona, PlaceShown } from "../../protocol.ts";
import type { Actions } from "../actions/actions.ts";
import { avatarOf } from "../avatar.ts";
import { label, pageLanguage, pageLanguages } from "../label.ts";
import type { View } from "../state/view.ts";
import { placeIcon, spokenKind } from "./place-look.ts";
import { serverRail, whoUsesTheApp } from "./server-rail.ts";

/** The channels to go to, and the personas to view them as. */
export function sidebar(view: View, actions: Actions): TemplateResult {
    const { persona, scene } = view;
    const servers = Map.groupBy(persona.places, ({ server }) => server);
    const leave = ({ key }: KeyboardEvent) => {
        if (key === "Escape" && view.state.drawer) actions.toggleDrawer();
    };
    return html`
        <nav class="sidebar" aria-label=${label("places")} @keydown=${leave}>
            ${serverRail(view, actions)}
            <p class="brand"><img src=${avatarOf({ name: scene.bot.name, bot: true })} alt="" />${label("brand")}</p>
            <div class="places">
                ${[...servers].map(
                    ([server, places]) => html`
                        <h2>${server ?? label("direct-messages")}</h2>
                        ${server === undefined ? nothing : whoUsesTheApp(server, view)}
                        <ul>
                            ${places.filter(isChannel).map((place) => html`<li>${placeButton(place, view, actions)} ${threads(place, view, actions)}</li>`)}
                        </ul>
                    `,
                )}
            </div>
            ${viewAs(view, actions)}
        </nav>
        <button type="button" class="drawer-shade" tabindex="-1" aria-hidden="true" @click=${actions.toggleDrawer}></button>
    `;
}

const isChannel = ({ kind }: PlaceShown) => kind !== "thread";

/** Under a channel, its threads that the persona is in, and the one in view. */
function threads({ channelId }: PlaceShown, view: View, actions: Actions) {
    const all = view.persona.places.filter(({ parentId }) => parentId === channelId);
    const shown = all.filter(
        (each) => each.thread?.isJoined === true || each.channelId === view.place.channelId,
    );
    if (shown.length === 0) return nothing;
    return html`<ul class="threads">${shown.map((thread) => html`<li>${placeButton(thread, view, actions)}</li>`)}</ul>`;
}

function placeButton({ channelId, name, kind }: PlaceShown, { place, scene }: View, { go }: Actions) {
    const here = channelId === place.channelId;
    const picture =
        kind === "direct"
            ? html`<img src=${avatarOf({ name: scene.bot.name, bot: true })} alt="" />`
            : placeIcon(kind);
    return html`
        <button type="button" class="place" data-focus=${here ? "place" : "other-place"} aria-current=${here ? "page" : "false"}
            @click=${() => go(channelId)}>
            ${picture}<span>${name}</span>${spokenKind(kind)}
        </button>
    `;
}

function viewAs({ persona, scene }: View, actions: Actions) {
    const choose = (event: Event) => {
        const { currentTarget } = event;
        if (!(currentTarget instanceof HTMLSelectElement)) return;
        const chosen = scene.personas.find(({ id }) => id === currentTarget.value);
        if (chosen !== undefined) actions.viewAs(chosen.id);
    };
    const speak = ({ currentTarget }: Event) => {
        if (currentTarget instanceof HTMLSelectElement) actions.speak(currentTarget.value);
    };
    const language = ({ tag, name: ownName }: ReturnType<typeof pageLanguages>[number]) =>
        html`<option value=${tag} lang=${tag} .selected=${tag === pageLanguage()}>${ownName}</option>`;
    const option = ({ id, name }: Persona) =>
        html`<option value=${id} .selected=${id === persona.id}>${label(`persona.${id}`, { name })}</option>`;
    return html`
        <div class="view-as">
            <img src=${avatarOf({ name: persona.name, bot: false })} alt="" />
            <label>
                <span>${label("view-as")}</span>
                <select @change=${choose}>${scene.personas.map(option)}</select>
            </label>
            <label>
                <span>${label("language")}</span>
                <select @change=${speak}>${pageLanguages().map(language)}</select>
            </label>
        </div>
    `;
}
