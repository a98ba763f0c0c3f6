/** What a key does in the box. "native" leaves it to the browser. */
export type KeyMeaning =
    | "next"
    | "previous"
    | "choose"
    | "choose-and-move-on"
    | "send"
    | "close"
    | "back"
    | "native";

export interface KeyPress {
    readonly key: string;
    readonly shiftKey: boolean;
    /** Whether an input method is composing a character. */
    readonly isComposing: boolean;
}

/** What a key does in the current state of the box, as in Discord's client. */
export function keyMeaning(
    { key, shiftKey, isComposing }: KeyPress,
    {
        listOpen,
        isTyped = false,
        inCommand,
        empty,
    }: {
        readonly listOpen: boolean;
        /** Whether the selected line of the list is just what is in the field, so that choosing it changes nothing. */
        readonly isTyped?: boolean;
        readonly inCommand: boolean;
        readonly empty: boolean;
    },
): KeyMeaning {
    if (isComposing) return "native";
    switch (key) {
        case "ArrowDown":
            return listOpen ? "next" : "native";
        case "ArrowUp":
            return listOpen ? "previous" : "native";
        case "Enter":
            if (listOpen && !isTyped) return "choose";
            return shiftKey && !inCommand ? "native" : "send";
        case "Tab":
            if (!listOpen || shiftKey) return "native";
            // In a command, the browser also moves on to the next option.
            return inCommand ? "choose-and-move-on" : "choose";
        case "Escape":
            return listOpen ? "close" : "back";
        case "Backspace":
            return inCommand && empty ? "back" : "native";
        default:
            return "native";
    }
}
