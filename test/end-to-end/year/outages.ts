import { renameSync } from "node:fs";
import { expect } from "vitest";
import { later } from "./calendar.ts";
import { homes, moderate } from "./moderators.ts";
import { askByMention, askSeveral } from "./questions.ts";
import { isAnswering, mayWrite, nextMember } from "./town.ts";
import { allConnected, start, type Year } from "./year.ts";

/** The connections are lost, and members go on asking. Discord keeps what the bots miss, so they must answer it. */
export async function loseConnections(year: Year): Promise<void> {
    const { gateway } = year.loopback;
    if (year.random.happens(0.5)) gateway.drop();
    else gateway.reconnect();
    await askSeveral(year, 4);
    await allConnected(year);
}

/** Discord ends the sessions, so that the bots must log in again. Discord doesn't keep what they miss. */
export async function loseSessions(year: Year): Promise<void> {
    year.loopback.gateway.invalidate(false);
    await allConnected(year);
}

/** Discord's API fails a few times; discord.js tries again. */
export async function failRequests(year: Year): Promise<void> {
    const limited = { message: "You are being rate limited.", retry_after: 0.05, global: false };
    year.loopback.fault(
        year.random.happens(0.5)
            ? { method: "POST", path: /(?:messages|callback)$/u, status: 500 }
            : {
                  method: "POST",
                  path: /messages$/u,
                  status: 429,
                  body: limited,
                  headers: { "retry-after": "0.05" },
              },
    );
    year.told.injected++;
    await askSeveral(year, 3);
}

/** A server is away for a while, and its members with it. */
export async function loseServer(year: Year): Promise<void> {
    const server = year.random.pick(year.servers.filter(({ presence }) => presence === "member"));
    server.guild.outage(true);
    server.presence = "unavailable";
    later(year, 1 + year.random.below(2), async () => {
        server.guild.outage(false);
        server.presence = "member";
    });
}

/** PostgreSQL ends, and starts again a day or two later. Members are answered meanwhile. */
export async function stopDatabase(year: Year): Promise<void> {
    if (!year.isDatabaseUp) return;
    year.isDatabaseUp = false;
    await year.postgres.stop();
    await askSeveral(year, 3);
    const home = homes(year).find(isAnswering(year));
    if (home !== undefined)
        expect((await moderate(home, "corpus history")).content).toContain("The database can't be reached");
    later(year, 1 + year.random.below(2), async () => {
        await year.postgres.start();
        year.isDatabaseUp = true;
    });
}

/** One bot's folder of articles is away. It must go on with what it has. */
export async function loseFolder(year: Year): Promise<void> {
    const shard = year.random.below(year.bots.length);
    const bot = year.bots[shard];
    const folder = year.places[shard]?.corpusFolder ?? "";
    if (bot === undefined || year.folderAway !== undefined || !year.isDatabaseUp) return;
    renameSync(folder, `${folder}-away`);
    year.folderAway = shard;
    expect(await bot.reload()).toBe("refused");
    later(year, 1 + year.random.below(2), async () => {
        renameSync(`${folder}-away`, folder);
        year.folderAway = undefined;
    });
}

/** The other bot is stopped while members ask, and runs again on the same day or the next. */
export async function restart(year: Year): Promise<void> {
    const shard = 1 - year.lasting;
    const bot = year.bots[shard];
    if (!mayRestart(year) || bot === undefined) return;
    await ends(year, shard);
    expect(await bot.stop()).toBe(0);
    await startAgain(year, shard);
}

/** The other bot is killed while members ask. What they asked may be lost, but is not answered twice. */
export async function kill(year: Year): Promise<void> {
    const shard = 1 - year.lasting;
    const bot = year.bots[shard];
    if (!mayRestart(year) || bot === undefined) return;
    await ends(year, shard);
    await bot.kill();
    await startAgain(year, shard);
}

/** If the database or the folder is away at the start, the bot stays without it until it is started again. */
const mayRestart = ({ isDatabaseUp, folderAway }: Year) => isDatabaseUp && folderAway === undefined;

async function ends(year: Year, shard: number): Promise<void> {
    await year.ledger.settle();
    await year.memory.ends(year, shard);
    year.bots[shard] = undefined;
    await askInFlight(year, shard);
}

async function askInFlight(year: Year, shard: number): Promise<void> {
    for (const server of year.servers) {
        if (server.shard !== shard || server.presence !== "member" || server.allowed.length > 0) continue;
        const place = server.places.find((one) => mayWrite(server, one));
        const member = nextMember(server);
        if (place !== undefined)
            await askByMention(year, server, { place, member, expected: "at most one reply" });
    }
}

/** On the same day or one of the next. */
async function startAgain(year: Year, shard: number): Promise<void> {
    if (mayRestart(year) && year.random.happens(0.5)) return start(year, shard);
    later(year, 1, () => startAgain(year, shard));
}
