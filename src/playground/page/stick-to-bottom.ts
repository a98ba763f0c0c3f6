/**
 * Keeps a box scrolled to its end while its content grows, unless the visitor has scrolled up. When `data-own`, the id of the
 * visitor's newest action, changes, it scrolls to the end again.
 */
export function stickToBottom(box: Element | undefined): void {
    const content = box?.firstElementChild;
    if (box === undefined || content === null || content === undefined) return;
    let atEnd = true;
    let top = 0;
    const stick = () => {
        if (atEnd && content.querySelector(".message") !== null) box.scrollTop = box.scrollHeight;
    };
    box.addEventListener("scroll", () => {
        // The content may have grown since the scroll, so the distance from the end is not enough.
        if (box.scrollHeight - box.scrollTop - box.clientHeight < endTolerance) atEnd = true;
        else if (box.scrollTop < top) atEnd = false;
        top = box.scrollTop;
    });
    const sizes = new ResizeObserver(stick);
    sizes.observe(content);
    sizes.observe(box);
    new MutationObserver(() => {
        atEnd = true;
        stick();
    }).observe(box, { attributeFilter: ["data-own"] });
}

/** How close to the end counts as the end, in pixels. */
const endTolerance = 48;
