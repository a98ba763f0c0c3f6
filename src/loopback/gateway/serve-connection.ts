import type { WebSocket } from "ws";
import { isRecord } from "../api-error.ts";
import type { Watcher } from "../watch.ts";
import type { GatewayLogin } from "./login.ts";
import type { Session, Sessions } from "./sessions.ts";

interface ConnectionParts {
    readonly login: GatewayLogin;
    readonly sessions: Sessions;
    readonly notify: Watcher;
    /** Milliseconds since the epoch. */
    readonly now: () => number;
    readonly hurry: number;
}

/** Serves a connection from HELLO until it is closed. */
export function serveConnection(
    socket: WebSocket,
    { login, sessions, notify, now, hurry }: ConnectionParts,
): void {
    let session: Session | undefined;
    const sent: number[] = [];
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    socket.on("message", (raw) => {
        const message = decoded(String(raw));
        while ((sent[0] ?? now()) < now() - 60_000 / hurry) sent.shift();
        if (sent.push(now()) > mostSent) return socket.close(4008, "You are being rate limited.");
        if (message === undefined) return socket.close(4002, "Error while decoding payload.");
        const data = isRecord(message["d"]) ? message["d"] : {};
        const name = opcodes.get(message["op"]);
        if (name !== undefined)
            notify({ kind: "event", event: { name, from: "bot", body: message["d"] ?? null } });
        switch (message["op"]) {
            case 1:
                return socket.send(JSON.stringify({ op: 11 }));
            case 2:
                if (session !== undefined) return socket.close(4005, "Already authenticated.");
                session = login.identify(socket, data);
                return;
            case 6:
                session = login.resume(socket, data);
                return;
            case 3:
                return;
            default:
                return socket.close(session === undefined ? 4003 : 4001, "Unknown opcode.");
        }
    });
    socket.on("close", (code) => {
        if (session === undefined || session.socket !== socket) return;
        session.socket = undefined;
        // A client that closes with these codes does not resume.
        if (code === 1000 || code === 1001) sessions.forget(session);
        sessions.notifyConnection();
    });
}

/** Payloads that a connection may send in a minute (Gateway, "Rate Limiting"). */
const mostSent = 120;

/** The opcodes that the bot sends. */
const opcodes = new Map<unknown, string>([
    [1, "HEARTBEAT"],
    [2, "IDENTIFY"],
    [3, "PRESENCE_UPDATE"],
    [6, "RESUME"],
]);

function decoded(raw: string): Record<string, unknown> | undefined {
    try {
        const value: unknown = JSON.parse(raw);
        return isRecord(value) ? value : undefined;
    } catch {
        return undefined;
    }
}
