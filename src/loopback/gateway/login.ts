import type { WebSocket } from "ws";
import { guildWire } from "../wire/guild-wire.ts";
import { userWire } from "../wire/wire.ts";
import type { World } from "../world/world.ts";
import { knownIntents, privilegedIntents } from "./intents.ts";
import type { Session, Sessions } from "./sessions.ts";
import { isOfShard, readShard, type Shard } from "./shards.ts";

/** IDENTIFY and RESUME: opens or resumes a session, or closes the connection with a code. */
export interface GatewayLogin {
    identify(socket: WebSocket, given: GatewayData): Session | undefined;
    /** Sends the events that the session missed. */
    resume(socket: WebSocket, given: GatewayData): Session | undefined;
    /** Closes every IDENTIFY with this code from now on. */
    refuse(code: number): void;
    /** How many of each succeeded. */
    counts(): { readonly identified: number; readonly resumed: number };
    /** How many IDENTIFYs came, whether they succeeded or not. */
    sessionStarts(): number;
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
    /** How many servers one session can have. */
    readonly guildsPerShard: number;
    /** IDENTIFYs in 24 hours. Past that, Discord ends all sessions and resets the token (Gateway, "Identifying"). */
    readonly sessionStarts: number;
    /** Whether a shard may identify now. */
    readonly mayIdentify: (shard: Shard) => boolean;
}

/** Opens the handling of IDENTIFY and RESUME. */
export function openLogin(options: LoginOptions): GatewayLogin {
    const { world, token, address, privileged, sessions, guildsPerShard, mayIdentify } = options;
    const count = { identified: 0, resumed: 0 };
    let starts = 0;
    let refusalCode: number | undefined;
    let nextReady = Promise.withResolvers<void>();

    const announce = (session: Session) => {
        const guilds = guildsOf(world, session.shard);
        sessions.send(session, "READY", {
            v: 10,
            user: userWire(world.bot),
            guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
            session_id: session.id,
            resume_gateway_url: address(),
            shard: session.shard,
            application: { id: world.applicationId, flags: 0 },
        });
        for (const guild of guilds.filter(({ unavailable }) => unavailable !== true))
            sessions.send(session, "GUILD_CREATE", guildWire(guild, world));
    };

    return {
        identify: (socket, given) => {
            if (given["token"] !== token || ++starts > options.sessionStarts)
                return void socket.close(...wrongToken);
            if (refusalCode !== undefined) return void socket.close(refusalCode);
            const wanted = readIdentify(given, privileged);
            if (typeof wanted === "number") return void socket.close(wanted);
            if (guildsOf(world, wanted.shard).length > guildsPerShard)
                return void socket.close(4011, "Sharding required.");
            if (!mayIdentify(wanted.shard)) return void socket.send(invalidSession);
            const session = sessions.open(socket, wanted);
            announce(session);
            count.identified++;
            sessions.notifyConnection();
            nextReady.resolve();
            return session;
        },
        resume: (socket, given) => {
            const session = sessions.find(String(given["session_id"]));
            const seq = Number(given["seq"] ?? 0);
            if (given["token"] !== token) return void socket.close(...wrongToken);
            if (session === undefined) return void socket.send(invalidSession);
            if (seq > session.sent) return void socket.close(4007, "Invalid seq.");
            const [oldest] = session.events;
            if (oldest !== undefined && seq + 1 < oldest.s) return void socket.send(invalidSession);
            session.socket = socket;
            for (const event of session.events.filter(({ s }) => s > seq)) socket.send(JSON.stringify(event));
            sessions.send(session, "RESUMED", {});
            count.resumed++;
            sessions.notifyConnection();
            return session;
        },
        refuse: (code) => {
            refusalCode = code;
        },
        counts: () => ({ ...count }),
        sessionStarts: () => starts,
        ready: () => nextReady.promise,
        expectAnother: () => {
            nextReady = Promise.withResolvers();
        },
    };
}

/** The intents and the shard of an IDENTIFY, or the code with which Discord closes the connection. */
function readIdentify(given: GatewayData, privileged: boolean): Pick<Session, "intents" | "shard"> | number {
    const intents = Number(given["intents"]);
    const shard = readShard(given["shard"]);
    if (!Number.isInteger(intents) || intents < 0 || (intents & ~knownIntents) !== 0) return 4013;
    if ((intents & privilegedIntents) !== 0 && !privileged) return 4014;
    return shard === undefined ? 4010 : { intents, shard };
}

const guildsOf = ({ guilds }: World, shard: Shard) =>
    [...guilds.values()].filter(({ id, app }) => app === "bot" && isOfShard(shard, id));

const invalidSession = JSON.stringify({ op: 9, d: false });

const wrongToken = [4004, "Authentication failed."] as const;
