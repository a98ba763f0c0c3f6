import { html, nothing, type TemplateResult } from "lit";
import type { PlaceShown } from "../../protocol.ts";
import type { Actions } from "../actions/actions.ts";
import { avatarOf } from "../avatar.ts";
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
            text: `Ask ${scene.bot.name} a question here. You don't need a command.`,
        });
    }
    const picture = html`<span class="big">${placeIcon(place.kind)}</span>`;
    return start({ picture, title: titleOf(place), text: textOf(view), more: toTry(view, actions) });
}

const titleOf = (place: PlaceShown) => (place.kind === "thread" ? place.name : placeTitle(place));

function textOf({ place, commands }: View): string {
    if (place.thread !== undefined) return `Started by ${place.thread.startedBy}`;
    const first = `This is the start of ${placeTitle(place)}.`;
    const takesCommands = place.mayWrite && commands.some(({ kind }) => kind === "slash");
    return takesCommands ? `${first} Type / to see the commands.` : first;
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
        <p>Here you change what ${scene.bot.name} quotes. It uses your changes at once, and the next start of the playground undoes them. Try one of these:</p>
        <ul class="questions">
            ${offered.map(
                (command) => html`
                    <li>
                        <button type="button" @click=${() => take({ kind: "command", command })}>
                            <span>/${command.name}</span><small>${command.description}</small>
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
            <h2 id="welcome">Ask an article. Get its own words back.</h2>
            <p>
                This is the real ${bot.name}, connected to a small copy of Discord on your machine. You see exactly what members will see.
                Ask in your own words, or start with one of these questions. The articles don't answer the last one.
            </p>
            <ul class="questions">
                ${questions.map(
                    ({ question, answerable }) => html`
                        <li>
                            <button type="button" @click=${() => askAway(question)}>
                                <span>${question}</span>${answerable ? "" : html`<small>not answered by the articles</small>`}
                            </button>
                        </li>
                    `,
                )}
            </ul>
        </section>
    `;
}
