import type { PageState } from "../page-state.ts";
import type { PostAct, Upload } from "../post-act.ts";
import type { Store } from "../store.ts";
import { type ComposerGestures, openComposerGestures } from "./composer-gestures.ts";
import { type FileGestures, openFileGestures } from "./file-gestures.ts";
import { type MessageGestures, openMessageGestures } from "./message-gestures.ts";
import { openPanelGestures, type PanelGestures } from "./panel-gestures.ts";
import { openPlaceGestures, type PlaceGestures } from "./place-gestures.ts";

/** Everything that the visitor can do. */
export type Gestures = ComposerGestures & FileGestures & MessageGestures & PanelGestures & PlaceGestures;

/** What gestures work on. */
export interface Hands {
    readonly store: Store<PageState>;
    readonly post: PostAct;
    readonly upload: Upload;
}

export function openGestures(hands: Hands): Gestures {
    return {
        ...openComposerGestures(hands),
        ...openFileGestures(hands),
        ...openMessageGestures(hands),
        ...openPanelGestures(hands),
        ...openPlaceGestures(hands),
    };
}
