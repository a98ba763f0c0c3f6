import type { ServerEvent } from "../protocol.ts";

/** Listens to the server's events. After a lost connection, the browser reconnects and gets a new snapshot. */
export function listen(
    source: EventSource,
    { onEvent, onLost }: { readonly onEvent: (event: ServerEvent) => void; readonly onLost: () => void },
): void {
    source.addEventListener("message", ({ data }) => {
        // SAFETY: the stream comes from the server that served this page, and both use protocol.ts.
        onEvent(JSON.parse(String(data)) as ServerEvent);
    });
    source.addEventListener("error", onLost);
}
