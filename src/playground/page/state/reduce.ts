import type { PageMessage, PageSnapshot, ServerEvent } from "../../protocol.ts";
import { readModal } from "../read/read-modal.ts";
import type { PageState } from "./page-state.ts";

/** The state after an event of the server. */
export function reduce(state: PageState, event: ServerEvent): PageState {
    if (event.kind === "scene") return { ...state, scene: event.scene, connection: "open" };
    const { scene } = state;
    if (scene === undefined) return state;
    switch (event.kind) {
        case "message":
            return heardMessage({ ...state, scene: withMessage(scene, event.message) }, event.message);
        case "removed": {
            const messages = scene.messages.filter(({ wire }) => wire.id !== event.id);
            return { ...state, scene: { ...scene, messages } };
        }
        case "typing":
            return {
                ...state,
                typing: { ...state.typing, [event.channelId]: state.now.getTime() + typingLasts },
            };
        case "traffic": {
            const traffic = [...scene.traffic, event.traffic].slice(-mostTraffic);
            return { ...state, scene: { ...scene, traffic } };
        }
        case "commands":
            return { ...state, scene: { ...scene, commands: event.commands } };
        case "places": {
            const { personas, commands } = event;
            return { ...state, scene: { ...scene, personas, commands } };
        }
        case "corpus":
            return { ...state, scene: { ...scene, corpus: event.corpus, welcome: event.welcome } };
        case "bot":
            return { ...state, scene: { ...scene, bot: { ...scene.bot, connected: event.connected } } };
        case "modal":
            return event.userId === userId(state) ? { ...state, modal: readModal(event.modal) } : state;
        case "failed": {
            const number = (state.failures.at(-1)?.number ?? 0) + 1;
            const { userId: user, channelId, text } = event;
            return { ...state, failures: [...state.failures, { number, userId: user, channelId, text }] };
        }
    }
}

/** How long clients show that someone is typing, in milliseconds. */
const typingLasts = 10_000;

const mostTraffic = 200;

const userId = ({ scene, persona }: PageState) => scene?.personas.find(({ id }) => id === persona)?.userId;

/** Sorted by id, which is the order of creation. */
function withMessage(scene: PageSnapshot, message: PageMessage): PageSnapshot {
    const { id } = message.wire;
    const known = scene.messages.findIndex(({ wire }) => wire.id === id);
    if (known !== -1) return { ...scene, messages: scene.messages.with(known, message) };
    const later = scene.messages.findIndex(({ wire }) => BigInt(wire.id) > BigInt(id));
    const at = later === -1 ? scene.messages.length : later;
    return { ...scene, messages: scene.messages.toSpliced(at, 0, message) };
}

/** A message of the bot ends its typing. */
function heardMessage(state: PageState, { wire }: PageMessage): PageState {
    const { [wire.channel_id]: _, ...typing } = state.typing;
    return { ...state, typing };
}
