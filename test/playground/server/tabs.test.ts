import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openTabs } from "../../../src/playground/server/tabs.ts";
import { within } from "../../within.ts";

/** Tabs on a real server, each with both of its ends. */
async function someTabs() {
    const tabs = openTabs(100_000);
    const streams: ServerResponse[] = [];
    const server = createServer((_, stream) => {
        streams.push(stream);
        tabs.join(stream, { kind: "bot", connected: true });
    }).listen(0, "127.0.0.1");
    await within("the server to listen", once(server, "listening"));
    onTestFinished(() => {
        tabs.close();
        server.closeAllConnections();
        server.close();
    });
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const open = async () => {
        const socket = connect({ host: "127.0.0.1", port });
        socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
        await within("the tab's first event", once(socket, "readable"));
        const stream = streams.at(-1);
        if (stream === undefined) throw new Error("The tab did not join.");
        return { socket, stream };
    };
    return { tabs, open };
}

test("a tab that reads too slowly is disconnected, and the others still get events", async () => {
    const { tabs, open } = await someTabs();
    const slow = await open();
    const quick = await open();
    quick.socket.resume();
    // The system's own buffers take megabytes before any data waits in the stream.
    const channelId = "1".repeat(1_000_000);
    for (let megabytes = 0; megabytes < 200 && !slow.stream.destroyed; megabytes++) {
        tabs.send({ kind: "typing", channelId });
        if (quick.stream.writableLength === 0) continue;
        await within("the quick tab to read", once(quick.stream, "drain"));
    }
    expect(slow.stream.destroyed).toBe(true);
    expect(quick.stream.destroyed).toBe(false);
});

test("closing ends all streams", async () => {
    const { tabs, open } = await someTabs();
    const { stream } = await open();
    tabs.close();
    expect(stream.writableEnded).toBe(true);
});
