import type { Persona } from "../../protocol.ts";
import { emptyComposer } from "../composer/composer-state.ts";
import type { PageState, Theme } from "../state/page-state.ts";
import { postAct, type Tools } from "./tools.ts";

export interface PlaceActions {
    readonly viewAs: (persona: Persona["id"]) => void;
    readonly go: (channelId: string) => void;
    /** Shows the page, and what the bot says to the persona alone, in another language. */
    readonly speak: (language: string) => void;
    readonly setTheme: (theme: Theme) => void;
    readonly toggleDrawer: () => void;
    readonly dismissRefusal: () => void;
    readonly dismissFailure: (number: number) => void;
}

/** Creates the actions for persona, channel, theme and banners. */
export function openPlaceActions({ store, loadLabels: load }: Tools): PlaceActions {
    return {
        // Each persona starts with an empty box.
        viewAs: (persona) =>
            store.change((state) => ({
                ...state,
                persona,
                composer: emptyComposer,
                modal: undefined,
                starting: undefined,
                menu: undefined,
            })),
        go: (place) =>
            store.change((state) => ({
                ...state,
                place,
                composer: emptyComposer,
                menu: undefined,
                drawer: false,
                focus: "box",
            })),
        speak: async (language: string) => {
            await load(language);
            store.change((state) => ({ ...state, language }));
        },
        setTheme: (theme) => store.change((state) => ({ ...state, theme })),
        toggleDrawer: () =>
            store.change((state) => ({
                ...state,
                drawer: !state.drawer,
                focus: state.drawer ? "drawer-button" : "place",
            })),
        dismissRefusal: () => store.change((state) => ({ ...state, refusal: undefined, focus: "box" })),
        dismissFailure: (number) =>
            store.change((state) => ({
                ...state,
                failures: state.failures.filter((failure) => failure.number !== number),
                focus: "box",
            })),
    };
}

export interface PanelActions {
    readonly togglePanel: () => void;
    readonly showTab: (tab: "traffic" | "why") => void;
    /** Explains the answer to a question, by default the last one. */
    readonly explain: (question?: string) => void;
}

/** Creates the actions of the side panel. */
export function openPanelActions(tools: Tools): PanelActions {
    const { store } = tools;
    const explain = async (question = store.get().why.question) => {
        if (question.trim() === "") return;
        store.change((state) => ({ ...state, why: { question, explanation: undefined, asking: true } }));
        const result = await postAct(tools, { kind: "explain", question });
        const explanation = result.kind === "explanation" ? result.explanation : undefined;
        store.change((state) =>
            // Another question may have been asked in the meantime.
            state.why.question === question
                ? { ...state, why: { question, explanation, asking: false } }
                : state,
        );
    };
    const showTab = (panel: "traffic" | "why") => {
        store.change((state) => ({ ...state, panel, focus: `tab-${panel}` }));
        if (panel === "why" && isUnexplained(store.get())) void explain();
    };
    return {
        explain: (question) => void explain(question),
        showTab,
        togglePanel: () => {
            if (store.get().panel === "closed") return showTab("traffic");
            store.change((state) => ({ ...state, panel: "closed", focus: "panel-button" }));
        },
    };
}

const isUnexplained = ({ why }: PageState) => !why.asking && why.explanation?.question !== why.question;
