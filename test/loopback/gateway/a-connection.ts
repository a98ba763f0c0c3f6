import { once } from "node:events";
import { expect, onTestFinished } from "vitest";
import WebSocket from "ws";
import type { Loopback } from "../../../src/loopback/contract.ts";
import { within } from "../../within.ts";

interface GatewayEvent {
    readonly t: string;
    readonly s: number;
    readonly d: Record<string, string>;
}

/** The payload to send once the gateway says HELLO. */
type Opening = { readonly op: number; readonly d: unknown };

const guildsAndMessages = 1 | (1 << 9) | (1 << 12);

export const identify = ({ token }: Loopback, intents = guildsAndMessages): Opening => ({
    op: 2,
    d: { token, intents },
});

/** A raw connection to the gateway that collects what it receives. */
export function aConnection({ port }: Loopback, opening: Opening) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/?v=10&encoding=json`);
    onTestFinished(() => socket.terminate());
    const events: GatewayEvent[] = [];
    const others: { readonly op: number; readonly d: unknown }[] = [];
    const closing = once(socket, "close");
    socket.on("message", (raw) => {
        const message = JSON.parse(String(raw));
        if (message.op === 10) socket.send(JSON.stringify(opening));
        if (message.op === 0) events.push(message);
        else others.push({ op: message.op, d: message.d });
    });
    return {
        socket,
        events,
        names: () => events.map(({ t }) => t),
        /** The payloads that are not events, with their opcodes. */
        others,
        /** Resolves with the data of the newest event with this name, once there is one. */
        event: async (name: string) => {
            await expect.poll(() => events.find(({ t }) => t === name)).toBeDefined();
            return events.findLast(({ t }) => t === name)?.d ?? {};
        },
        /** Resolves with the code with which the connection is closed. */
        closed: async (): Promise<unknown> => (await within("the gateway to close", closing))[0],
    };
}
