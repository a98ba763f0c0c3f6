import { viewOf } from "../view.ts";
import type { Hands } from "./gestures.ts";
import { perform } from "./perform.ts";

interface Pressed {
    readonly messageId: string;
    readonly customId: string;
    /** Where it is a select menu. */
    readonly values?: readonly string[] | undefined;
}

export interface MessageGestures {
    readonly reply: (messageId: string) => void;
    readonly toggleMenu: (messageId: string) => void;
    readonly closeMenu: () => void;
    readonly runOnMessage: (command: string, messageId: string) => void;
    readonly press: (pressed: Pressed) => void;
    readonly dismiss: (messageId: string) => void;
    readonly submitModal: (values: Readonly<Record<string, string>>) => void;
    readonly closeModal: () => void;
    /** Asks a question with /ask in the persona's first channel. */
    readonly askAway: (question: string) => void;
}

export function openMessageGestures(hands: Hands): MessageGestures {
    const { store } = hands;
    const here = () => {
        const view = viewOf(store.get());
        return view && { persona: view.persona.id, channelId: view.place.channelId };
    };
    const closeMenu = () =>
        store.change((state) =>
            state.menu === undefined ? state : { ...state, menu: undefined, focus: `menu-${state.menu}` },
        );
    return {
        reply: (replyTo) =>
            store.change((state) => ({
                ...state,
                composer: { ...state.composer, replyTo },
                menu: undefined,
                focus: "box",
            })),
        toggleMenu: (messageId) =>
            store.change((state) =>
                state.menu === messageId
                    ? { ...state, menu: undefined, focus: `menu-${messageId}` }
                    : { ...state, menu: messageId, focus: "menu-item" },
            ),
        closeMenu,
        runOnMessage: (command, messageId) => {
            closeMenu();
            const place = here();
            if (place !== undefined)
                void perform(hands, { kind: "run", ...place, command, options: {}, messageId });
        },
        press: (pressed) => {
            const place = here();
            if (place !== undefined) void perform(hands, { kind: "press", ...place, ...pressed });
        },
        dismiss: (messageId) => {
            store.change((state) => ({ ...state, focus: "box" }));
            const { persona } = store.get();
            void perform(hands, { kind: "dismiss", persona, messageId });
        },
        submitModal: (values) => {
            const { modal, persona } = store.get();
            if (modal === undefined) return;
            const { interactionId, customId } = modal;
            store.change((state) => ({ ...state, modal: undefined, focus: "box" }));
            void perform(hands, { kind: "submit", persona, interactionId, customId, values });
        },
        closeModal: () => store.change((state) => ({ ...state, modal: undefined, focus: "box" })),
        askAway: (question) => {
            const persona = viewOf(store.get())?.persona;
            const channel = persona?.places.find(({ kind }) => kind === "channel");
            if (persona === undefined || channel === undefined) return;
            const { channelId } = channel;
            store.change((state) => ({ ...state, place: channelId, why: { ...state.why, question } }));
            const ask = { kind: "run", command: "ask", options: { question } } as const;
            void perform(hands, { ...ask, persona: persona.id, channelId });
        },
    };
}
