import { describe, expect, test } from "vitest";
import { inviteLink } from "../../src/discord/needed-permissions.ts";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

/** The requests that registered commands in the home server. */
const puts = ({ loopback, guild }: Stage) =>
    loopback.requests.filter(
        ({ method, path, status }) =>
            method === "PUT" && path.includes(`/guilds/${guild.id}/`) && status < 400,
    ).length;

/** Resolves when the home server has the moderators' commands. */
const registered = ({ loopback, guild }: Stage) =>
    expect.poll(() => JSON.stringify(loopback.commands(guild.id))).toContain('"corpus"');

const ofKind = ({ events }: Stage, kind: string) => events.filter((event) => event.kind === kind);

/** Resolves after this many attempts to register the home server's commands. */
const attempts = (stage: Stage, count: number) =>
    expect
        .poll(
            () =>
                stage.events.filter(
                    (event) =>
                        (event.kind === "registration" || event.kind === "registration-failure") &&
                        event.scope === stage.guild.id,
                ).length,
        )
        .toBe(count);

const noAccess = { path: /guilds\/\d+\/commands/u, code: 50001 };

describe("the commands of a home server are registered", () => {
    test("when the bot is invited after its start, and the log says why they were not before", async () => {
        const stage = await openStage({ before: (_, home) => home.uninstall() });
        const { guild, loopback } = stage;
        const failure = await stage.event("registration-failure");
        expect(failure).toMatchObject({ scope: guild.id, seconds: undefined });
        expect(failure.reason).toBe(
            `I'm not a member of the home server ${guild.id}, so its moderators have no commands. Invite me, or remove it from ` +
                `HOME_GUILD_IDS: ${inviteLink(loopback.applicationId)}`,
        );
        expect(puts(stage)).toBe(0);
        guild.install();
        await registered(stage);
        expect(puts(stage)).toBe(1);
        const mo = guild.member("Mo", { permissions: 0x20n });
        const status = await settled(mo.run(stage.general, "corpus status"));
        expect(status.content).toContain("version 1");
    });

    test("again when it is removed and invited again", async () => {
        const stage = await openStage();
        stage.guild.uninstall();
        expect(stage.loopback.commands(stage.guild.id)).toEqual([]);
        stage.guild.install();
        await registered(stage);
        expect(puts(stage)).toBe(2);
        expect(ofKind(stage, "registration-failure")).toEqual([]);
    });

    test("after an outage only if they are not there anymore", async () => {
        const stage = await openStage();
        stage.guild.outage(true);
        stage.guild.outage(false);
        await attempts(stage, 2);
        expect(puts(stage)).toBe(1);
    });

    test("not in other servers that the bot joins", async () => {
        const stage = await openStage();
        const elsewhere = stage.loopback.guild("Elsewhere");
        const member = elsewhere.member("Olga");
        await settled(member.run(elsewhere.channel("talk"), "about"));
        expect(stage.loopback.requests.filter(({ path }) => path.includes(elsewhere.id))).toEqual([]);
    });

    test("once if the bot is removed and invited while an attempt runs", async () => {
        const stage = await openStage();
        for (let time = 0; time < 3; time++) {
            stage.guild.uninstall();
            stage.guild.install();
        }
        await attempts(stage, 4);
        expect(puts(stage)).toBe(2);
        await registered(stage);
    });

    test("after a failure, which the log explains, without a restart", async () => {
        const stage = await openStage({
            registerAgain: 20,
            before: (loopback) => loopback.fault({ ...noAccess, times: 3 }),
        });
        const [first] = ofKind(stage, "registration-failure");
        expect(first).toMatchObject({
            scope: stage.guild.id,
            seconds: 1,
            reason: expect.stringContaining("Invite me again, so that I get the scope applications.commands"),
        });
        expect(first).not.toHaveProperty("cause");
        const doctor = async () =>
            (await settled(stage.moderator.run(stage.general, "corpus doctor"))).content;
        await registered(stage);
        expect(ofKind(stage, "registration-failure")).toHaveLength(3);
        expect(await doctor()).not.toContain("They could not be registered");
    });

    test("while Discord lets the commands of all servers wait for an hour, which the log and the warnings say", async () => {
        const stage = await openStage({
            before: (loopback) =>
                loopback.fault({
                    method: "PUT",
                    path: /applications\/\d+\/commands/u,
                    status: 429,
                    headers: { "retry-after": "3600" },
                    body: { message: "You are being rate limited.", retry_after: 3600, global: false },
                }),
        });
        await registered(stage);
        expect(await stage.event("registration-failure")).toMatchObject({ scope: "global", seconds: 3600 });
        expect(stage.bot.warnings().join()).toContain("They could not be registered");
        expect(stage.loopback.invalidRequests()).toBe(1);
    });

    test("globally after a failure too, and the doctor lists it until then", async () => {
        const stage = await openStage({
            before: (loopback) =>
                loopback.fault({ path: /applications\/\d+\/commands/u, status: 500, times: 4 }),
        });
        expect(await stage.event("registration-failure")).toMatchObject({
            scope: "global",
            seconds: 30,
            reason: "The commands for all servers could not be registered (Discord's code: 500). I'll try again in 30 seconds.",
        });
        const doctor = await settled(stage.moderator.run(stage.general, "corpus doctor"));
        expect(doctor.content).toContain("They could not be registered.");
    });
});

test("a home server that removes the bot gets no digest, and gets it with its settings when it invites the bot again", async () => {
    let now = new Date("2026-01-04T10:00:00Z");
    const stage = await openStage({ now: () => now });
    const { guild, general, moderator, schedule, loopback } = stage;
    const place = guild.channel("moderators");
    await settled(moderator.run(general, "settings digest", { channel: place.channelId }));
    // Completes the week before, in which there was nothing to report.
    await schedule?.look();
    for (const member of ["1", "2", "3"]) await stage.corpus.storage?.store.gaps.note(["zebra"], member);
    guild.uninstall();
    await stage.event("home-server-left");
    now = new Date("2026-01-05T10:00:00Z");
    await schedule?.look();
    expect(ofKind(stage, "unsendable")).toEqual([]);
    expect(loopback.messages(place)).toEqual([]);
    guild.install();
    await attempts(stage, 2);
    const shown = await settled(moderator.run(general, "settings show"));
    expect(shown.content).toContain(`**Weekly digest:** in <#${place.channelId}>`);
    await schedule?.look();
    expect(loopback.messages(place)).toMatchObject([{ content: expect.stringContaining("zebra") }]);
});

test("the folder is not watched for a home server that removed the bot", async () => {
    const stage = await openStage();
    const { guild, general, moderator, schedule, loopback } = stage;
    const place = guild.channel("moderators");
    await settled(moderator.run(general, "settings watch", { channel: place.channelId }));
    guild.uninstall();
    await stage.event("home-server-left");
    stage.write({ "mill.md": "# The mill\n\nThe mill grinds rye." });
    await schedule?.look();
    expect(ofKind(stage, "unsendable")).toEqual([]);
    guild.install();
    await attempts(stage, 2);
    await schedule?.look();
    await expect.poll(() => loopback.messages(place)[0]?.content).toContain("The mill");
});
