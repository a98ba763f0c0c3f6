import { afterAll, expect, test } from "vitest";
import type { Guild } from "../../src/loopback/guild-contract.ts";
import type {
    Address,
    GivenOptions,
    LoopbackMember,
    ShownMessage,
} from "../../src/loopback/member-contract.ts";
import { openTestPostgres } from "../store/a-postgres.ts";
import { aKey } from "../store/a-store.ts";
import { nextModal } from "./a-command.ts";
import { press, pressed, settled } from "./settled.ts";
import { aSharedBot } from "./shard-processes.ts";

const postgres = await openTestPostgres();
afterAll(() => postgres?.remove());

const otherKey = "Yb7Jr2NwQ5tKx9VmC4hDz8Pf3LgS6aUe";
const mill = "# The mill\n\nThe mill was built in 1790 by Jens Vik.\n";

/** A home server, with what its two moderators do there. */
function home({ id, guild, place }: { readonly id: string; readonly guild: Guild; readonly place: Address }) {
    const moderators = guild.channel("moderators");
    const first = guild.member("Mo", { permissions: 0x20n });
    const run = (command: string, options: GivenOptions = {}, by: LoopbackMember = first) =>
        settled(by.run(place, command, options));
    return { id, place, moderators, first, second: guild.member("Kai", { permissions: 0x20n }), run };
}

type Two = Awaited<ReturnType<typeof openTwo>>;
type Home = ReturnType<typeof home>;

/** Two processes of one bot on one PostgreSQL, each with a home server. */
async function openTwo(keys: readonly [string, string] = [aKey, aKey]) {
    const { loopback, guilds, shardOf, start } = await aSharedBot(8, 2);
    const [one, other] = [0, 1].map((shard) => guilds.find(({ id }) => shardOf(id) === shard));
    if (one === undefined || other === undefined) throw new Error("Each process needs a server.");
    const env = {
        DATABASE_URL: (await postgres?.place())?.databaseUrl ?? "",
        QUESTIONS_PER_MINUTE: "600",
        HOME_GUILD_IDS: `${one.id},${other.id}`,
    };
    const processes: Awaited<ReturnType<typeof start>>[] = [];
    for (const [shard, PRIVACY_KEY] of keys.entries()) {
        const process = await start({ ...env, PRIVACY_KEY, GATEWAY_SHARDS: `${shard}/2` });
        await process.ready();
        processes.push(process);
    }
    const write = (name: string, text: string) => {
        for (const process of processes) process.write(name, text);
    };
    return { loopback, one: home(one), other: home(other), write, guilds, shardOf };
}

/** The titles that a home server's process serves. */
const titles = async ({ run }: Home) =>
    [...(await run("articles")).content.matchAll(/^\d+\. \*\*(.+?)\*\*/gmu)].map(([, title]) => title).sort();

/** Waits until both processes serve articles of these titles, and no others. */
const bothServe = ({ one, other }: Two, wanted: readonly string[]) =>
    expect.poll(async () => [await titles(one), await titles(other)]).toEqual([wanted, wanted]);

/** Chooses the version in the history, which proposes to go back to it. */
async function goBack({ run, first }: Home, number: number): Promise<ShownMessage> {
    const shown = await run("corpus history");
    const menu = shown.menus.find(({ customId }) => customId === "corpus:back");
    return settled(first.choose(shown, menu?.customId ?? "", [String(number)]));
}

/** Opens a form, and submits it with these texts. */
async function filled(
    { loopback }: Two,
    { first }: Home,
    { open, texts }: { readonly open: () => Promise<{ id: string }>; readonly texts: Record<string, string> },
): Promise<ShownMessage> {
    const modal = nextModal(loopback);
    const { id } = await open();
    await modal;
    return settled(first.submit(id, texts));
}

const paste = (two: Two, home: Home, texts: { readonly title: string; readonly text: string }) =>
    filled(two, home, { open: () => home.first.run(home.place, "corpus paste"), texts });

/** Posts the proposal for all moderators of the home server. */
async function post({ loopback }: Two, { first, moderators }: Home, proposal: ShownMessage) {
    const shown = await press(first, proposal, "Show to all moderators");
    const posted = loopback.messages(moderators).at(-1);
    if (posted === undefined) throw new Error(`Nothing was posted: ${shown.content}`);
    return {
        shown,
        posted: {
            id: posted.id,
            now: () => loopback.messages(moderators).find(({ id }) => id === posted.id),
        },
    };
}

const labels = (message: ShownMessage | undefined) => message?.buttons.map(({ label }) => label);

test.skipIf(postgres === undefined)(
    "of two moderators of two processes who publish at the same moment, one succeeds, and the other can propose again",
    { timeout: 300_000 },
    async () => {
        const two = await openTwo();
        const { one, other, write } = two;
        for (const { run, moderators } of [one, other])
            await run("settings review", { channel: moderators.channelId });
        write("mill.md", mill);
        await press(one.first, await one.run("corpus reload"), "Publish");
        await bothServe(two, ["The bridge", "The mill"]);

        const back = await post(two, one, await goBack(one, 1));
        const pasted = await paste(two, other, { title: "The ferry", text: "The ferry carries nine cars." });
        const ferry = await post(two, other, pasted);
        const [first, second] = await Promise.all([
            press(one.first, back.shown, "Publish"),
            press(other.first, ferry.shown, "Publish"),
        ]);
        const won = first.content.includes("Published as version 3");
        const [winner, loser] = won ? [first, second] : [second, first];
        expect(winner.content).toContain("**Published as version 3**");
        expect(loser.content).toMatch(
            /Not published: someone else published first|Another version has been published/u,
        );
        const lost = won ? ferry.posted : back.posted;
        // What was posted for all moderators says so, too, and offers nothing any more.
        await expect.poll(() => labels(lost.now())).toEqual([]);
        expect(lost.now()?.content).toContain("Another version has been published since.");
        await bothServe(two, won ? ["The bridge"] : ["The bridge", "The ferry", "The mill"]);

        // Proposed again, it is compared with what was published.
        const again = won
            ? await filled(two, other, {
                  open: () => pressed(other.first, second, "Edit and propose again"),
                  texts: {},
              })
            : await goBack(one, 1);
        await press(won ? other.first : one.first, again, "Publish");
        await bothServe(two, won ? ["The bridge", "The ferry"] : ["The bridge"]);
        const history = (await other.run("corpus history")).content;
        expect(history).toBe((await one.run("corpus history")).content);
        expect([...history.matchAll(/^- \*\*(\d)/gmu)].map(([, number]) => number)).toEqual([
            "4",
            "3",
            "2",
            "1",
        ]);
    },
);

