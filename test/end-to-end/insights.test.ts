import { expect, test } from "vitest";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const insights = (stage: Stage) => settled(stage.moderator.run(stage.general, "corpus insights"));

/** A member asks something. */
async function ask(stage: Stage, name: string, question: string) {
    return settled(stage.guild.member(name).run(stage.general, "ask", { question }));
}

test("moderators see what three members asked about, as a picture and as text, and only they see it", async () => {
    const stage = await openStage();
    const nothing = await insights(stage);
    expect(nothing).toMatchObject({ ephemeral: true, files: [] });
    expect(nothing.content).toContain("Nothing to show yet. Once three members");

    await settled(stage.moderator.run(stage.general, "settings feedback", { on: true }));
    for (const name of ["Ann", "Bo"]) await ask(stage, name, "Who built the bridge of Lervik?");
    expect((await insights(stage)).files).toEqual([]);
    const answer = await ask(stage, "Cy", "Who built the bridge of Lervik?");
    await press(stage.member, answer, "Wrong");
    for (const name of ["Ann", "Bo", "Cy"]) await ask(stage, name, "What does the zorblax cost?");

    const words = async () => (await insights(stage)).content;
    await expect.poll(words).toContain("3 answered, 0 nearly, 3 not found");
    const shown = await insights(stage);
    expect(shown.ephemeral).toBe(true);
    expect(shown.content).toMatch(/\*\*Questions since .*:\*\* 3 answered, 0 nearly, 3 not found/u);
    expect(shown.content).toContain("1. The bridge of Lervik: 3 answered");
    expect(shown.content).toContain("1. The bridge of Lervik: 1 × wrong, 0 × right");
    expect(shown.content).toMatch(/Words that no article contains, since .*:\*\* 1 came up, 0 filled/u);
    expect(shown.content).not.toMatch(/zorblax|Who built|Ann|Bo\b|Cy\b/u);
    const [picture, ...others] = shown.files;
    expect(others).toEqual([]);
    expect(picture).toMatchObject({
        name: "insights.png",
        content: expect.stringMatching(/^.PNG/u),
        description: expect.stringContaining("3 answered"),
    });
});

test("members and moderators of other servers cannot see it", async () => {
    const stage = await openStage();
    const elsewhere = stage.loopback.guild("Elsewhere");
    const manager = elsewhere.member("Olga", { permissions: 0x20n });
    for (const [one, place] of [
        [stage.member, stage.general],
        [manager, elsewhere.channel("talk")],
    ] as const) {
        const forced = one.run(place, "corpus insights", {}, { force: true });
        const refused = await settled(forced);
        expect(refused).toMatchObject({ ephemeral: true, files: [] });
        expect(refused.content).not.toContain("Insights");
    }
});
