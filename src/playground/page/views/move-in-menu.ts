/**
 * Handles the keys of a menu or list: arrows, Home and End move between items. Escape closes it, and so does Tab unless it
 * contains other elements.
 */
export function moveInMenu(
    close: () => void,
    { tabLeaves }: { readonly tabLeaves: boolean } = { tabLeaves: true },
): (event: KeyboardEvent) => void {
    return (event) => {
        const { currentTarget, key } = event;
        if (!(currentTarget instanceof HTMLElement)) return;
        if (key === "Escape" || (key === "Tab" && tabLeaves)) {
            event.preventDefault();
            close();
            return;
        }
        const items = [...currentTarget.querySelectorAll<HTMLElement>("[role=menuitem], [role=option]")];
        const at = items.findIndex((item) => item.matches(":focus"));
        const next = nextAt(key, at, items.length);
        if (next === undefined) return;
        event.preventDefault();
        items[next]?.focus();
    };
}

function nextAt(key: string, at: number, count: number): number | undefined {
    switch (key) {
        case "ArrowDown":
            return (at + 1) % count;
        case "ArrowUp":
            return (at + count - 1) % count;
        case "Home":
            return 0;
        case "End":
            return count - 1;
        default:
            return undefined;
    }
}
