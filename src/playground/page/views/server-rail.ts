import { html, nothing } from "lit";
import type { Persona } from "../../protocol.ts";
import type { Actions } from "../actions/actions.ts";
import { avatarOf } from "../avatar.ts";
import { label } from "../label.ts";
import type { View } from "../state/view.ts";
import { icons } from "./icons.ts";

/** Discord's strip of servers, with those of all personas: one that the current persona is not in is opened as one who is. */
export function serverRail(view: View, actions: Actions) {
    const { scene, persona, place } = view;
    const servers = new Set(scene.personas.flatMap(serversOf));
    return html`
        <ul class="rail" aria-label=${label("servers")}>
            <li>${railButton({ label: label("direct-messages"), isHere: place.server === undefined, picture: icons.at, open: () => openServer(persona, undefined, actions) })}</li>
            ${[...servers].map((server) => {
                const members = scene.personas.filter((each) => serversOf(each).includes(server));
                const visitor = members.find(({ id }) => id === persona.id) ?? members[0];
                const [owner] = members.length === 1 ? members : [];
                const name = owner === undefined ? server : label("server-of", { server, name: owner.name });
                return html`<li>${railButton({
                    label: name,
                    isHere: place.server === server,
                    picture: html`<img src=${avatarOf({ name: server, bot: false })} alt="" />`,
                    open: () => visitor && openServer(visitor, server, actions),
                })}</li>`;
            })}
        </ul>
    `;
}

const serversOf = ({ places }: Persona): string[] => [
    ...new Set(places.flatMap(({ server }) => (server === undefined ? [] : [server]))),
];

function openServer(visitor: Persona, server: string | undefined, { viewAs, go }: Actions): void {
    const first = visitor.places.find((place) => place.server === server);
    viewAs(visitor.id);
    if (first !== undefined) go(first.channelId);
}

interface RailButton {
    readonly label: string;
    readonly isHere: boolean;
    readonly picture: unknown;
    readonly open: () => void;
}

const railButton = ({ label, isHere, picture, open }: RailButton) => html`
    <button type="button" aria-label=${label} title=${label} aria-current=${isHere ? "true" : "false"} @click=${open}>${picture}</button>
`;

/** Below the name of a server without the app, who can use it there nevertheless. */
export function whoUsesTheApp(server: string, { persona, scene }: View) {
    const isAdded = persona.places.some(
        (place) => place.server === server && place.mentionable.some(({ id }) => id === scene.bot.id),
    );
    if (isAdded) return nothing;
    const { bot } = scene;
    return html`<p class="server-note">${label("installed-for-themselves", { bot: bot.name, name: persona.name })}</p>`;
}
