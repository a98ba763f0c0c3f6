import type { ServerResponse } from "node:http";
import type { ServerEvent } from "../protocol.ts";

/** The open tabs, each a stream of Server-Sent Events. */
export interface Tabs {
    /** Adds a tab whose headers have been sent. `first` is its first event. */
    join(stream: ServerResponse, first: ServerEvent): void;
    send(event: ServerEvent): void;
    close(): void;
}

/**
 * Opens an empty list of tabs. A tab with more than `mostWaiting` unread bytes is disconnected; its page reconnects and gets
 * a new snapshot.
 */
export function openTabs(mostWaiting = 4 * 1024 * 1024): Tabs {
    const tabs = new Set<ServerResponse>();
    const write = (stream: ServerResponse, text: string) => {
        if (stream.writableLength > mostWaiting) stream.destroy();
        else stream.write(text);
    };
    // Detects tabs that disappeared without closing the connection.
    const beat = setInterval(() => {
        for (const stream of tabs) write(stream, ": keep-alive\n\n");
    }, beatEvery).unref();
    return {
        join: (stream, first) => {
            tabs.add(stream);
            stream.on("close", () => tabs.delete(stream));
            write(stream, streamText(first));
        },
        send: (event) => {
            const text = streamText(event);
            for (const stream of tabs) write(stream, text);
        },
        close: () => {
            clearInterval(beat);
            for (const stream of tabs) stream.end();
        },
    };
}

/** In milliseconds. */
const beatEvery = 20_000;

const streamText = (event: ServerEvent) => `data: ${JSON.stringify(event)}\n\n`;
