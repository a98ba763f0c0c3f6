import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { Watcher } from "../watch.ts";
import type { World } from "../world/world.ts";
import { openLogin } from "./login.ts";
import { serveConnection } from "./serve-connection.ts";
import { openSessions } from "./sessions.ts";
import { isOfShard, openIdentifyThrottle, type Shard } from "./shards.ts";

export interface GatewayServer {
    /** Sends an event to all sessions with the intent. */
    dispatch(event: DispatchedEvent): void;
    drop(shard?: number): void;
    invalidate(resumable: boolean): void;
    reconnect(): void;
    refuse(code: number): void;
    counts(): { readonly identified: number; readonly resumed: number };
    /** How many IDENTIFYs came, whether they succeeded or not. */
    sessionStarts(): number;
    /** The shards of the connected sessions. */
    shards(): readonly Shard[];
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
    /** How many times faster than Discord's the windows of its limits pass. */
    readonly hurry: number;
    readonly maxConcurrency: number;
    readonly guildsPerShard: number;
    readonly sessionStarts: number;
}

/**
 * Gateway v10 as JSON: HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeats, RESUME with replay, opcodes 7 and 9, close codes.
 */
export function openGateway(server: Server, options: GatewayOptions): GatewayServer {
    const { world, notify, hurry, maxConcurrency } = options;
    const { now } = world;
    const sockets = new WebSocketServer({ server });
    const sessions = openSessions(world.newId, notify);
    const mayIdentify = openIdentifyThrottle({ now, maxConcurrency, hurry });
    const login = openLogin({ ...options, sessions, mayIdentify });
    sockets.on("connection", (socket) => serveConnection(socket, { login, sessions, notify, now, hurry }));

    /** Ends connections with `act`. `forget` also ends the sessions. */
    const disconnect = (forget: boolean, act: (socket: WebSocket) => void, lost = sessions.live()) => {
        login.expectAnother();
        for (const session of lost) {
            if (session.socket !== undefined) act(session.socket);
            session.socket = undefined;
            if (forget) sessions.forget(session);
        }
        sessions.notifyConnection();
    };

    return {
        dispatch: ({ name, intent, guildId, data }) => {
            for (const session of sessions.all()) {
                if (!isOfShard(session.shard, guildId)) continue;
                if (intent === 0 || (session.intents & intent) !== 0)
                    sessions.send(session, name, data(session.intents));
            }
        },
        drop: (number) => {
            const lost = sessions.live().filter(({ shard: [id] }) => number === undefined || id === number);
            disconnect(false, (socket) => socket.terminate(), lost);
        },
        invalidate: (resumable) =>
            disconnect(!resumable, (socket) => socket.send(JSON.stringify({ op: 9, d: resumable }))),
        reconnect: () => disconnect(false, (socket) => socket.send(JSON.stringify({ op: 7, d: null }))),
        refuse: (code) => {
            login.refuse(code);
            disconnect(true, (socket) => socket.close(code));
        },
        connected: () => sessions.live().length > 0,
        counts: login.counts,
        sessionStarts: login.sessionStarts,
        shards: () => sessions.live().map(({ shard }) => shard),
        ready: login.ready,
        close: () => {
            for (const socket of sockets.clients) socket.terminate();
            sockets.close();
        },
    };
}
