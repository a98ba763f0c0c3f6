/**
 * Keeps a scrolling box at its end while its content grows, unless the visitor has scrolled up. A change of its
 * `data-own`, the newest thing that the visitor did, brings it back to the end.
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
        // Content may have grown since the scrolling, so being far from the end alone tells nothing.
        if (box.scrollHeight - box.scrollTop - box.clientHeight < nearly) atEnd = true;
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

/** Pixels. */
const nearly = 48;
