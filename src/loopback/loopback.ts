import type { AddressInfo } from "node:net";
import { openRoom, type Room } from "./channels.ts";
import { guildOf } from "./client/guilds.ts";
import { memberOf } from "./client/members.ts";
import type { Fault, Loopback } from "./contract.ts";
import { openGateway } from "./gateway.ts";
import { openRest } from "./rest/rest.ts";
import { openWatchers, type RecordedRequest } from "./watch.ts";
import { seen, shown } from "./world/message-wire.ts";
import { openWorld } from "./world/world.ts";

interface LoopbackOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    readonly token?: string;
    /** How long an interaction waits for its first answer before its token is void, in milliseconds; default 3,000. */
    readonly voidAfter?: number;
    /** How many requests a route takes for one channel in five seconds; default 5, as Discord's own for messages. */
    readonly channelLimit?: number;
    /** Called with every request after its answer. */
    readonly onRequest?: (request: RecordedRequest) => void;
}

/** Starts a small Discord on 127.0.0.1. */
export async function openLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
    const { port = 0, token = "loopback-token", voidAfter = 3000, channelLimit = 5, onRequest } = options;
    const world = openWorld(Date.now, () => `http://${address()}/attachments/`);
    const requests: RecordedRequest[] = [];
    const faults: (Fault & { left: number })[] = [];
    const { tell, watch } = openWatchers();
    const room: Room = openRoom({ world, now: Date.now, tell, gateway: () => gateway });
    const address = () => {
        // SAFETY: a server that listens on TCP has an AddressInfo, and nobody asks before it listens.
        const bound = rest.server.address() as AddressInfo;
        return `127.0.0.1:${bound.port}`;
    };
    const rest = openRest({
        token,
        channelLimit,
        room: () => room,
        gatewayAddress: () => `ws://${address()}`,
        record: (request) => {
            requests.push(request);
            onRequest?.(request);
            tell({ kind: "request", request });
        },
        fault: (method, path) => {
            const matching = faults.find(
                (fault) => fault.left > 0 && (fault.method ?? method) === method && fault.path.test(path),
            );
            if (matching !== undefined) matching.left--;
            return matching;
        },
    });
    const gateway = openGateway(rest.server, { world, token, tell, address: () => `ws://${address()}` });
    await rest.listen({ host: "127.0.0.1", port });

    const tools = { room, gateway: () => gateway, voidAfter };
    const waiting = new Set<() => void>();
    watch(({ kind }) => {
        if (kind !== "message") return;
        for (const check of waiting) check();
    });
    const messages = (channelId: string) => [...room.channel(channelId).messages.values()];

    return {
        api: `http://${address()}/api`,
        attachments: world.attachmentsAt(),
        port: Number(address().split(":")[1]),
        token,
        applicationId: world.applicationId,
        botId: world.bot.id,
        botName: world.bot.name,
        gateway,
        guild: (name, given) => guildOf(name, given?.installed ?? true, tools),
        user: (name) => {
            const user = { id: world.newId(), name, bot: false };
            world.users.set(user.id, user);
            return memberOf(user, tools);
        },
        group: (members) => {
            const id = world.newId();
            const recipients = members.map((member) => member.id);
            world.channels.set(id, {
                id,
                type: 3,
                name: "group",
                recipients,
                messages: new Map(),
                aside: new Map(),
            });
            return { channelId: id };
        },
        commands: (guildId = "") => world.commands.get(guildId) ?? [],
        messages: ({ channelId }) => messages(channelId).map(shown),
        seen: ({ channelId }) => {
            const all = [...messages(channelId), ...room.channel(channelId).aside.values()];
            return all
                .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))
                .map((message) => seen(message, world));
        },
        nextMessage: ({ channelId }, after) =>
            new Promise((resolve) => {
                const check = () => {
                    const later = messages(channelId).filter(
                        ({ id }) => after === undefined || BigInt(id) > BigInt(after),
                    );
                    const found = later.find(({ author }) => author.id === world.bot.id);
                    if (found === undefined) return;
                    waiting.delete(check);
                    resolve(shown(found));
                };
                waiting.add(check);
                check();
            }),
        file: (id) => world.files.get(id),
        requests,
        watch,
        fault: (fault) => faults.push({ ...fault, left: fault.times ?? 1 }),
        close: async () => {
            gateway.close();
            await rest.close();
        },
    };
}
