import type { GivenGuild, Guild } from "./guild-contract.ts";
import type { Address, LoopbackMember, ShownMessage } from "./member-contract.ts";
import type { RecordedRequest, SeenMessage, Watcher } from "./watch.ts";

/** The next `times` (default 1) matching requests get this response instead of the real one. */
export interface Fault {
    readonly method?: string;
    readonly path: RegExp;
    /** 500 by default. */
    readonly status?: number;
    /** One of Discord's error codes, which then gives the status and the body. */
    readonly code?: number;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    readonly times?: number;
}

interface LoopbackGateway {
    /** Cuts all connections without a close frame, or only those of one shard. The bot should resume. */
    drop(shard?: number): void;
    /** Sends opcode 9 (invalid session). */
    invalidate(resumable: boolean): void;
    /** Sends opcode 7 (reconnect). */
    reconnect(): void;
    /**
     * Closes all connections, and every new IDENTIFY, with this code: 4014 for disallowed intents, 4004 for an invalid token.
     */
    refuse(code: number): void;
    /** How many IDENTIFYs and RESUMEs succeeded. */
    counts(): { readonly identified: number; readonly resumed: number };
    /** The shards of the connected sessions, each as its number and the count of all. */
    shards(): readonly (readonly [id: number, count: number])[];
    /** Whether the bot has a connected session. */
    connected(): boolean;
    /** Resolves when a session is ready and all guilds have been announced. */
    ready(): Promise<void>;
}

/** A small Discord on 127.0.0.1: REST v10 and Gateway v10, as far as discord.js uses them here. */
export interface Loopback {
    /** The base address, to which "/v10" is added. The value for DISCORD_API. */
    readonly api: string;
    readonly port: number;
    /** The base address of uploaded files. */
    readonly attachments: string;
    /** The only valid token. */
    readonly token: string;
    readonly applicationId: string;
    readonly botId: string;
    readonly botName: string;
    readonly gateway: LoopbackGateway;
    guild(name: string, given?: GivenGuild): Guild;
    /** Creates a user without a guild, who installed the app for themselves or writes direct messages. */
    user(name: string): LoopbackMember;
    /** Creates a group DM, where only the commands work, for those who installed the app for themselves. */
    group(members: readonly LoopbackMember[], name?: string): Address;
    /** The registered commands, as last PUT. */
    commands(guildId?: string): readonly unknown[];
    messages(place: Address): readonly ShownMessage[];
    /** All messages that anyone sees there, oldest first. */
    seen(place: Address): readonly SeenMessage[];
    /** Resolves with the bot's first message in `place` after the id `after`, even if it already exists. */
    nextMessage(place: Address, after?: string): Promise<ShownMessage>;
    /** An uploaded file by id, while it is stored. */
    file(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
    /** Calls back for every event from now on. Returns a function that stops it. */
    watch(watcher: Watcher): () => void;
    /** The newest requests, oldest first. */
    readonly requests: readonly RecordedRequest[];
    /** From now on, the bot's messages must not contain an address on this host. */
    blockLinks(host: string): void;
    /** How many requests of the last ten minutes were refused with 401, 403 or 429. Discord bans who gets to 10,000. */
    invalidRequests(): number;
    fault(fault: Fault): void;
    close(): Promise<void>;
}
