/** Keeps a scrolling box at its end while its content grows, unless the visitor has scrolled up. */
export function stickToBottom(box: Element | undefined): void {
    const content = box?.firstElementChild;
    if (box === undefined || content === null || content === undefined) return;
    let atEnd = true;
    box.addEventListener("scroll", () => {
        atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearly;
    });
    const stick = () => {
        if (atEnd && content.querySelector(".message") !== null) box.scrollTop = box.scrollHeight;
    };
    const sizes = new ResizeObserver(stick);
    sizes.observe(content);
    sizes.observe(box);
}

/** Pixels. */
const nearly = 48;
