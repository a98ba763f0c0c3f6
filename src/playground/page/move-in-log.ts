/**
 * Makes the log a single tab stop, as in Discord: the arrow keys, Home and End move between its messages. Enter or the right arrow
 * leads to what can be used in a message, between which left and right move; Escape leads back to the message, and then to the box.
 * Only code and files stay tab stops of their own, since whatever scrolls needs one.
 */
export function moveInLog(log: Element | undefined): void {
    if (!(log instanceof HTMLElement)) return;
    let current: HTMLElement | undefined;
    const settle = () => {
        const all = itemsOf(log);
        const isLeft = !log.contains(document.activeElement);
        // The focus comes in at the newest message.
        if (isLeft || current?.isConnected !== true) current = all.at(-1);
        for (const item of all) {
            item.tabIndex = item === current ? 0 : -1;
            for (const control of controlsOf(item)) if (!control.matches("pre")) control.tabIndex = -1;
        }
        log.tabIndex = all.length === 0 ? 0 : -1;
    };
    log.addEventListener("focusin", ({ target }) => {
        const item = target instanceof Element ? target.closest<HTMLElement>(items) : null;
        if (item === null) return;
        current = item;
        settle();
    });
    log.addEventListener("focusout", ({ relatedTarget }) => {
        // While the focus moves, the document has none.
        if (!(relatedTarget instanceof Node && log.contains(relatedTarget))) queueMicrotask(settle);
    });
    log.addEventListener("keydown", (event) => {
        const next = nextOf(event, log);
        if (next === undefined) return;
        event.preventDefault();
        next.focus();
    });
    new MutationObserver(settle).observe(log, { childList: true, subtree: true });
    settle();
}

const items = ".questions button, .message, .failure";
const itemsOf = (log: HTMLElement) => [...log.querySelectorAll<HTMLElement>(items)];

/** What can be used in a message, without the items of open menus, which have arrow keys of their own. */
const controlsOf = (item: HTMLElement) =>
    [...item.querySelectorAll<HTMLElement>("a[href], button, pre[tabindex]")].filter(
        (control) => control.closest("[role=menu], .choices, [inert]") === null,
    );

/** Where a key leads to; undefined if it does something else. */
function nextOf(event: KeyboardEvent, log: HTMLElement): HTMLElement | undefined {
    const { target, key, defaultPrevented, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (defaultPrevented || ctrlKey || altKey || metaKey || shiftKey || !(target instanceof HTMLElement))
        return;
    if (target.closest("[role=menu], .choices") !== null) return;
    const item = target.closest<HTMLElement>(items);
    const all = itemsOf(log);
    if (item === null) return key === "ArrowUp" || key === "End" ? all.at(-1) : undefined;
    const usable = controlsOf(item).filter((control) => !control.matches(":disabled"));
    const isItem = target === item;
    const [list, at] = isItem ? [all, all.indexOf(item)] : [usable, usable.indexOf(target)];
    switch (key) {
        case "ArrowDown":
            return all[all.indexOf(item) + 1] ?? item;
        case "ArrowUp":
            return all[all.indexOf(item) - 1] ?? item;
        case "Home":
            return list[0];
        case "End":
            return list.at(-1);
        case "Enter":
            return isItem ? usable[0] : undefined;
        case "ArrowRight":
            return isItem ? usable[0] : usable[at + 1];
        case "ArrowLeft":
            return isItem ? undefined : (usable[at - 1] ?? item);
        case "Escape":
            return isItem ? (document.querySelector<HTMLElement>("[data-focus=box]") ?? undefined) : item;
        default:
            return undefined;
    }
}
