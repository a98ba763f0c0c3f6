import type { PageMessage, PageSnapshot, ServerEvent } from "../../protocol.ts";
import { readModal } from "../read/read-modal.ts";
import type { PageState } from "./page-state.ts";

/** The state after the server told something. */
export function reduce(state: PageState, told: ServerEvent): PageState {
    if (told.kind === "scene") return { ...state, scene: told.scene, connection: "open" };
    const { scene } = state;
    if (scene === undefined) return state;
    switch (told.kind) {
        case "message":
            return heardMessage({ ...state, scene: withMessage(scene, told.message) }, told.message);
        case "removed": {
            const messages = scene.messages.filter(({ wire }) => wire.id !== told.id);
            return { ...state, scene: { ...scene, messages } };
        }
        case "typing":
            return {
                ...state,
                typing: { ...state.typing, [told.channelId]: state.now.getTime() + typingLasts },
            };
        case "traffic": {
            const traffic = [...scene.traffic, told.traffic].slice(-mostTraffic);
            return { ...state, scene: { ...scene, traffic } };
        }
        case "commands":
            return { ...state, scene: { ...scene, commands: told.commands } };
        case "corpus":
            return { ...state, scene: { ...scene, corpus: told.corpus, welcome: told.welcome } };
        case "bot":
            return { ...state, scene: { ...scene, bot: { ...scene.bot, connected: told.connected } } };
        case "modal":
            return told.userId === userId(state) ? { ...state, modal: readModal(told.modal) } : state;
        case "failed": {
            const number = (state.failures.at(-1)?.number ?? 0) + 1;
            const { userId: user, channelId, text } = told;
            return { ...state, failures: [...state.failures, { number, userId: user, channelId, text }] };
        }
    }
}

/** A client shows somebody typing for ten seconds, in milliseconds. */
const typingLasts = 10_000;

const mostTraffic = 200;

const userId = ({ scene, persona }: PageState) => scene?.personas.find(({ id }) => id === persona)?.userId;

/** In the order of their ids, which is that of their making. */
function withMessage(scene: PageSnapshot, message: PageMessage): PageSnapshot {
    const { id } = message.wire;
    const known = scene.messages.findIndex(({ wire }) => wire.id === id);
    if (known !== -1) return { ...scene, messages: scene.messages.with(known, message) };
    const later = scene.messages.findIndex(({ wire }) => BigInt(wire.id) > BigInt(id));
    const at = later === -1 ? scene.messages.length : later;
    return { ...scene, messages: scene.messages.toSpliced(at, 0, message) };
}

/** The bot's message ends its typing. */
function heardMessage(state: PageState, { wire }: PageMessage): PageState {
    const { [wire.channel_id]: _, ...typing } = state.typing;
    return { ...state, typing };
}
