import type { WebSocket } from "ws";
import { guildWire } from "../wire/guild-wire.ts";
import { userWire } from "../wire/wire.ts";
import type { World } from "../world/world.ts";
import { privilegedIntents } from "./intents.ts";
import type { Session, Sessions } from "./sessions.ts";

/** IDENTIFY and RESUME: opens or resumes a session, or closes the connection with a code. */
export interface GatewayLogin {
    identify(socket: WebSocket, given: GatewayData): Session | undefined;
    /** Sends the events that the session missed. */
    resume(socket: WebSocket, given: GatewayData): Session | undefined;
    /** Closes every IDENTIFY with this code from now on. */
    refuse(code: number): void;
    /** How many of each succeeded. */
    counts(): { readonly identified: number; readonly resumed: number };
    /** Resolves when an IDENTIFY has succeeded since the last `expectAnother`. */
    ready(): Promise<void>;
    expectAnother(): void;
}

/** The data of an opcode. */
type GatewayData = Readonly<Record<string, unknown>>;

interface LoginOptions {
    readonly world: World;
    readonly token: string;
    readonly address: () => string;
    readonly privileged: boolean;
    readonly sessions: Sessions;
}

/** Opens the handling of IDENTIFY and RESUME. */
export function openLogin({ world, token, address, privileged, sessions }: LoginOptions): GatewayLogin {
    const count = { identified: 0, resumed: 0 };
    let refusalCode: number | undefined;
    let nextReady = Promise.withResolvers<void>();

    const announce = (session: Session) => {
        const guilds = [...world.guilds.values()].filter(({ app }) => app === "bot");
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
            const requested = Number(given["intents"]);
            if (given["token"] !== token) return void socket.close(...wrongToken);
            if (refusalCode !== undefined) return void socket.close(refusalCode);
            if ((requested & privilegedIntents) !== 0 && !privileged)
                return void socket.close(4014, "Disallowed intent(s).");
            const session = sessions.open(socket, requested);
            announce(session);
            count.identified++;
            sessions.notifyConnection();
            nextReady.resolve();
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
            sessions.notifyConnection();
            return session;
        },
        refuse: (code) => {
            refusalCode = code;
        },
        counts: () => ({ ...count }),
        ready: () => nextReady.promise,
        expectAnother: () => {
            nextReady = Promise.withResolvers();
        },
    };
}

const wrongToken = [4004, "Authentication failed."] as const;