test.skipIf(postgres === undefined)(
    "what one process publishes ends the other's proposals, and edits go on top of it",
    { timeout: 300_000 },
    async () => {
        const two = await openTwo();
        const { one, other, write } = two;
        await other.run("settings review", { channel: other.moderators.channelId });
        write("mill.md", mill);
        await press(one.first, await one.run("corpus reload"), "Publish");
        await bothServe(two, ["The bridge", "The mill"]);

        const open = await post(
            two,
            other,
            await paste(two, other, { title: "The inn", text: "It has nine rooms." }),
        );
        const begun = await other.run("corpus edit", { article: "mill" });
        const edit = await filled(two, other, {
            open: () => pressed(other.first, begun, "Title and source"),
            texts: { author: "C. Dahl" },
        });
        // The other process goes back to before there was a mill.
        await press(one.first, await goBack(one, 1), "Publish");
        await bothServe(two, ["The bridge"]);
        await expect.poll(() => labels(open.posted.now())).toEqual([]);
        expect(await press(other.first, open.shown, "Publish").catch(String)).toMatch(
            /no longer|no button|disabled/u,
        );
        const resumed = await press(other.first, edit, "Propose");
        expect(resumed.content).toMatch(/removed/u);
        const added = await press(other.first, resumed, "Propose");
        expect(added.content).toContain("**+ Added (1):** “The mill”");
        await press(other.first, added, "Publish");
        await bothServe(two, ["The bridge", "The mill"]);
        expect((await one.run("corpus show", { article: "mill" })).content).toContain("C. Dahl");
    },
);

test.skipIf(postgres === undefined)(
    "review that one process turned on holds in the other at once, and of two decisions at the same moment one counts",
    { timeout: 300_000 },
    async () => {
        const two = await openTwo();
        const { one, other, write } = two;
        await one.run("settings review", { on: true, channel: one.moderators.channelId });
        await other.run("settings review", { channel: other.moderators.channelId });
        write("mill.md", mill);
        const asked = await press(other.first, await other.run("corpus reload"), "Publish");
        expect(asked.content).toContain("**Not published: another moderator must publish it**");
        const inOne = await paste(two, one, { title: "The inn", text: "It has nine rooms." });
        await press(one.first, inOne, "Publish");
        const posted = [one, other].map(({ moderators }) => two.loopback.messages(moderators).at(-1));
        const decided = await Promise.all(
            [one, other].map(async ({ second }, at) => {
                const message = posted[at];
                if (message === undefined) throw new Error("Nothing was posted.");
                return (await press(second, message, "Publish")).content;
            }),
        );
        expect(decided.filter((content) => content.includes("**Published as version 2**"))).toHaveLength(1);
        const won = decided.findIndex((content) => content.includes("**Published"));
        await bothServe(two, won === 0 ? ["The bridge", "The inn"] : ["The bridge", "The mill"]);
        const { content } = await other.run("corpus history");
        expect(content).toMatch(
            new RegExp(
                `<@${[one, other][won]?.second.id}>.*proposed by <@${[one, other][won]?.first.id}>`,
                "u",
            ),
        );

        // Turned off in the one, it no longer holds in the other.
        await one.run("settings review", { on: false });
        const alone = await paste(two, other, { title: "The ferry", text: "The ferry carries nine cars." });
        expect((await press(other.first, alone, "Publish")).content).toContain("**Published as version 3**");
    },
);

test.skipIf(postgres === undefined)(
    "processes with different keys never count each other's members, and the doctor says so",
    { timeout: 300_000 },
    async () => {
        const { one, other, guilds, shardOf } = await openTwo([aKey, otherKey]);
        for (const { member, place } of guilds)
            await (await member.run(place, "ask", { question: "What does the zorblax cost?" })).answer();
        // Three or more in each, but only those of the process that started last are counted.
        const counted = guilds.filter(({ id }) => shardOf(id) === 1).length;
        expect(Math.min(counted, guilds.length - counted)).toBeGreaterThanOrEqual(3);
        const shows = ({ run }: Home, what: string, text: string) =>
            expect.poll(async () => (await run(`corpus ${what}`)).content).toContain(text);
        for (const home of [one, other]) {
            await shows(home, "gaps", `“cost”, “zorblax”: ${counted} members`);
            await shows(home, "insights", `0 answered, 0 nearly, ${counted} not found`);
        }
        await shows(one, "doctor", "another PRIVACY\\_KEY");
        await shows(one, "gaps", "Nothing is added at the moment");
        // Moderators of the process that counts learn of it, too.
        await shows(other, "doctor", "another PRIVACY\\_KEY, or none");
        await shows(other, "insights", "Not all members are counted at the moment");
    },
);
