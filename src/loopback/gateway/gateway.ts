import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { isRecord } from "../api-error.ts";
import type { Watcher } from "../watch.ts";
import type { World } from "../world/world.ts";
import { type GatewayLogin, openLogin } from "./login.ts";
import { openSessions, type Session, type Sessions } from "./sessions.ts";

export interface GatewayServer {
    /** Sends an event to all sessions with the intent. */
    dispatch(event: DispatchedEvent): void;
    drop(): void;
    invalidate(resumable: boolean): void;
    reconnect(): void;
    refuse(code: number): void;
    counts(): { readonly identified: number; readonly resumed: number };
    /** Whether the bot has a connected session. */
    connected(): boolean;
    ready(): Promise<void>;
    close(): void;
}

interface DispatchedEvent {
    readonly name: string;
    /** 0 for events that every session gets. */
    readonly intent: number;
    /** Undefined for direct messages and groups. */
    readonly guildId: string | undefined;
    /** May depend on the session's intents. */
    readonly data: (sessionIntents: number) => unknown;
}

interface GatewayOptions {
    readonly world: World;
    readonly token: string;
    readonly address: () => string;
    readonly notify: Watcher;
    /** Whether Discord granted the privileged intents. */
    readonly privileged: boolean;
}

/**
 * Gateway v10 as JSON: HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeats, RESUME with replay, opcodes 7 and 9, close codes.
 */
export function openGateway(
    server: Server,
    { world, token, address, notify, privileged }: GatewayOptions,
): GatewayServer {
    const sockets = new WebSocketServer({ server });
    const sessions = openSessions(world.newId, notify);
    const login = openLogin({ world, token, address, privileged, sessions });
    sockets.on("connection", (socket) => serve(socket, { login, sessions, notify }));

    /** Ends all connections with `act`. `forget` also ends the sessions. */
    const disconnectAll = (forget: boolean, act: (socket: WebSocket) => void) => {
        login.expectAnother();
        for (const session of sessions.live()) {
            if (session.socket !== undefined) act(session.socket);
            session.socket = undefined;
            if (forget) sessions.forget(session);
        }
        sessions.notifyConnection();
    };

    return {
        dispatch: ({ name, intent, data }) => {
            for (const session of sessions.all()) {
                if (intent === 0 || (session.intents & intent) !== 0)
                    sessions.send(session, name, data(session.intents));
            }
        },
        drop: () => disconnectAll(false, (socket) => socket.terminate()),
        invalidate: (resumable) =>
            disconnectAll(!resumable, (socket) => socket.send(JSON.stringify({ op: 9, d: resumable }))),
        reconnect: () => disconnectAll(false, (socket) => socket.send(JSON.stringify({ op: 7, d: null }))),
        refuse: (code) => {
            login.refuse(code);
            disconnectAll(true, (socket) => socket.close(code));
        },
        connected: () => sessions.live().length > 0,
        counts: login.counts,
        ready: login.ready,
        close: () => {
            for (const socket of sockets.clients) socket.terminate();
            sockets.close();
        },
    };
}

interface ConnectionParts {
    readonly login: GatewayLogin;
    readonly sessions: Sessions;
    readonly notify: Watcher;
}

/** Serves a connection from HELLO until it is closed. */
function serve(socket: WebSocket, { login, sessions, notify }: ConnectionParts): void {
    let session: Session | undefined;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    socket.on("message", (raw) => {
        const message = decoded(String(raw));
        if (message === undefined) return socket.close(4002, "Error while decoding payload.");
        const data = isRecord(message["d"]) ? message["d"] : {};
        const name = opcodes.get(message["op"]);
        if (name !== undefined)
            notify({ kind: "event", event: { name, from: "bot", body: message["d"] ?? null } });
        switch (message["op"]) {
            case 1:
                return socket.send(JSON.stringify({ op: 11 }));
            case 2:
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
