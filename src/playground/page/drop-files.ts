/**
 * Handles files dropped anywhere on the page, which the browser would otherwise open. While files are dragged over it, the
 * page's root has `data-dropping`.
 */
export function dropFiles(page: Document, dropped: (files: readonly File[]) => void): void {
    const root = page.documentElement;
    const leave = () => delete root.dataset["dropping"];
    page.addEventListener("dragover", (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        root.dataset["dropping"] = "";
    });
    page.addEventListener("dragleave", ({ relatedTarget }) => {
        if (relatedTarget === null) leave();
    });
    page.addEventListener("drop", (event) => {
        leave();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        dropped(files);
    });
}
