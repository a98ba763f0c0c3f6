import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { isRecord } from "./api-error.ts";
import type { Watcher } from "./watch.ts";
import { guildWire, userWire } from "./world/wire.ts";
import type { World } from "./world/world.ts";

/** Which intent an event needs; 0 for events that every session gets. */
export const intents = {
    guilds: 1 << 0,
    guildMessages: 1 << 9,
    directMessages: 1 << 12,
    messageContent: 1 << 15,
} as const;
const privileged = (1 << 1) | (1 << 8) | intents.messageContent;

interface Session {
    readonly id: string;
    readonly intents: number;
    readonly events: { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown }[];
    socket: WebSocket | undefined;
}

export interface GatewayServer {
    /** Sends an event to every session with the intent; `perSession` may change it for the session's intents. */
    dispatch(event: string, intent: number, data: (sessionIntents: number) => unknown): void;
    drop(): void;
    invalidate(resumable: boolean): void;
    reconnect(): void;
    refuse(code: number): void;
    counts(): { readonly identified: number; readonly resumed: number };
    /** Whether the bot has a session that is connected now. */
    connected(): boolean;
    ready(): Promise<void>;
    close(): void;
}

interface GatewayOptions {
    readonly world: World;
    readonly token: string;
    readonly address: () => string;
    readonly tell: Watcher;
    readonly allowPrivileged?: boolean;
}

/** Gateway v10 as JSON: HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeats, RESUME with replay, opcodes 7 and 9, close codes. */
export function openGateway(
    server: Server,
    { world, token, address, tell, allowPrivileged = false }: GatewayOptions,
): GatewayServer {
    const sockets = new WebSocketServer({ server });
    const sessions = new Map<string, Session>();
    const count = { identified: 0, resumed: 0 };
    let refusing: number | undefined;
    let readied = Promise.withResolvers<void>();

    const send = (session: Session, t: string, d: unknown) => {
        const event = { op: 0, t, s: session.events.length + 1, d } as const;
        session.events.push(event);
        session.socket?.send(JSON.stringify(event));
        tell({ kind: "event", event: { name: t, from: "discord", body: d } });
    };
    const tellConnection = () => tell({ kind: "bot", connected: live().length > 0 });
    const live = () => [...sessions.values()].filter(({ socket }) => socket !== undefined);

    const identify = (socket: WebSocket, given: Readonly<Record<string, unknown>>): Session | undefined => {
        const asked = Number(given["intents"]);
        if (given["token"] !== token) return void socket.close(4004, "Authentication failed.");
        if (refusing !== undefined) return void socket.close(refusing);
        if ((asked & privileged) !== 0 && !allowPrivileged)
            return void socket.close(4014, "Disallowed intent(s).");
        const session: Session = { id: world.newId(), intents: asked, events: [], socket };
        sessions.set(session.id, session);
        const guilds = [...world.guilds.values()].filter(({ installed }) => installed);
        send(session, "READY", {
            v: 10,
            user: userWire(world.bot),
            guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
            session_id: session.id,
            resume_gateway_url: address(),
            application: { id: world.applicationId, flags: 0 },
        });
        for (const guild of guilds) send(session, "GUILD_CREATE", guildWire(guild, world));
        count.identified++;
        tellConnection();
        readied.resolve();
        return session;
    };

    const resume = (socket: WebSocket, given: Readonly<Record<string, unknown>>): Session | undefined => {
        const session = sessions.get(String(given["session_id"]));
        if (given["token"] !== token) return void socket.close(4004, "Authentication failed.");
        if (session === undefined) return void socket.send(JSON.stringify({ op: 9, d: false }));
        session.socket = socket;
        const missed = session.events.filter(({ s }) => s > Number(given["seq"] ?? 0));
        for (const event of missed) socket.send(JSON.stringify(event));
        send(session, "RESUMED", {});
        count.resumed++;
        tellConnection();
        return session;
    };

    sockets.on("connection", (socket) => {
        let session: Session | undefined;
        socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
        socket.on("message", (raw) => {
            const message = decoded(String(raw));
            if (message === undefined) return socket.close(4002, "Error while decoding payload.");
            const data = isRecord(message["d"]) ? message["d"] : {};
            const name = opcodes.get(message["op"]);
            if (name !== undefined)
                tell({ kind: "event", event: { name, from: "bot", body: message["d"] ?? null } });
            switch (message["op"]) {
                case 1:
                    return socket.send(JSON.stringify({ op: 11 }));
                case 2:
                    session = identify(socket, data);
                    return;
                case 6:
                    session = resume(socket, data);
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
            // Whoever says goodbye with these does not resume.
            if (code === 1000 || code === 1001) sessions.delete(session.id);
            tellConnection();
        });
    });

    const lose = (forget: boolean, act: (socket: WebSocket) => void) => {
        readied = Promise.withResolvers<void>();
        for (const session of live()) {
            if (session.socket !== undefined) act(session.socket);
            session.socket = undefined;
            if (forget) sessions.delete(session.id);
        }
        tellConnection();
    };

    return {
        dispatch: (event, intent, data) => {
            for (const session of sessions.values()) {
                if (intent === 0 || (session.intents & intent) !== 0)
                    send(session, event, data(session.intents));
            }
        },
        drop: () => lose(false, (socket) => socket.terminate()),
        invalidate: (resumable) =>
            lose(!resumable, (socket) => socket.send(JSON.stringify({ op: 9, d: resumable }))),
        reconnect: () => lose(false, (socket) => socket.send(JSON.stringify({ op: 7, d: null }))),
        refuse: (code) => {
            refusing = code;
            lose(true, (socket) => socket.close(code));
        },
        connected: () => live().length > 0,
        counts: () => ({ ...count }),
        ready: () => readied.promise,
        close: () => {
            for (const socket of sockets.clients) socket.terminate();
            sockets.close();
        },
    };
}

/** What the bot sends. */
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
