import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { PlaceShown } from "../../protocol.ts";
import type { Actions } from "../actions/actions.ts";
import { label } from "../label.ts";
import type { PageState } from "../state/page-state.ts";
import { type View, viewOf } from "../state/view.ts";
import { composer } from "./box/composer.ts";
import { forum } from "./forum.ts";
import { icons } from "./icons.ts";
import { log } from "./log.ts";
import { modal } from "./modal.ts";
import { panel } from "./panel.ts";
import { hasPosts, placeIcon, placeTitle, spokenKind } from "./place-look.ts";
import { sidebar } from "./sidebar.ts";
import { startThreadForm } from "./start-thread.ts";

/** Renders the whole page. */
export function app(state: PageState, actions: Actions): TemplateResult {
    const view = viewOf(state);
    if (view === undefined) {
        const text = state.connection === "lost" ? label("no-server") : label("connecting");
        return html`<main class="opening"><p role="status">${text}</p></main>`;
    }
    const posts = hasPosts(view.place);
    const skip = posts
        ? html`<a class="skip-link" href="#posts">${label("skip-to-posts")}</a>`
        : html`<a class="skip-link" href="#box">${label("skip-to-box")}</a>`;
    return html`
        ${skip}
        <div class="app" ?data-panel=${state.panel !== "closed"} ?data-drawer=${state.drawer}>
            ${sidebar(view, actions)}
            <main aria-label=${placeTitle(view.place)}>
                ${placeHeader(view, actions)} ${banners(view, actions)}
                ${posts ? forum(view, actions) : html`${log(view, actions)} ${composer(view, actions)}`}
            </main>
            ${state.panel === "closed" ? nothing : panel(view, actions)}
        </div>
        ${state.modal === undefined ? nothing : keyed(state.modal.interactionId, modal(state.modal, actions))}
        ${state.starting === undefined ? nothing : startThreadForm(state.starting, actions)}
    `;
}

/** Problems that keep the visitor from getting an answer. */
function banners({ state, scene }: View, { dismissRefusal }: Actions): TemplateResult {
    const lost =
        state.connection === "lost" ? html`<p class="banner">${icons.warning} ${label("lost")}</p>` : nothing;
    const away =
        scene.bot.connected || state.connection === "lost"
            ? nothing
            : html`<p class="banner">${icons.warning} ${label("bot-away", { bot: scene.bot.name })}</p>`;
    const refusal =
        state.refusal === undefined
            ? nothing
            : html`<p class="banner">
                  ${icons.warning} ${state.refusal}
                  <button type="button" class="tool" aria-label=${label("dismiss")} @click=${dismissRefusal}>${icons.close}</button>
              </p>`;
    return html`<div class="banners" role="alert">${lost}${away}${refusal}</div>`;
}

/** The bar above the messages. */
function placeHeader({ place, parent, scene, state, light }: View, actions: Actions): TemplateResult {
    const { articles, paragraphs } = scene.corpus;
    const size = label("size", { articles, paragraphs });
    const theme = light ? label("dark-theme") : label("light-theme");
    const panelOpen = state.panel !== "closed";
    return html`
        <header class="place-header">
            <button type="button" class="tool drawer-button" data-focus="drawer-button" aria-label=${label("places")}
                aria-expanded=${state.drawer} @click=${actions.toggleDrawer}>${icons.menu}</button>
            ${parent === undefined ? nothing : crumb(parent, actions)}
            <h1>${placeIcon(place.kind)}<span>${place.name}</span>${spokenKind(place.kind)}</h1>
            <p class="topic">${size}</p>
            <button type="button" class="tool" aria-label=${theme} title=${theme}
                @click=${() => actions.setTheme(light ? "dark" : "light")}>${light ? icons.moon : icons.sun}</button>
            <button type="button" class="tool" data-focus="panel-button" aria-label=${label("panel")} title=${label("panel")}
                aria-expanded=${panelOpen} @click=${actions.togglePanel}>${icons.panel}</button>
        </header>
    `;
}

/** From a thread, the way back to its channel, whose name narrow windows leave out. */
const crumb = (parent: PlaceShown, { go }: Actions) => html`
    <p class="crumb">
        <button type="button" class="link" aria-label=${label("back-to", { place: placeTitle(parent) })} @click=${() => go(parent.channelId)}>
            ‹ <span>${placeTitle(parent)}</span>
        </button>
    </p>
`;
