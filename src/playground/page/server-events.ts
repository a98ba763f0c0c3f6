import type { ServerEvent } from "../protocol.ts";

/** Hears what the server tells; the browser connects again by itself, and then the scene is told anew. */
export function listen(
    source: EventSource,
    { heard, lost }: { readonly heard: (told: ServerEvent) => void; readonly lost: () => void },
): void {
    source.addEventListener("message", ({ data }) => {
        // SAFETY: the stream comes from the server that served this page, and protocol.ts is the word of both.
        heard(JSON.parse(String(data)) as ServerEvent);
    });
    source.addEventListener("error", lost);
}
