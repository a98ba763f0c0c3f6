import { html, type TemplateResult } from "lit";
import type { Gestures } from "../gestures/gestures.ts";
import type { View } from "../view.ts";
import { icons } from "./icons.ts";

/** The bar over the messages. */
export function placeHeader({ place, scene, state, light }: View, gestures: Gestures): TemplateResult {
    const { articles, paragraphs } = scene.corpus;
    const size = `${counted(articles, "article")}, ${counted(paragraphs, "paragraph")}`;
    const panelOpen = state.panel !== "closed";
    return html`
        <header class="place-header">
            <button type="button" class="tool drawer-button" data-focus="drawer-button" aria-label="Servers and messages"
                aria-expanded=${state.drawer} @click=${gestures.toggleDrawer}>${icons.menu}</button>
            <h1>${place.kind === "channel" ? icons.hash : icons.at}<span>${place.name}</span></h1>
            <p class="topic">${size}</p>
            <button type="button" class="tool" aria-label=${light ? "Dark theme" : "Light theme"} title=${light ? "Dark theme" : "Light theme"}
                @click=${() => gestures.setTheme(light ? "dark" : "light")}>${light ? icons.moon : icons.sun}</button>
            <button type="button" class="tool" data-focus="panel-button" aria-label="Behind the scenes" title="Behind the scenes"
                aria-expanded=${panelOpen} @click=${gestures.togglePanel}>${icons.panel}</button>
        </header>
    `;
}

const counted = (count: number, what: string) =>
    `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
