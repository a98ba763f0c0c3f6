import type { ServerResponse } from "node:http";
import type { ServerEvent } from "../protocol.ts";

/** The open tabs, each a stream of Server-Sent Events. */
export interface Tabs {
    /** Adds a tab whose stream has its head already; `first` is the first that it is told. */
    join(stream: ServerResponse, first: ServerEvent): void;
    tell(told: ServerEvent): void;
    close(): void;
}

/** A tab that leaves more than `mostWaiting` bytes unread is cut; its page connects anew and gets a fresh scene. */
export function openTabs(mostWaiting = 4 * 1024 * 1024): Tabs {
    const tabs = new Set<ServerResponse>();
    const send = (stream: ServerResponse, text: string) => {
        if (stream.writableLength > mostWaiting) stream.destroy();
        else stream.write(text);
    };
    // So that a tab which went away without a word is noticed.
    const beat = setInterval(() => {
        for (const stream of tabs) send(stream, ": keep-alive\n\n");
    }, beatEvery).unref();
    return {
        join: (stream, first) => {
            tabs.add(stream);
            stream.on("close", () => tabs.delete(stream));
            send(stream, eventOf(first));
        },
        tell: (told) => {
            const text = eventOf(told);
            for (const stream of tabs) send(stream, text);
        },
        close: () => {
            clearInterval(beat);
            for (const stream of tabs) stream.end();
        },
    };
}

/** Milliseconds. */
const beatEvery = 20_000;

const eventOf = (told: ServerEvent) => `data: ${JSON.stringify(told)}\n\n`;
