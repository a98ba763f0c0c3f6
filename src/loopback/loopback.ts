import type { AddressInfo } from "node:net";
import { openRoom, type Room } from "./channels.ts";
import { guildOf } from "./client/guilds.ts";
import { groupOf, userOf } from "./client/members.ts";
import type { Loopback } from "./contract.ts";
import { openFaults } from "./faults.ts";
import { openGateway } from "./gateway/gateway.ts";
import { messagesIn } from "./place-messages.ts";
import { openRest } from "./rest/rest.ts";
import { openWatchers, type RecordedRequest } from "./watch.ts";
import { openWorld } from "./world/world.ts";

interface LoopbackOptions {
    /** 0, the default, takes any free port. */
    readonly port?: number;
    readonly token?: string;
    /** How long an interaction waits for its first answer before its token is void, in milliseconds; default 3,000. */
    readonly voidAfter?: number | (() => number);
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
    const faults = openFaults();
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
        fault: faults.take,
    });
    const gateway = openGateway(rest.server, { world, token, tell, address: () => `ws://${address()}` });
    await rest.listen({ host: "127.0.0.1", port });

    const tools = {
        room,
        gateway: () => gateway,
        voidAfter: typeof voidAfter === "number" ? () => voidAfter : voidAfter,
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
        guild: (name, given) => guildOf(name, given?.installed ?? true, tools),
        user: (name) => userOf(name, tools),
        group: (members) => groupOf(members, world),
        commands: (guildId = "") => world.commands.get(guildId) ?? [],
        ...messagesIn(room, watch),
        file: (id) => world.files.get(id),
        requests,
        watch,
        fault: faults.add,
        close: async () => {
            gateway.close();
            await rest.close();
        },
    };
}
