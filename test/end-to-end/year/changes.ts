import { later } from "./calendar.ts";
import { deny, openServer, replaceMember } from "./town.ts";
import type { Year } from "./year.ts";

const hour = 3_600_000;

/** A channel's permissions for the bot change, and change back. */
export async function changePermissions(year: Year): Promise<void> {
    const { random } = year;
    const server = random.pick(year.servers.filter(({ presence }) => presence === "member"));
    // In the first one, moderators work.
    const channel = random.pick(server.channels.slice(1));
    deny(server, channel, random.pick(["seeing", "writing", "reacting"]));
    later(year, 1 + random.below(15), async () => deny(server, channel, "nothing"));
}

/** The bot is timed out in a server for some days. */
export async function timeOut(year: Year): Promise<void> {
    const able = year.servers.filter(({ presence, isHome }) => presence === "member" && !isHome);
    if (able.length === 0) return;
    const server = year.random.pick(able);
    server.guild.timeOut(year.loopback.botId, hour);
    server.isTimedOut = true;
    later(year, 1 + year.random.below(4), async () => {
        if (server.presence !== "member") return;
        server.guild.timeOut(year.loopback.botId, -hour);
        server.isTimedOut = false;
    });
}

/** Another server invites the bot. */
export async function joinServer({ servers, loopback }: Year): Promise<void> {
    if (servers.length < mostServers)
        servers.push(await openServer(loopback, `Town ${servers.length}`, { isHome: false }));
}

const mostServers = 16;

/** A member leaves, and another one comes. */
export async function changeMembers({ servers, random }: Year): Promise<void> {
    replaceMember(random.pick(servers), random);
}

/** An administrator removes the bot, and invites it again later. */
export async function leaveServer(year: Year): Promise<void> {
    const others = year.servers.filter(({ isHome, presence }) => !isHome && presence === "member");
    if (others.length < 2) return;
    const server = year.random.pick(others);
    for (const channel of server.channels) deny(server, channel, "nothing");
    server.guild.uninstall();
    server.presence = "gone";
    later(year, 3 + year.random.below(40), async () => {
        server.guild.install();
        server.presence = "member";
        server.isTimedOut = false;
    });
}
