import type { AddressInfo } from "node:net";
import { type Channels, openChannels } from "./channels.ts";
import { guildOf } from "./client/guilds.ts";
import { groupOf, userOf } from "./client/members.ts";
import type { Loopback } from "./contract.ts";
import { openFaults } from "./faults.ts";
import { openGateway } from "./gateway/gateway.ts";
import { recommendedShards } from "./gateway/shards.ts";
import { addNewest } from "./newest.ts";
import { messagesIn } from "./place-messages.ts";
import { openRateLimits } from "./rest/rate-limits.ts";
import { openRest } from "./rest/rest.ts";
import { openWatchers, type RecordedRequest } from "./watch.ts";
import { openWorld } from "./world/world.ts";

interface LoopbackOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    readonly token?: string;
    /** Milliseconds after which an interaction without a response expires; 3,000 by default. */
    readonly expireAfter?: number | (() => number);
    /** How many times faster than Discord's the windows of its limits pass; 1 by default. Their sizes stay the same. */
    readonly hurry?: number;
    /** Messages that one channel takes in five seconds, from all its members together; no limit by default. */
    readonly channelWrites?: number;
    /** How many shards may identify at the same time; 1 by default. */
    readonly maxConcurrency?: number;
    /** How many servers one shard can have; 2,500 by default. */
    readonly guildsPerShard?: number;
    /** How many IDENTIFYs a day are allowed; 1,000 by default. */
    readonly sessionStarts?: number;
    /** Whether Discord granted the privileged intents. */
    readonly privileged?: boolean;
    /**
     * Whether a message that mentions only the bot's own role arrives with its content. Discord's documentation does not say;
     * false by default.
     */
    readonly contentWithRoleMention?: boolean;
    /** How many requests are remembered; the newest 5,000 by default. */
    readonly mostRequests?: number;
    /** Called with every request after its response. */
    readonly onRequest?: (request: RecordedRequest) => void;
}

/** Starts a small Discord on 127.0.0.1. */
export async function openLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
    const {
        port = 0,
        token = "loopback-token",
        expireAfter = 3000,
        onRequest,
        mostRequests = 5000,
    } = options;
    const { privileged = false, contentWithRoleMention, hurry = 1 } = options;
    const { channelWrites = Number.POSITIVE_INFINITY, maxConcurrency = 1, guildsPerShard = 2500 } = options;
    const { sessionStarts = 1000 } = options;
    const world = openWorld(Date.now, () => `http://${address()}/attachments/`, contentWithRoleMention);
    const requests: RecordedRequest[] = [];
    const faults = openFaults();
    const limits = openRateLimits({ now: Date.now, hurry, channelWrites });
    const { notify, watch } = openWatchers();
    const channels: Channels = openChannels({
        world,
        now: Date.now,
        notify,
        hasMessageContent: privileged,
        gateway: () => gateway,
    });
    const address = () => {
        // SAFETY: a server that listens on TCP has an AddressInfo, and this is only called after it listens.
        const bound = rest.server.address() as AddressInfo;
        return `127.0.0.1:${bound.port}`;
    };
    const rest = openRest({
        token,
        limits,
        channels: () => channels,
        gatewayBot: () => ({
            url: `ws://${address()}`,
            shards: recommendedShards(world, guildsPerShard),
            session_start_limit: {
                total: sessionStarts,
                remaining: Math.max(0, sessionStarts - gateway.sessionStarts()),
                reset_after: 86_400_000,
                max_concurrency: maxConcurrency,
            },
        }),
        record: (request) => {
            addNewest(requests, request, mostRequests);
            onRequest?.(request);
            notify({ kind: "request", request });
        },
        fault: faults.take,
    });
    const gateway = openGateway(rest.server, {
        world,
        token,
        notify,
        privileged,
        hurry,
        maxConcurrency,
        guildsPerShard,
        sessionStarts,
        address: () => `ws://${address()}`,
    });
    await rest.listen({ host: "127.0.0.1", port });

    const tools = {
        channels,
        gateway: () => gateway,
        expireAfter: typeof expireAfter === "number" ? () => expireAfter : expireAfter,
    };
    return {
        api: `http://${address()}/api`,
        attachments: world.attachmentsAt(),
        port: Number(address().split(":")[1]),
        token,
        applicationId: world.applicationId,
        botId: world.bot.id,
        botName: world.bot.name,
        gateway,
        guild: (name, { installed = true, ...given } = {}) => {
            const app = installed === "commands" ? "commands" : installed ? "bot" : "none";
            return guildOf({ name, app, ...given }, tools);
        },
        user: (name) => userOf(name, tools),
        group: (members, groupName) => groupOf(members, world, groupName),
        commands: (guildId = "") => world.commands.get(guildId) ?? [],
        ...messagesIn(channels, watch),
        file: (id) => world.files.get(id),
        requests,
        watch,
        blockLinks: (host) => void world.harmfulHosts.add(host),
        invalidRequests: limits.invalid,
        fault: faults.add,
        close: async () => {
            gateway.close();
            await rest.close();
        },
    };
}
