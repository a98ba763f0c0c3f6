import type { PageSnapshot, Persona, PlaceShown } from "../../protocol.ts";
import { type Offered, readCommands } from "../read/read-command.ts";
import { type DisplayedMessage, readMessage } from "../read/read-message.ts";
import type { PageState } from "./page-state.ts";

/** What the persona sees in the channel in view. */
export interface View {
    readonly state: PageState;
    readonly scene: PageSnapshot;
    readonly persona: Persona;
    readonly place: PlaceShown;
    readonly messages: readonly DisplayedMessage[];
    readonly commands: readonly Offered[];
    readonly light: boolean;
    /** Names of users and channels by id. */
    readonly names: Readonly<Record<string, string>>;
}

/** The current view; undefined before the server's snapshot arrives. */
export function viewOf(state: PageState): View | undefined {
    const { scene } = state;
    const persona = scene?.personas.find(({ id }) => id === state.persona) ?? scene?.personas[0];
    const place = persona?.places.find(({ channelId }) => channelId === state.place) ?? persona?.places[0];
    if (scene === undefined || persona === undefined || place === undefined) return undefined;
    const messages = scene.messages
        .filter(({ wire }) => wire.channel_id === place.channelId)
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === persona.userId)
        .map(readMessage);
    return {
        state,
        scene,
        persona,
        place,
        messages,
        commands: readCommands(scene.commands[persona.id], place.channelId, channelsAt(place, persona)),
        light: isLight(state),
        names: namesIn(scene, persona),
    };
}

/** Whether the page uses light colours. */
export const isLight = ({ theme, systemIsLight }: PageState) =>
    theme === "system" ? systemIsLight : theme === "light";

/** The values of a channel option: the channels of the server that the persona sees. */
function channelsAt({ server }: PlaceShown, { places }: Persona) {
    return places
        .filter((place) => place.kind === "channel" && place.server === server)
        .map(({ name, channelId }) => ({ name: `#${name}`, value: channelId }));
}

function namesIn({ bot, personas }: PageSnapshot, { places }: Persona): Record<string, string> {
    return Object.fromEntries([
        [bot.id, bot.name],
        ...personas.map(({ userId, name }) => [userId, name]),
        ...places.map(({ channelId, name }) => [channelId, name]),
    ]);
}
