import { type ComposerActions, openComposerActions } from "./composer-actions.ts";
import { type FileActions, openFileActions } from "./file-actions.ts";
import { type MessageActions, openMessageActions } from "./message-actions.ts";
import { openPanelActions, openPlaceActions, type PanelActions, type PlaceActions } from "./place-actions.ts";
import { openThreadActions, type ThreadActions } from "./thread-actions.ts";
import type { Tools } from "./tools.ts";

/** Everything that the visitor can do. */
export type Actions = ComposerActions &
    FileActions &
    MessageActions &
    PanelActions &
    PlaceActions &
    ThreadActions;

/** Creates all actions. */
export function openActions(tools: Tools): Actions {
    return {
        ...openComposerActions(tools),
        ...openFileActions(tools),
        ...openMessageActions(tools),
        ...openPanelActions(tools),
        ...openPlaceActions(tools),
        ...openThreadActions(tools),
    };
}
