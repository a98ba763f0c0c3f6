import type { PageState } from "../page-state.ts";
import type { Hands } from "./gestures.ts";
import { perform } from "./perform.ts";

export interface PanelGestures {
    readonly togglePanel: () => void;
    readonly showTab: (tab: "traffic" | "why") => void;
    /** Explains the answer to a question, by default the last one asked. */
    readonly explain: (question?: string) => void;
}

export function openPanelGestures(hands: Hands): PanelGestures {
    const { store } = hands;
    const explain = async (question = store.get().why.question) => {
        if (question.trim() === "") return;
        store.change((state) => ({ ...state, why: { question, explanation: undefined, asking: true } }));
        const performed = await perform(hands, { kind: "explain", question });
        const explanation = performed.kind === "explanation" ? performed.explanation : undefined;
        store.change((state) =>
            // Another question may have been asked meanwhile.
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
