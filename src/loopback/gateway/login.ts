import type { WebSocket } from "ws";
import { guildWire, userWire } from "../world/wire.ts";
import type { World } from "../world/world.ts";
import { privilegedIntents } from "./intents.ts";
import type { Session, Sessions } from "./sessions.ts";

/** IDENTIFY and RESUME: how a connection gets a session, or is closed with a code that says why not. */
export interface GatewayLogin {
    identify(socket: WebSocket, given: GatewayData): Session | undefined;
    /** Sends what the session missed. */
    resume(socket: WebSocket, given: GatewayData): Session | undefined;
    /** Closes every IDENTIFY with this code from now on. */
    refuse(code: number): void;
    /** How many of each succeeded. */
    counts(): { readonly identified: number; readonly resumed: number };
    /** Resolves with the next IDENTIFY that succeeds, also one before that no `expectAnother` followed. */
    ready(): Promise<void>;
    expectAnother(): void;
}

/** What came with an opcode. */
type GatewayData = Readonly<Record<string, unknown>>;

interface LoginOptions {
    readonly world: World;
    readonly token: string;
    readonly address: () => string;
    readonly allowPrivileged: boolean;
    readonly sessions: Sessions;
}

export function openLogin({ world, token, address, allowPrivileged, sessions }: LoginOptions): GatewayLogin {
    const count = { identified: 0, resumed: 0 };
    let refusing: number | undefined;
    let readied = Promise.withResolvers<void>();

    const announce = (session: Session) => {
        const guilds = [...world.guilds.values()].filter(({ installed }) => installed);
        sessions.send(session, "READY", {
            v: 10,
            user: userWire(world.bot),
            guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
            session_id: session.id,
            resume_gateway_url: address(),
            application: { id: world.applicationId, flags: 0 },
        });
        for (const guild of guilds) sessions.send(session, "GUILD_CREATE", guildWire(guild, world));
    };

    return {
        identify: (socket, given) => {
            const asked = Number(given["intents"]);
            if (given["token"] !== token) return void socket.close(...wrongToken);
            if (refusing !== undefined) return void socket.close(refusing);
            if ((asked & privilegedIntents) !== 0 && !allowPrivileged)
                return void socket.close(4014, "Disallowed intent(s).");
            const session = sessions.open(socket, asked);
            announce(session);
            count.identified++;
            sessions.tellConnection();
            readied.resolve();
            return session;
        },
        resume: (socket, given) => {
            const session = sessions.find(String(given["session_id"]));
            if (given["token"] !== token) return void socket.close(...wrongToken);
            if (session === undefined) return void socket.send(JSON.stringify({ op: 9, d: false }));
            session.socket = socket;
            const missed = session.events.filter(({ s }) => s > Number(given["seq"] ?? 0));
            for (const event of missed) socket.send(JSON.stringify(event));
            sessions.send(session, "RESUMED", {});
            count.resumed++;
            sessions.tellConnection();
            return session;
        },
        refuse: (code) => {
            refusing = code;
        },
        counts: () => ({ ...count }),
        ready: () => readied.promise,
        expectAnother: () => {
            readied = Promise.withResolvers();
        },
    };
}

const wrongToken = [4004, "Authentication failed."] as const;
