import type { Persona } from "../../protocol.ts";
import { emptyComposer } from "../composer/composer.ts";
import type { Theme } from "../page-state.ts";
import type { Hands } from "./gestures.ts";

export interface PlaceGestures {
    readonly viewAs: (persona: Persona["id"]) => void;
    readonly go: (channelId: string) => void;
    readonly setTheme: (theme: Theme) => void;
    readonly toggleDrawer: () => void;
    readonly dismissRefusal: () => void;
    readonly dismissFailure: (number: number) => void;
}

export function openPlaceGestures({ store }: Hands): PlaceGestures {
    return {
        // Another person has not begun to write what this one did.
        viewAs: (persona) =>
            store.change((state) => ({
                ...state,
                persona,
                composer: emptyComposer,
                modal: undefined,
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
