import { afterAll, expect, test } from "vitest";
import type { Address, MessageAddress } from "../../src/loopback/member-contract.ts";
import { openStore } from "../../src/store/store.ts";
import { openTestPostgres } from "../store/a-postgres.ts";
import { aKey } from "../store/a-store.ts";
import { press, settled } from "./settled.ts";
import { aSharedBot, forEach } from "./shard-processes.ts";

const postgres = await openTestPostgres();
afterAll(() => postgres?.remove());

const question = "Who built the bridge?";
const mill = "# The mill\n\nThe mill was built in 1790 by Jens Vik.\n";

test.skipIf(postgres === undefined)(
    "three processes share the servers of one bot, and each server gets every answer once",
    { timeout: 300_000 },
    async () => {
        const { loopback, guilds, shardOf, start } = await aSharedBot(2600, 6);
        const on = (process: number) => guilds.filter(({ id }) => Math.floor(shardOf(id) / 2) === process);
        const [home, other, plain] = [on(1)[0], on(2)[0], on(0)[0]];
        if (home === undefined || other === undefined || plain === undefined)
            throw new Error("Too few servers.");
        const env = {
            DATABASE_URL: (await postgres?.place())?.databaseUrl ?? "",
            PRIVACY_KEY: aKey,
            QUESTIONS_PER_MINUTE: "600",
            LOG_LEVEL: "debug",
            HOME_GUILD_IDS: `${home.id},${other.id}`,
        };
        const ranges = ["0-1/6", "2-3/6", "4-5/6"];
        const processes = await Promise.all(
            ranges.map((GATEWAY_SHARDS) => start({ ...env, GATEWAY_SHARDS })),
        );
        await Promise.all(processes.map(({ ready }) => ready()));
        const metric = (name: string) => Promise.all(processes.map((process) => process.metric(name)));
        expect(await processes[1]?.health()).toMatchObject({
            shards: [
                { shard: 2, connected: true, servers: guilds.filter(({ id }) => shardOf(id) === 2).length },
                { shard: 3, connected: true, servers: guilds.filter(({ id }) => shardOf(id) === 3).length },
            ],
        });

        // Commands are registered once, each home server's by its own process.
        const puts = () => loopback.requests.filter(({ method }) => method === "PUT").map(({ path }) => path);
        await expect.poll(() => puts().length).toBe(3);
        expect(puts().filter((path) => !path.includes("/guilds/"))).toHaveLength(1);
        for (const { id } of [home, other]) expect(loopback.commands(id)).toHaveLength(2);

        // Every server is answered, by one process.
        await forEach(guilds, async ({ member, place }) => {
            const { content } = await (await member.run(place, "ask", { question })).answer();
            expect(content).toContain("Ida Holm");
        });
        const sizes = [0, 1, 2].map((process) => on(process).length);
        const slash = 'pullquote_questions_total{verdict="answered",way="slash"}';
        expect(await metric(slash)).toEqual(sizes);
        expect(loopback.requests.filter(({ path }) => path.endsWith("/callback"))).toHaveLength(2600);
        const mentions: MessageAddress[] = [];
        await forEach(guilds.slice(0, 60), async ({ member, place }) => {
            const mention = await member.say(place, `<@${loopback.botId}> ${question}`);
            mentions.push(mention);
            expect((await loopback.nextMessage(place, mention.id)).content).toContain("Ida Holm");
        });
        const user = loopback.user("Uma");
        await user.say(user.direct(), question);
        expect((await loopback.nextMessage(user.direct())).content).toContain("Ida Holm");
        const direct = 'pullquote_questions_total{verdict="answered",way="direct"}';
        expect(await metric(direct)).toEqual([1, 0, 0]);

        // A member's last question is in the process with shard 0, which hears that another one was told to forget it.
        const ann = home.member;
        const directly = async (content: string) => {
            const { id } = await ann.say(ann.direct(), content);
            return (await loopback.nextMessage(ann.direct(), id)).content;
        };
        await directly(question);
        const completed = /^-# about the bridge\n/u;
        expect(await directly("And when?")).toMatch(completed);
        const forgotten = async () => {
            const privacy = await settled(ann.run(home.place, "privacy"));
            await press(ann, privacy, "Delete what is stored about me");
            // An answer that was on its way when the other process heard of it is remembered again.
            return directly("And when?");
        };
        await expect.poll(forgotten, { interval: 200 }).not.toMatch(completed);

        // What one process publishes, all serve.
        const moderator = home.guild.member("Mo", { permissions: 0x20n });
        const run = async (command: string, options = {}) =>
            settled(moderator.run(home.place, command, options));
        for (const { write } of processes) write("mill.md", mill);
        const proposal = await run("corpus reload");
        expect((await press(moderator, proposal, "Publish")).content).toContain("Published as version 2");
        await forEach([home, other, plain], async ({ member, place }) => {
            const about = { question: "Who built the mill?" };
            const ask = async () => (await (await member.run(place, "ask", about)).answer()).content;
            await expect.poll(ask, { interval: 200 }).toContain("Jens Vik");
        });

        // Members of different processes count together.
        await forEach([home, other, plain], async ({ member, place }) => {
            await (await member.run(place, "ask", { question: "What does the zorblax cost?" })).answer();
        });
        const gaps = async () => (await run("corpus gaps")).content;
        await expect.poll(gaps, { interval: 200 }).toContain("zorblax");

        const insights = async () => (await run("corpus insights")).content;
        await expect
            .poll(insights, { interval: 200 })
            .toMatch(/3 not found.*\n1\. The bridge.*: [\d,]+ answered/su);

        // A lost connection is named by its number.
        loopback.gateway.drop(3);
        await expect.poll(() => loopback.gateway.counts().resumed).toBe(1);
        await expect.poll(() => processes[1]?.metric('pullquote_shard_ready{shard="3"}')).toBe(1);

        // The others go on while one is away.
        const killed = await processes[2]?.end("SIGKILL");
        await forEach([...on(0).slice(0, 20), ...on(1).slice(0, 20)], async ({ member, place }) => {
            const { content } = await (await member.run(place, "ask", { question })).answer();
            expect(content).toContain("Ida Holm");
        });

        // They learn of a digest for one of its servers, but leave it to the process that can post it.
        const digests = other.guild.channel("digests");
        const store = await openStore({ databaseUrl: env.DATABASE_URL, now: () => new Date() });
        await store.settings.change(other.id, { digestChannel: digests.channelId });
        for (const { id } of [home, plain]) await store.settings.change(id, { privateByDefault: true });
        await store.close();
        for (const { member, place } of [home, plain]) {
            const isPrivate = async () =>
                (await (await member.run(place, "ask", { question })).answer()).ephemeral;
            await expect.poll(isPrivate, { interval: 200 }).toBe(true);
        }
        expect((await run("corpus doctor")).content).not.toMatch(/HOME_GUILD_IDS|can.t post/u);

        // It comes back, with what was published.
        const back = await start({ ...env, GATEWAY_SHARDS: "4-5/6" }, processes[2]?.folder);
        await back.ready();
        await forEach(on(2).slice(0, 20), async ({ member, place }) => {
            const { id } = await member.say(place, `<@${loopback.botId}> Who built the mill?`);
            expect((await loopback.nextMessage(place, id)).content).toContain("Jens Vik");
        });
        expect((await loopback.nextMessage(digests)).content).toContain("zorblax");
        expect((await run("corpus history")).content).not.toContain("while I was stopped");

        const ended = await Promise.all([processes[0], processes[1], back].map((one) => one?.end("SIGTERM")));
        expect(ended.map((end) => end?.code)).toEqual([0, 0, 0]);
        expect(
            [killed, ...ended].flatMap((end) =>
                linesOf(end?.out ?? "").filter(({ level }) => Number(level) >= 40),
            ),
        ).toEqual([]);
        expect(JSON.stringify([killed, ...ended])).not.toContain(aKey);
        const gateway = linesOf(ended[1]?.out ?? "").filter(({ event }) => event === "gateway");
        const states = (number: number) =>
            gateway.filter(({ shard }) => shard === number).map(({ state }) => state);
        expect(states(3).slice(0, 3)).toEqual(["ready", "reconnecting", "resumed"]);
        expect(states(2)).not.toContain("resumed");
        expect(puts()).toHaveLength(3);
        const fromBot = (place: Address) =>
            loopback.messages(place).filter(({ authorId }) => authorId === loopback.botId);
        expect(fromBot(digests)).toHaveLength(1);
        expect(fromBot(user.direct())).toHaveLength(1);
        for (const { id, channelId } of mentions)
            expect(fromBot({ channelId }).filter(({ replyTo }) => replyTo === id)).toHaveLength(1);
    },
);

function linesOf(log: string): Readonly<Record<string, unknown>>[] {
    const lines = log.split("\n").filter((line) => line.startsWith("{") && line.endsWith("}"));
    return lines.map((line): Record<string, unknown> => JSON.parse(line));
}
