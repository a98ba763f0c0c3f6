import type { WebSocket } from "ws";
import type { Watcher } from "../watch.ts";

/** A login of the bot; it outlives its connection, so that it can be resumed. */
export interface Session {
    readonly id: string;
    readonly intents: number;
    /** All that it was sent, numbered from 1. */
    readonly events: { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown }[];
    /** Undefined while it is not connected. */
    socket: WebSocket | undefined;
}

export interface Sessions {
    all(): readonly Session[];
    /** Those that are connected now. */
    live(): readonly Session[];
    find(id: string): Session | undefined;
    open(socket: WebSocket, intents: number): Session;
    /** After this it cannot be resumed. */
    forget(session: Session): void;
    /** Sends it an event, and keeps that for a resume. */
    send(session: Session, name: string, data: unknown): void;
    /** Tells whoever watches if any session is connected. */
    tellConnection(): void;
}

export function openSessions(newId: () => string, tell: Watcher): Sessions {
    const sessions = new Map<string, Session>();
    const live = () => [...sessions.values()].filter(({ socket }) => socket !== undefined);
    return {
        all: () => [...sessions.values()],
        live,
        find: (id) => sessions.get(id),
        open: (socket, intents) => {
            const session: Session = { id: newId(), intents, events: [], socket };
            sessions.set(session.id, session);
            return session;
        },
        forget: ({ id }) => void sessions.delete(id),
        send: (session, name, data) => {
            const event = { op: 0, t: name, s: session.events.length + 1, d: data } as const;
            session.events.push(event);
            session.socket?.send(JSON.stringify(event));
            tell({ kind: "event", event: { name, from: "discord", body: data } });
        },
        tellConnection: () => tell({ kind: "bot", connected: live().length > 0 }),
    };
}
