import { describe, expect, test } from "vitest";
import type { ShownMessage } from "../../src/loopback/member-contract.ts";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const question = "Who built the bridge of Lervik?";
const ask = (stage: Stage, asked = question) =>
    settled(stage.member.run(stage.general, "ask", { question: asked }));
const feedbackUnder = ({ buttons }: ShownMessage) =>
    buttons.map(({ label }) => label).filter((label) => label === "Right" || label === "Wrong");
const turnOn = (stage: Stage, on = true) =>
    settled(stage.moderator.run(stage.general, "settings feedback", { on }));
const worst = (stage: Stage) => stage.corpus.storage?.store.feedback.worst(9);

describe("feedback", () => {
    test("is off by default", async () => {
        const stage = await openStage();
        expect(feedbackUnder(await ask(stage))).toEqual([]);
    });

    test("can be given once by each member, and the answer stays as it is", async () => {
        const stage = await openStage();
        expect((await turnOn(stage)).content).toContain("Feedback: off → on");
        const answer = await ask(stage);
        expect(feedbackUnder(answer)).toEqual(["Right", "Wrong"]);
        const thanks = await press(stage.member, answer, "Wrong");
        expect(thanks).toMatchObject({ ephemeral: true, content: expect.stringContaining("Thanks.") });
        expect((await press(stage.member, answer, "Right")).content).toContain("It counts once");
        await press(stage.moderator, answer, "Right");
        expect(await worst(stage)).toEqual([{ article: "bridge", right: 1, wrong: 1 }]);
        const shown = stage.loopback.messages(stage.general).find(({ id }) => id === answer.id);
        expect(shown).toMatchObject({ content: answer.content, edits: answer.edits });
        const gaps = await settled(stage.moderator.run(stage.general, "corpus gaps"));
        expect(gaps.content).toContain("“The bridge of Lervik”: 1 × wrong, 1 × right");
    });

    test("is requested under answers to mentions, and nowhere else", async () => {
        const stage = await openStage();
        await turnOn(stage);
        await stage.member.say(stage.general, `<@${stage.loopback.botId}> ${question}`);
        const mentioned = await stage.loopback.nextMessage(stage.general);
        expect(feedbackUnder(mentioned)).toEqual(["Right", "Wrong"]);
        expect(feedbackUnder(await ask(stage, "What is the capital of Brazil?"))).toEqual([]);
        const direct = await settled(stage.member.run(stage.member.direct(), "ask", { question }));
        expect(feedbackUnder(direct)).toEqual([]);
        const other = stage.loopback.guild("Elsewhere");
        const elsewhere = await settled(other.member("Olga").run(other.channel("talk"), "ask", { question }));
        expect(feedbackUnder(elsewhere)).toEqual([]);
    });

    test("still counts after a restart, but not after it is turned off or the article is gone", async () => {
        const stage = await openStage({
            files: {
                "bridge.md": "# The bridge of Lervik\n\nThe bridge of Lervik was built by Ida Holm.",
                "mill.md": "# The mill\n\nThe mill grinds rye.",
            },
        });
        await turnOn(stage);
        const answer = await ask(stage);
        await (await stage.app.restartBot()).registered;
        expect((await press(stage.member, answer, "Wrong")).content).toContain("Thanks.");
        await turnOn(stage, false);
        expect((await press(stage.moderator, answer, "Wrong")).content).toContain(
            "no longer collects feedback",
        );
        await turnOn(stage);
        const removal = settled(stage.moderator.run(stage.general, "corpus remove", { article: "bridge" }));
        await press(stage.moderator, await removal, "Publish");
        expect((await press(stage.moderator, answer, "Wrong")).content).toContain("That article was removed");
        expect(await worst(stage)).toEqual([{ article: "bridge", right: 0, wrong: 1 }]);
    });

    test("does not count towards a member's limit of questions", async () => {
        const stage = await openStage({ questionsPerMinute: 1 });
        await turnOn(stage);
        const answer = await ask(stage);
        expect((await press(stage.member, answer, "Right")).content).toContain("Thanks.");
    });
});
