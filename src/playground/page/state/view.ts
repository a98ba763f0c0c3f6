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
    /** The channel of a thread, or the forum of a post. */
    readonly parent: PlaceShown | undefined;
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
    const messages = visibleMessages(scene, persona)
        .filter(({ wire }) => wire.channel_id === place.channelId)
        .map(readMessage);
    return {
        state,
        scene,
        persona,
        place,
        parent: persona.places.find(({ channelId }) => channelId === place.parentId),
        messages: [...startOf(place, scene), ...messages],
        commands: readCommands(scene.commands[persona.id], place.channelId, channelsAt(place, persona)),
        light: isLight(state),
        names: namesIn(scene, persona),
    };
}

/** The messages that a persona can see. */
export const visibleMessages = ({ messages }: PageSnapshot, { userId }: Persona) =>
    messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId);

/** The message that a thread was started from, which clients show at its beginning: what it says, and nothing to use. */
const startOf = ({ channelId, parentId }: PlaceShown, { messages }: PageSnapshot) =>
    messages
        .filter(({ wire }) => wire.id === channelId && wire.channel_id === parentId)
        .map((message) => ({ ...readMessage(message), rows: [], replyTo: undefined }));

/** Whether the page uses light colours. */
export const isLight = ({ theme, systemIsLight }: PageState) =>
    theme === "system" ? systemIsLight : theme === "light";

/** The values of a channel option: the channels of the server that the persona sees. */
function channelsAt({ server }: PlaceShown, { places }: Persona) {
    return places
        .filter((place) => server !== undefined && place.server === server)
        .map(({ name, kind, channelId }) => ({ name: `#${name}`, kind, value: channelId }));
}

function namesIn({ bot, personas }: PageSnapshot, { places }: Persona): Record<string, string> {
    return Object.fromEntries([
        [bot.id, bot.name],
        ...personas.map(({ userId, name }) => [userId, name]),
        ...places.map(({ channelId, name }) => [channelId, name]),
        ...places.flatMap(({ mentionable }) => mentionable.map(({ id, name }) => [id, name] as const)),
    ]);
}
