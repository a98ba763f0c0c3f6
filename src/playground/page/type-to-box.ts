/** Moves the focus to the box when the visitor begins to type somewhere else, as in Discord. The box then gets the character. */
export function typeToBox(document: Document): void {
    document.addEventListener("keydown", (event) => {
        if (event.defaultPrevented || !isTyped(event) || isTaken(document, event.target)) return;
        const fields = document.querySelectorAll<HTMLElement>(
            ".composer :is(textarea, input:not([type=file]))",
        );
        [...fields].at(-1)?.focus();
    });
}

/** Whether a key writes a character. Space scrolls, and presses buttons. */
function isTyped(event: KeyboardEvent): boolean {
    const { key, ctrlKey, altKey, metaKey, isComposing } = event;
    if (isComposing || key === " " || [...key].length !== 1) return false;
    // Where AltGr writes characters, it counts as both Ctrl and Alt.
    return event.getModifierState("AltGraph") || !(ctrlKey || altKey || metaKey);
}

/** Whether characters already have a meaning where the focus is, or the box is behind a dialog. */
function isTaken(document: Document, target: EventTarget | null): boolean {
    if (document.querySelector("dialog[open]") !== null) return true;
    return target instanceof Element && target.closest(`${writable}, [role=menu], [role=listbox]`) !== null;
}

const writable = "input, textarea, select, [contenteditable]";
