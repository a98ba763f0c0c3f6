import { viewOf } from "../state/view.ts";
import { postAct, type Tools } from "./tools.ts";

interface PressedComponent {
    readonly messageId: string;
    readonly customId: string;
    /** The chosen values, for a select menu. */
    readonly values?: readonly string[] | undefined;
}

export interface MessageActions {
    readonly reply: (messageId: string) => void;
    /** Opens or closes a menu. `picked` is what is ticked at first. */
    readonly toggleMenu: (menu: string, picked?: readonly string[]) => void;
    /** Ticks or unticks a value of the open select menu. */
    readonly pick: (value: string) => void;
    /** Closes the menu, and moves the focus back to its button. */
    readonly closeMenu: () => void;
    /** Closes the menu, and leaves the focus where it is. */
    readonly leaveMenu: () => void;
    readonly runOnMessage: (command: string, messageId: string) => void;
    readonly press: (pressed: PressedComponent) => void;
    readonly dismiss: (messageId: string) => void;
    readonly submitModal: (values: Readonly<Record<string, string>>) => void;
    readonly closeModal: () => void;
    /** Asks a question with /ask in the persona's first channel. */
    readonly askAway: (question: string) => void;
}

/** Creates the actions on messages, menus and modals. */
export function openMessageActions(tools: Tools): MessageActions {
    const { store } = tools;
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
        toggleMenu: (menu, picked = []) =>
            store.change((state) =>
                state.menu === menu
                    ? { ...state, menu: undefined, focus: `menu-${menu}` }
                    : { ...state, menu, picked, focus: "menu-item" },
            ),
        pick: (value) =>
            store.change((state) => ({
                ...state,
                picked: state.picked.includes(value)
                    ? state.picked.filter((other) => other !== value)
                    : [...state.picked, value],
            })),
        closeMenu,
        leaveMenu: () =>
            store.change((state) => (state.menu === undefined ? state : { ...state, menu: undefined })),
        runOnMessage: (command, messageId) => {
            closeMenu();
            const place = here();
            if (place !== undefined)
                void postAct(tools, { kind: "run", ...place, command, options: {}, messageId });
        },
        press: (pressed) => {
            // Only a menu moves the focus back to its button; a button keeps it.
            if (pressed.values !== undefined) closeMenu();
            const place = here();
            if (place !== undefined) void postAct(tools, { kind: "press", ...place, ...pressed });
        },
        dismiss: (messageId) => {
            store.change((state) => ({ ...state, focus: "box" }));
            const { persona } = store.get();
            void postAct(tools, { kind: "dismiss", persona, messageId });
        },
        submitModal: async (values) => {
            const { modal, persona } = store.get();
            if (modal === undefined) return;
            const { interactionId, customId } = modal;
            store.change((state) => ({ ...state, modal: undefined, focus: "box" }));
            const { kind } = await postAct(tools, {
                kind: "submit",
                persona,
                interactionId,
                customId,
                values,
            });
            if (kind !== "refused") return;
            // The text may be long, so it is restored.
            const inputs = modal.inputs.map((input) => ({
                ...input,
                value: values[input.customId] ?? input.value,
            }));
            store.change((state) =>
                state.modal === undefined && state.persona === persona
                    ? { ...state, modal: { ...modal, inputs } }
                    : state,
            );
        },
        closeModal: () => store.change((state) => ({ ...state, modal: undefined, focus: "box" })),
        askAway: (question) => {
            const persona = viewOf(store.get())?.persona;
            const channel = persona?.places.find(({ kind }) => kind === "text");
            if (persona === undefined || channel === undefined) return;
            const { channelId } = channel;
            store.change((state) => ({ ...state, place: channelId, why: { ...state.why, question } }));
            const ask = { kind: "run", command: "ask", options: { question } } as const;
            void postAct(tools, { ...ask, persona: persona.id, channelId });
        },
    };
}
