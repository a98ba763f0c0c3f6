import { expect } from "vitest";
import type { LoopbackMember, ShownMessage } from "../../../src/loopback/member-contract.ts";
import { nextModal } from "../a-command.ts";
import { pin as pinAnswer } from "../pinned.ts";
import { press, pressed, settled } from "../settled.ts";
import { askSeveral, missSomething } from "./questions.ts";
import { isAnswering, type Server } from "./town.ts";
import type { Year } from "./year.ts";

/** Runs a command of a server's moderator. */
export async function moderate(
    { moderator, places }: Server,
    command: string,
    options = {},
): Promise<ShownMessage> {
    const [place] = places;
    if (place === undefined) throw new Error("There is no channel.");
    return settled(moderator.run(place.address, command, options));
}

/** Home servers whose moderators can publish now. */
const publishers = (year: Year) =>
    year.isDatabaseUp && year.folderAway === undefined ? homes(year).filter(isAnswering(year)) : [];

export const homes = ({ servers }: Pick<Year, "servers">) => servers.filter(({ isHome }) => isHome);

/** Digest and watch are posted here, where no permissions change. */
export const postsOf = ({ guild }: Pick<Server, "guild">) => guild.channel("moderators");

export async function setPosts(year: Year, server: Server): Promise<void> {
    for (const command of ["settings digest", "settings watch"])
        await moderate(server, command, { channel: postsOf(server).channelId });
    year.told.settings += 2;
}

/** A moderator changes where the bot answers. */
export async function changeSettings(year: Year): Promise<void> {
    const { random, told, servers } = year;
    const able = year.isDatabaseUp ? servers.filter(isAnswering(year)) : [];
    if (able.length === 0) return;
    const server = random.pick(able);
    if (server.allowed.length > 0 || server.isPrivate) {
        await moderate(server, "settings reset");
        server.allowed = [];
        server.isPrivate = false;
    } else if (random.happens(0.5)) {
        await moderate(server, "settings private", { on: true });
        server.isPrivate = true;
    } else {
        const [, library] = server.channels;
        if (library === undefined) return;
        await moderate(server, "settings channel", { channel: library.address.channelId });
        server.allowed = [library.address];
    }
    told.settings++;
    if (server.isHome && !server.isPrivate && server.allowed.length === 0) await setPosts(year, server);
}

/** Files change, and the operator or a moderator publishes them, while members ask. */
export async function publishFolder(year: Year): Promise<void> {
    const able = publishers(year);
    if (able.length === 0) return;
    const server = year.random.pick(able);
    const way = year.random.below(3);
    const before = homes(year).map(proposalsOf(year));
    year.articles.change(1 + year.random.below(3));
    year.articles.publishing();
    if (way === 0) {
        const [outcome] = await Promise.all([year.bots[server.shard]?.reload(), askSeveral(year, 4)]);
        expect(outcome).toBe("published");
    } else if (way === 1) {
        const proposal = await moderate(server, "corpus reload");
        await Promise.all([publish(server.moderator, proposal), askSeveral(year, 4)]);
    } else {
        // Every home server's own bot proposes what it sees, and one is published.
        const proposed = () => homes(year).map(proposalsOf(year));
        const expected = homes(year).map((home, at) => (before[at] ?? 0) + (isAnswering(year)(home) ? 1 : 0));
        await Promise.all(year.bots.map((bot) => bot?.turn(year.today)));
        await expect.poll(proposed, { interval: 20 }).toEqual(expected);
        const message = year.loopback.messages(postsOf(server)).findLast(({ buttons }) => buttons.length > 0);
        if (message === undefined) throw new Error("There is no proposal.");
        await pressed(server.moderator, message, "Publish");
    }
    year.told.published++;
    await allServe(year);
}

const proposalsOf = (year: Year) => (home: Server) =>
    year.ledger.posts(postsOf(home).channelId).filter(({ first }) => first.startsWith("**Proposal:**"))
        .length;

/** A moderator pastes an article. */
export async function paste(year: Year): Promise<void> {
    const able = publishers(year);
    const fresh = able.length === 0 ? undefined : year.articles.fresh();
    if (fresh === undefined) return;
    const server = year.random.pick(able);
    const [place] = server.places;
    if (place === undefined) return;
    const modal = nextModal(year.loopback);
    const { id } = await server.moderator.run(place.address, "corpus paste");
    await modal;
    const { text, fact } = fresh;
    const values = { title: fact.title, text, author: "", published: "", url: "" };
    await publish(server.moderator, await settled(server.moderator.submit(id, values)));
    year.told.published++;
    await allServe(year);
}

async function publish(moderator: LoopbackMember, proposal: ShownMessage): Promise<void> {
    const { content } = await press(moderator, proposal, "Publish");
    expect(content).toContain("Published as version");
}

/** Resolves when all bots serve the newest articles: they hear of a publication within two seconds. */
async function allServe(year: Year): Promise<void> {
    for (const shard of year.bots.keys()) {
        const server = year.servers.find((one) => one.shard === shard && isAnswering(year)(one));
        const [[member], [place]] = [server?.members ?? [], server?.places ?? []];
        if (member === undefined || place === undefined) continue;
        for (const { question, values } of year.articles.facts) {
            const ask = async () =>
                (await (await member.run(place.address, "ask", { question })).answer()).content;
            await expect.poll(ask, { interval: 50 }).toContain(values.at(-1));
        }
    }
    year.articles.published();
}

/** A moderator pins an answer of an article that never changes. */
export async function pin(year: Year): Promise<void> {
    const able = year.isDatabaseUp ? homes(year).filter(isAnswering(year)) : [];
    const fact = year.articles.facts[year.told.pins.length];
    if (able.length === 0 || fact === undefined || year.told.pins.length >= year.articles.lasting) return;
    const { moderator, places, isPrivate, allowed } = year.random.pick(able);
    const [place] = places;
    if (place === undefined || isPrivate || allowed.length > 0) return;
    const answer = await (await moderator.run(place.address, "ask", { question: fact.question })).answer();
    // The bot remembers an answer as soon as it knows that it was sent.
    const pinned = async () => (await pinAnswer(answer, { loopback: year.loopback, moderator })).content;
    await expect.poll(pinned).toContain("**Pinned.**");
    year.told.pins.push(fact.question);
}

/** Three members ask for a new word, and moderators see it. Resolves with whether this was possible. */
export async function miss(year: Year): Promise<boolean> {
    const [home] = homes(year);
    if (home === undefined || !year.isDatabaseUp || !isAnswering(year)(home)) return false;
    const word = `zorblax${String.fromCharCode(...[...String(year.told.words.length)].map((digit) => 97 + Number(digit)))}`;
    await missSomething(home, word);
    await expect.poll(async () => (await moderate(home, "corpus gaps")).content).toContain(word);
    year.told.words.push({ word, on: year.today });
    return true;
}
