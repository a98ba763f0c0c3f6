import { type ComposerGestures, openComposerGestures } from "./composer-actions.ts";
import { type FileGestures, openFileGestures } from "./file-actions.ts";
import { type MessageGestures, openMessageGestures } from "./message-actions.ts";
import {
    openPanelGestures,
    openPlaceGestures,
    type PanelGestures,
    type PlaceGestures,
} from "./place-actions.ts";
import type { Hands } from "./tools.ts";

/** Everything that the visitor can do. */
export type Gestures = ComposerGestures & FileGestures & MessageGestures & PanelGestures & PlaceGestures;

export function openGestures(hands: Hands): Gestures {
    return {
        ...openComposerGestures(hands),
        ...openFileGestures(hands),
        ...openMessageGestures(hands),
        ...openPanelGestures(hands),
        ...openPlaceGestures(hands),
    };
}
