import { html, nothing, type TemplateResult } from "lit";
import type { PlaceShown } from "../../protocol.ts";
import type { Actions } from "../actions/actions.ts";
import { avatarOf } from "../avatar.ts";
import { label } from "../label.ts";
import type { View } from "../state/view.ts";
import { placeIcon, placeTitle } from "./place-look.ts";

/** The start of a channel. In a persona's first channel, it introduces the page. */
export function beginning(view: View, actions: Actions): TemplateResult {
    const { place, persona, scene } = view;
    if (place.channelId === persona.places[0]?.channelId) return welcome(view, actions);
    if (place.kind === "direct") {
        const picture = html`<img class="big" src=${avatarOf({ name: scene.bot.name, bot: true })} alt="" />`;
        return start({
            picture,
            title: scene.bot.name,
            text: label("start-direct", { bot: scene.bot.name }),
        });
    }
    const picture = html`<span class="big">${placeIcon(place.kind)}</span>`;
    return start({ picture, title: titleOf(place), text: textOf(view), more: toTry(view, actions) });
}

const titleOf = (place: PlaceShown) => (place.kind === "thread" ? place.name : placeTitle(place));

function textOf({ place, commands }: View): string {
    if (place.thread !== undefined) return label("started-by", { name: place.thread.startedBy });
    const title = placeTitle(place);
    const takesCommands = place.mayWrite && commands.some(({ kind }) => kind === "slash");
    return takesCommands ? label("start-with-commands", { place: title }) : label("start", { place: title });
}

interface ChannelStart {
    readonly picture: TemplateResult;
    readonly title: string;
    readonly text: string;
    readonly more?: unknown;
}

function start({ picture, title, text, more = nothing }: ChannelStart) {
    return html`<section class="beginning">${picture}<h2>${title}</h2><p>${text}</p>${more}</section>`;
}

/** In a channel that not everyone sees, the commands of those who do, to begin with. */
function toTry({ place, scene, commands }: View, { take }: Actions) {
    const isSeen = scene.personas
        .filter(({ places }) => places.some(({ server }) => server === place.server))
        .every(({ places }) => places.some(({ channelId }) => channelId === place.channelId));
    const offered = triedFirst.flatMap((name) => commands.filter((command) => command.name === name));
    if (place.server === undefined || place.kind !== "text" || isSeen || offered.length === 0) return nothing;
    return html`
        <p>${label("to-try", { bot: scene.bot.name })}</p>
        <ul class="questions">
            ${offered.map(
                (command) => html`
                    <li>
                        <button type="button" @click=${() => take({ kind: "command", command })}>
                            <span>/${command.shown}</span><small>${command.description}</small>
                        </button>
                    </li>
                `,
            )}
        </ul>
    `;
}

const triedFirst = ["corpus status", "corpus paste", "corpus add", "corpus gaps", "corpus doctor"];

function welcome({ scene }: View, { askAway }: Actions) {
    const { bot, welcome: questions } = scene;
    return html`
        <section class="beginning" aria-labelledby="welcome">
            <img class="big" src=${avatarOf({ name: bot.name, bot: true })} alt="" />
            <h2 id="welcome">${label("motto")}</h2>
            <p>
                ${label("welcome", { bot: bot.name })}
            </p>
            <ul class="questions">
                ${questions.map(
                    ({ question, answerable }) => html`
                        <li>
                            <button type="button" @click=${() => askAway(question)}>
                                <span>${question}</span>${answerable ? "" : html`<small>${label("not-answered")}</small>`}
                            </button>
                        </li>
                    `,
                )}
            </ul>
        </section>
    `;
}
