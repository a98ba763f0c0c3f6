import { expect } from "vitest";
import type { LoopbackMember } from "../../../src/loopback/member-contract.ts";
import type { Fact } from "./articles.ts";
import type { Expected } from "./ledger.ts";
import { isAnswering, mayReact, mayWrite, nextMember, type Place, type Server } from "./town.ts";
import type { Year } from "./year.ts";

/** Members ask in all ways, all at once. Resolves when the messages are sent and the commands answered. */
export async function askSeveral(year: Year, count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => askOnce(year)));
}

async function askOnce(year: Year): Promise<void> {
    const { random } = year;
    const server = random.pick(year.servers.filter(({ presence }) => presence === "member"));
    const way = random.below(20);
    const place = random.pick(server.places);
    const member = nextMember(server);
    if (way < 2) return askDirectly(year, member);
    if (way < 7) return askByCommand(year, server, { place, member });
    if (way < 8) return thank(year, server, place);
    return askByMention(year, server, { place, member });
}

interface Asking {
    readonly place: Place;
    readonly member: LoopbackMember;
    /** Instead of what the place lets expect. */
    readonly expected?: Expected;
}

export async function askByMention(
    year: Year,
    server: Server,
    { place, member, expected = expectedIn(year, server, place) }: Asking,
): Promise<void> {
    const fact = year.random.pick(year.articles.facts);
    if (!mayWrite(server, place)) year.told.unwritable++;
    // A reaction comes at most once a minute for each member.
    const by = expected === "reaction" ? newMember(server) : member;
    // Otherwise it may also be a refusal.
    const isRight = expected === "reply" ? answers(fact) : () => true;
    const said = await by.say(place.address, `<@${year.loopback.botId}> ${fact.question}`);
    year.ledger.note(said, { what: `${fact.question} in ${server.name}`, expected, isRight });
}

/** What a question by mention gets here. */
function expectedIn(year: Year, server: Server, place: Place): Expected {
    if (!isAnswering(year)(server)) return "nothing";
    const may = isAllowed(server, place) ? mayWrite : mayReact;
    // The permissions may come back before the bot has tried.
    if (!may(server, place)) return "at most one reply";
    return may === mayWrite ? "reply" : "reaction";
}

const isAllowed = ({ allowed }: Server, { address, channel }: Place) =>
    allowed.length === 0 || allowed.some((one) => one === address || one === channel.address);

const newMember = ({ guild, name }: Server) => guild.member(`a guest of ${name}`);

async function askDirectly(year: Year, member: LoopbackMember): Promise<void> {
    // Direct messages come to the first shard.
    const expected = year.bots[0] === undefined ? "nothing" : "reply";
    const fact = year.random.pick(year.articles.facts);
    const isRight = answers(fact);
    const said = await member.say(member.direct(), fact.question);
    year.ledger.note(said, { what: `${fact.question} in a direct message`, expected, isRight });
}

/** A command needs no permission of the bot's. */
async function askByCommand(year: Year, server: Server, { place, member }: Asking): Promise<void> {
    if (!isAnswering(year)(server)) return;
    const fact = year.random.pick(year.articles.facts);
    const isRight = answers(fact);
    const running = await member.run(place.address, "ask", { question: fact.question });
    const { content, ephemeral } = await running.answer();
    year.told.commands++;
    if (!isRight(content)) expect.fail(`${fact.question} in ${server.name} was answered with: ${content}`);
    const isOnlyForThem = server.isPrivate || !isAllowed(server, place);
    if (ephemeral !== isOnlyForThem)
        expect.fail(
            `The answer in ${server.name} (shard ${server.shard}) was ${ephemeral ? "private" : "public"}.`,
        );
}

async function thank(year: Year, server: Server, place: Place): Promise<void> {
    if (!mayReact(server, place)) year.told.unwritable++;
    const hears = isAnswering(year)(server) && mayReact(server, place);
    const said = await newMember(server).say(place.address, `<@${year.loopback.botId}> thanks!`);
    const expected = hears ? "reaction" : "at most one reply";
    year.ledger.note(said, { what: `thanks in ${server.name}`, expected, isRight: () => false });
}

/** One member writes far too much; the others are answered anyway. */
export async function flood(year: Year): Promise<void> {
    const quiet = ({ allowed }: Server) => allowed.length === 0;
    const server = year.random.pick(year.servers.filter(isAnswering(year)).filter(quiet));
    const place = server.places.find((one) => mayWrite(server, one));
    if (place === undefined) return;
    const flooder = nextMember(server);
    for (let time = 0; time < 25; time++)
        await askByMention(year, server, { place, member: flooder, expected: "at most one reply" });
    for (let time = 0; time < 5; time++)
        await askByMention(year, server, { place, member: nextMember(server) });
}

/** A member deletes what they have just asked. */
export async function eraseQuestion(year: Year): Promise<void> {
    const server = year.random.pick(year.servers.filter(({ presence }) => presence === "member"));
    const [place] = server.places;
    if (place === undefined) return;
    const member = nextMember(server);
    await member.erase(await member.say(place.address, `<@${year.loopback.botId}> Who built the bridge?`));
}

/** Three members ask for something that no article contains. */
export async function missSomething(server: Server, word: string): Promise<void> {
    const [place] = server.places;
    if (place === undefined) return;
    for (let time = 0; time < 3; time++) {
        const running = await newMember(server).run(place.address, "ask", { question: `What is a ${word}?` });
        const { content } = await running.answer();
        if (!content.includes(word)) expect.fail(`${word} was answered with: ${content}`);
    }
}

/** Accepts the values that the fact has had since now, also those to come. */
function answers(fact: Fact): (content: string) => boolean {
    const { oldest } = fact;
    return (content) => fact.values.slice(oldest).some((value) => content.includes(value));
}
