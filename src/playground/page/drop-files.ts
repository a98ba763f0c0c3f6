/**
 * Takes files that are dropped anywhere on the page, which the browser would open in its place. While they hover, the page says
 * so in `data-dropping` of its root.
 */
export function dropFiles(page: Document, dropped: (files: readonly File[]) => void): void {
    const root = page.documentElement;
    const away = () => delete root.dataset["dropping"];
    page.addEventListener("dragover", (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        root.dataset["dropping"] = "";
    });
    page.addEventListener("dragleave", ({ relatedTarget }) => {
        if (relatedTarget === null) away();
    });
    page.addEventListener("drop", (event) => {
        away();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        dropped(files);
    });
}
