import type { WebSocket } from "ws";
import { addNewest } from "../newest.ts";
import type { Watcher } from "../watch.ts";
import type { Shard } from "./shards.ts";

/** A session of the bot. It survives a lost connection, so that it can be resumed. */
export interface Session {
    readonly id: string;
    readonly intents: number;
    readonly shard: Shard;
    /** The newest events that were sent. */
    readonly events: { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown }[];
    /** The number of the last event, counted from 1. */
    sent: number;
    /** Undefined while disconnected. */
    socket: WebSocket | undefined;
}

export interface Sessions {
    all(): readonly Session[];
    /** The connected sessions. */
    live(): readonly Session[];
    find(id: string): Session | undefined;
    open(socket: WebSocket, facts: Pick<Session, "intents" | "shard">): Session;
    /** Ends a session, so that it cannot be resumed. */
    forget(session: Session): void;
    /** Sends an event, and stores it for a resume. */
    send(session: Session, name: string, data: unknown): void;
    /** Notifies watchers whether any session is connected. */
    notifyConnection(): void;
}

/** Opens an empty list of sessions. */
export function openSessions(newId: () => string, notify: Watcher): Sessions {
    const sessions = new Map<string, Session>();
    const live = () => [...sessions.values()].filter(({ socket }) => socket !== undefined);
    return {
        all: () => [...sessions.values()],
        live,
        find: (id) => sessions.get(id),
        open: (socket, facts) => {
            const session: Session = { id: newId(), ...facts, events: [], sent: 0, socket };
            sessions.set(session.id, session);
            const lost = [...sessions.values()].filter((one) => one.socket === undefined);
            for (const { id } of lost.slice(0, -mostLost)) sessions.delete(id);
            return session;
        },
        forget: ({ id }) => void sessions.delete(id),
        send: (session, name, data) => {
            const event = { op: 0, t: name, s: ++session.sent, d: data } as const;
            addNewest(session.events, event, mostEvents);
            session.socket?.send(JSON.stringify(event));
            notify({ kind: "event", event: { name, from: "discord", body: data } });
        },
        notifyConnection: () => notify({ kind: "bot", connected: live().length > 0 }),
    };
}

/** How many sessions without a connection can still be resumed. */
const mostLost = 20;

/** A session that missed more events cannot be resumed. */
const mostEvents = 5000;
