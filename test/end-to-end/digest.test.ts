import { describe, expect, test } from "vitest";
import type { Address } from "../../src/loopback/member-contract.ts";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;
type Now = { date: Date };

const monday = "2026-01-05";
const at = (time: string): Now => ({ date: new Date(time) });
const staged = (now: Now, options = {}) => openStage({ now: () => now.date, ...options });

async function missed(stage: Stage, terms: readonly string[], members = 3): Promise<void> {
    for (let member = 1; member <= members; member++)
        await stage.corpus.storage?.store.gaps.note(terms, String(member));
}

async function set(stage: Stage, place?: Address): Promise<string> {
    const options = place === undefined ? { off: true } : { channel: place.channelId };
    return (await settled(stage.moderator.run(stage.general, "settings digest", options))).content;
}

const contents = (stage: Stage, place: Address) =>
    stage.loopback.messages(place).map(({ content }) => content);

describe("the weekly digest", () => {
    test("is posted to the chosen channel once a week, on Monday at nine UTC", async () => {
        const now = at("2026-01-04T12:00:00Z");
        const stage = await staged(now);
        const place = stage.guild.channel("moderators");
        expect(await set(stage, place)).toContain(`Weekly digest: off → <#${place.channelId}>`);
        now.date = new Date(`${monday}T08:59:59Z`);
        await stage.schedule?.look();
        await missed(stage, ["zebra", "cost"]);
        await stage.schedule?.look();
        expect(contents(stage, place)).toEqual([]);
        now.date = new Date(`${monday}T09:00:00Z`);
        await stage.schedule?.look();
        await stage.schedule?.look();
        now.date = new Date("2026-01-09T09:00:00Z");
        await stage.schedule?.look();
        expect(contents(stage, place)).toEqual([expect.stringContaining("“cost”, “zebra”: 3 members")]);
        now.date = new Date("2026-01-12T09:00:00Z");
        await stage.schedule?.look();
        expect(contents(stage, place)).toHaveLength(2);
    });

    test("names the gaps that a version filled since the week before", async () => {
        const now = at("2026-01-07T12:00:00Z");
        const stage = await staged(now);
        const place = stage.guild.channel("moderators");
        await set(stage, place);
        await missed(stage, ["zebra"]);
        await missed(stage, ["giraffe"]);
        await stage.schedule?.look();
        stage.write({ "zoo.md": "# The zoo\n\nThe zoo has three zebras, which came in 1999.\n" });
        const proposal = await settled(stage.moderator.run(stage.general, "corpus reload"));
        await press(stage.moderator, proposal, "Publish");
        const gaps = async () => (await settled(stage.moderator.run(stage.general, "corpus gaps"))).content;
        await expect.poll(gaps).toContain("- “zebra”: since version 2; 3 members had asked");
        now.date = new Date("2026-01-12T09:00:00Z");
        await stage.schedule?.look();
        const digest = contents(stage, place).at(-1) ?? "";
        expect(digest).toMatch(
            /contains.*\n- “giraffe”: 3 members\n.*contain now\*\*\n- “zebra”: since version 2/su,
        );
        now.date = new Date("2026-01-19T09:00:00Z");
        await stage.schedule?.look();
        expect(contents(stage, place).at(-1)).not.toContain("zebra");
    });

    test("of a week in which the program was not running is posted when it runs again", async () => {
        const now = at("2026-01-07T23:00:00Z");
        const stage = await staged(now);
        await missed(stage, ["zebra"]);
        const place = stage.guild.channel("moderators");
        await set(stage, place);
        await stage.schedule?.look();
        expect(contents(stage, place)).toHaveLength(1);
    });

    test("is not posted when there is nothing to report, or when fewer than three members missed something", async () => {
        const stage = await staged(at(`${monday}T10:00:00Z`));
        await missed(stage, ["zebra"], 2);
        const place = stage.guild.channel("moderators");
        await set(stage, place);
        await stage.schedule?.look();
        expect(contents(stage, place)).toEqual([]);
    });

    test("says how many articles answered nothing, and which were marked as wrong", async () => {
        const now = at("2026-01-01T10:00:00Z");
        const stage = await staged(now);
        now.date = new Date("2026-02-03T10:00:00Z");
        await stage.corpus.storage?.store.feedback.count("bridge", "wrong");
        const place = stage.guild.channel("moderators");
        await set(stage, place);
        await stage.schedule?.look();
        const posted = contents(stage, place).map((content) => content.replace(/<(\/[^<>:]+):\d+>/gu, "$1"));
        expect(posted).toMatchInlineSnapshot(`
          [
            "**Weekly digest**
          **Articles whose answers members marked as wrong** (last five weeks)
          - “The bridge of Lervik”: 1 × wrong, 0 × right
          1 article has not answered a question in the last 30 days; see /corpus doctor.
          -# I store only words and counts, never a question or who asked.",
          ]
        `);
    });

    test("can be turned off again", async () => {
        const stage = await staged(at(`${monday}T10:00:00Z`));
        const place = stage.guild.channel("moderators");
        await set(stage, place);
        await stage.schedule?.look();
        expect(await set(stage)).toContain(`Weekly digest: <#${place.channelId}> → off`);
    });

    test("pings nobody, whatever members asked", async () => {
        const stage = await staged(at(`${monday}T10:00:00Z`));
        const place = stage.guild.channel("moderators");
        await missed(stage, ["everyone"]);
        await stage.corpus.storage?.store.feedback.count("@everyone", "wrong");
        await set(stage, place);
        await stage.schedule?.look();
        expect(stage.loopback.messages(place)).toMatchObject([{ pings: [], flags: 4, buttons: [] }]);
    });

    test("that Discord refuses is an event and a finding of the doctor, and is posted later", async () => {
        const stage = await staged(at(`${monday}T10:00:00Z`));
        const place = stage.guild.channel("moderators");
        await missed(stage, ["zebra"]);
        stage.loopback.fault({
            method: "POST",
            path: new RegExp(`^/channels/${place.channelId}/messages`, "u"),
            status: 403,
            body: { code: 50013, message: "Missing Permissions" },
        });
        await set(stage, place);
        expect(await stage.event("unsendable")).toMatchObject({
            at: "digest",
            code: 50013,
            channelId: place.channelId,
        });
        const doctor = await settled(stage.moderator.run(stage.general, "corpus doctor"));
        expect(doctor.content).toMatch(/Problem:\*\* \\#moderators: .*can.t post/u);
        await stage.schedule?.look();
        expect(contents(stage, place)).toHaveLength(1);
        const healed = await settled(stage.moderator.run(stage.general, "corpus doctor"));
        expect(healed.content).not.toContain("can't post");
    });

    test("is only for home servers: elsewhere the command says so and sets nothing", async () => {
        const stage = await staged(at(`${monday}T10:00:00Z`), { home: false });
        const place = stage.guild.channel("moderators");
        for (const command of ["settings digest", "settings watch"]) {
            const { content } = await settled(
                stage.moderator.run(stage.general, command, { channel: place.channelId }),
            );
            expect(content).toBe("This works only in servers whose moderators manage the articles.");
        }
        expect(await stage.corpus.storage?.store.settings.all()).toEqual(new Map());
    });

    test("cannot be set by a member without Manage Server", async () => {
        const stage = await staged(at(`${monday}T10:00:00Z`));
        const running = stage.member.run(
            stage.general,
            "settings digest",
            { channel: stage.general.channelId },
            { force: true },
        );
        expect((await settled(running)).content).toContain("Only members with Manage Server");
    });
});
