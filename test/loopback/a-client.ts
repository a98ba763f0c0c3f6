import { once } from "node:events";
import { Client, Events, GatewayIntentBits, type Interaction, Partials } from "discord.js";
import { onTestFinished } from "vitest";
import { openLoopback } from "../../src/loopback/loopback.ts";
import type { LoopbackEvent } from "../../src/loopback/watch.ts";
import { within } from "../within.ts";
import { hurry, withLimits } from "./with-limits.ts";

interface Wanted {
    /** Commands registered for everyone. */
    readonly commands?: readonly { readonly name: string; readonly [key: string]: unknown }[];
    readonly expireAfter?: number;
    /** Whether the client asks for the intent MESSAGE_CONTENT, and gets it. */
    readonly privileged?: boolean;
    readonly contentWithRoleMention?: boolean;
}

/** A small discord.js client on a loopback Discord with one server, and everything that happens from then on. */
export async function aClient({ commands = [], expireAfter = 3000, ...given }: Wanted = {}) {
    const loopback = withLimits(await openLoopback({ hurry, expireAfter, ...given }));
    const guild = loopback.guild("Lervik");
    const general = guild.channel("general");
    const client = new Client({
        intents: [
            GatewayIntentBits.Guilds,
            GatewayIntentBits.GuildMessages,
            GatewayIntentBits.DirectMessages,
            ...(given.privileged ? [GatewayIntentBits.MessageContent] : []),
        ],
        partials: [Partials.Channel],
        rest: { api: loopback.api },
    });
    onTestFinished(async () => {
        await client.destroy();
        await loopback.close();
    });
    const ready = once(client, Events.ClientReady);
    await client.login(loopback.token);
    await within("the client to log in", ready);
    await client.rest.put(`/applications/${loopback.applicationId}/commands`, { body: commands });
    const events: LoopbackEvent[] = [];
    loopback.watch((event) => events.push(event));
    return {
        loopback,
        guild,
        general,
        client,
        member: guild.member("Ann"),
        onInteraction: (answer: (interaction: Interaction) => Promise<unknown>) =>
            client.on(Events.InteractionCreate, (interaction) => void answer(interaction)),
        /** The events of this kind, oldest first. */
        told: <Kind extends LoopbackEvent["kind"]>(kind: Kind) =>
            events.filter((event): event is Extract<LoopbackEvent, { kind: Kind }> => event.kind === kind),
    };
}

/** A slash command with this name and one text option. */
export const slash = (name: string) => ({
    name,
    description: "Does it",
    options: [{ type: 3, name: "question", description: "What", max_length: 10, autocomplete: true }],
});
