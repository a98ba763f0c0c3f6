import { describe, expect, test } from "vitest";
import { openStage } from "./fixtures.ts";

const question = "Who built the bridge of Lervik?";

type Stage = Awaited<ReturnType<typeof openStage>>;

/** The bot's requests in channels. */
const requests = ({ loopback }: Stage) =>
    loopback.requests.filter(({ path, method }) => path.startsWith("/channels/") && method !== "GET");

/** From now on, Discord rejects the bot's messages in channels with this code. */
function reject({ loopback }: Stage, code: number, times = 9): void {
    loopback.fault({ method: "POST", path: /\/messages$/u, times, code });
}

const mention = ({ loopback, member, general }: Stage) =>
    member.say(general, `<@${loopback.botId}> ${question}`);

/** Resolves when the bot has done all that it does about earlier messages. */
async function settle(stage: Stage): Promise<void> {
    const before = stage.events.length;
    await (await stage.moderator.run(stage.general, "ask", { question })).answer();
    await expect.poll(() => stage.events.length).toBeGreaterThan(before);
}

describe("where Discord just rejected a message although the bot may write", () => {
    test("eleven more mentions cost no request", async () => {
        const stage = await openStage();
        reject(stage, 50001, 99);
        await mention(stage);
        await stage.event("unsendable");
        for (let at = 0; at < 11; at++)
            await stage.guild.member(`M${at}`).say(stage.general, `<@${stage.loopback.botId}> ${question}`);
        const refused = () => stage.events.filter(({ kind }) => kind === "refusal");
        await expect.poll(refused).toEqual(Array(11).fill({ kind: "refusal", reason: "may-not-write" }));
        expect(requests(stage)).toHaveLength(1);
    });

    test("of twelve mentions at once, one costs a request", async () => {
        const stage = await openStage();
        reject(stage, 50001, 99);
        const members = Array.from({ length: 12 }, (_, at) => stage.guild.member(`M${at}`));
        await Promise.all(
            members.map((one) => one.say(stage.general, `<@${stage.loopback.botId}> ${question}`)),
        );
        const refused = () => stage.events.filter(({ kind }) => kind === "refusal");
        await expect.poll(refused).toEqual(Array(11).fill({ kind: "refusal", reason: "may-not-write" }));
        expect(requests(stage)).toHaveLength(1);
    });

    test("other channels and direct messages are answered", async () => {
        const stage = await openStage();
        const { loopback, member, guild } = stage;
        reject(stage, 50001, 1);
        await mention(stage);
        await stage.event("unsendable");
        for (const place of [guild.channel("library"), member.direct()]) {
            const { id } = await member.say(place, `<@${loopback.botId}> ${question}`);
            expect((await loopback.nextMessage(place, id)).content).toContain("Ida Holm");
        }
    });
});

describe("where Discord forbids whatever the bot sends, twelve members cost two refused requests a minute at most", () => {
    const twelve = async ({ guild, loopback, general }: Stage, text: string) => {
        for (let at = 0; at < 12; at++)
            await guild.member(`N${at}`).say(general, `<@${loopback.botId}> ${text}`);
    };

    test.each([
        ["a code that the bot does not know", { status: 403, body: { code: 999_999, message: "New" } }],
        ["no code", { status: 403, body: { code: 0, message: "403: Forbidden" } }],
        ["no reply nor any other message", { code: 160002 }],
    ])("%s", async (_, given) => {
        const stage = await openStage();
        stage.loopback.fault({ method: "POST", path: /\/messages$/u, times: 99, ...given });
        await mention(stage);
        await expect.poll(() => requests(stage)).toHaveLength(2);
        await settle(stage);
        await twelve(stage, question);
        const refused = () => stage.events.filter(({ kind }) => kind === "refusal");
        await expect.poll(refused).toEqual(Array(12).fill({ kind: "refusal", reason: "may-not-write" }));
        expect(stage.loopback.invalidRequests()).toBe(2);
    });

    test("a code that it does not know, for direct messages", async () => {
        const stage = await openStage();
        const { loopback, member } = stage;
        const fault = { status: 403, body: { code: 999_999, message: "New" } };
        loopback.fault({ method: "POST", path: /\/messages$/u, times: 99, ...fault });
        for (let time = 1; time <= 6; time++) {
            const before = stage.events.length;
            await member.say(member.direct(), question);
            await expect.poll(() => stage.events.length).toBeGreaterThan(before);
            await settle(stage);
        }
        expect(loopback.invalidRequests()).toBe(2);
    });

    test("reactions", async () => {
        const stage = await openStage();
        stage.loopback.fault({ method: "PUT", path: /\/reactions\//u, times: 99, code: 50013 });
        await stage.member.say(stage.general, `<@${stage.loopback.botId}> thanks!`);
        await stage.event("unsendable");
        await twelve(stage, "thanks!");
        const { id } = await mention(stage);
        await stage.loopback.nextMessage(stage.general, id);
        expect(stage.loopback.invalidRequests()).toBe(1);
    });
});

describe("a member who blocks the bot", () => {
    test("costs one refused reaction a minute in direct messages, however often they say thanks", async () => {
        const stage = await openStage();
        const { loopback, member } = stage;
        await member.say(member.direct(), question);
        const { id: replyTo } = await loopback.nextMessage(member.direct());
        member.block();
        await member.say(member.direct(), "Thanks!", { replyTo });
        await stage.event("unsendable");
        for (let time = 0; time < 6; time++) {
            await member.say(member.direct(), "Thanks!", { replyTo });
            await settle(stage);
        }
        expect(loopback.invalidRequests()).toBe(1);
    });

    test("does not keep others from getting a reaction", async () => {
        const stage = await openStage();
        const { loopback, member, moderator, general } = stage;
        member.block();
        await member.say(general, `<@${loopback.botId}> thanks!`);
        await stage.event("unsendable");
        const { id } = await moderator.say(general, `<@${loopback.botId}> thanks!`);
        await expect
            .poll(() => loopback.messages(general).find((one) => one.id === id)?.reactions)
            .toMatchObject([{ emoji: "👍" }]);
    });
});
