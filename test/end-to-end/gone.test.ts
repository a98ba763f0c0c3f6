import { describe, expect, test } from "vitest";
import type { Library } from "../../src/answer/library.ts";
import type { Address } from "../../src/loopback/member-contract.ts";
import { heldBack } from "../thread/without-thread.ts";
import { noLimit, within } from "../within.ts";
import { openStage } from "./fixtures.ts";

const question = "Who built the bridge of Lervik?";

type Stage = Awaited<ReturnType<typeof openStage>>;

/** A bot whose answers wait for `letGo`. */
async function heldStage(late: number) {
    const asked = Promise.withResolvers<void>();
    const { open, letGo } = heldBack();
    const noticing = (library: Library): Library => ({
        ...library,
        ask: (...given) => {
            asked.resolve();
            return library.ask(...given);
        },
    });
    const stage = await openStage({ late, open: (corpus) => noticing(open(corpus)) });
    return { stage, letGo, asked: () => within("the question to be asked", asked.promise) };
}

const problems = ({ events }: Stage) =>
    events.filter(({ kind }) => kind === "unsendable" || kind === "failure" || kind === "lost-race");

describe("a mention whose place is gone before the answer costs no request and one line in the log", () => {
    const lost: readonly [string, (stage: Stage) => void][] = [
        ["the channel is deleted", ({ guild, general }) => guild.remove(general)],
        ["the bot is removed from the server", ({ guild }) => guild.uninstall()],
    ];
    const places: readonly [string, (stage: Stage) => Address | Promise<Address>][] = [
        ["a channel", ({ general }) => general],
        ["a thread", ({ member, general }) => member.startThread(general, "A thread")],
    ];
    const cases = lost.flatMap(([what, lose]) =>
        places.flatMap(([where, open]) => [noLimit, 0].map((late) => ({ what, where, late, lose, open }))),
    );
    test.each(cases)("$what, asked in $where, late after $late ms", async ({ lose, open, late }) => {
        const { stage, letGo, asked } = await heldStage(late);
        const { loopback, member } = stage;
        const place = await open(stage);
        await member.say(place, `<@${loopback.botId}> ${question}`);
        await asked();
        const isTyping = () => loopback.requests.some(({ path }) => path.endsWith("/typing"));
        if (late === 0) await expect.poll(isTyping).toBe(true);
        lose(stage);
        // The bot has noticed once it has answered what came after.
        const direct = loopback.user("Dee");
        await direct.say(direct.direct(), "hello");
        await loopback.nextMessage(direct.direct());
        letGo();
        expect(await stage.event("unsendable")).toMatchObject({ at: "mention", code: 10003, ...place });
        await stage.bot.stop();
        expect(problems(stage)).toHaveLength(1);
        expect(loopback.invalidRequests()).toBe(0);
    });
});
