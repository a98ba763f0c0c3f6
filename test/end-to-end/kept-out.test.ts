import { expect, test } from "vitest";
import { openStage } from "./fixtures.ts";
import { press, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";

test("after going back, a changed file is proposed again, and a file that is kept out can be brought back", async () => {
    const stage = await openStage({ files: { "mill.md": mill } });
    const run = (command: string) => settled(stage.moderator.run(stage.general, `corpus ${command}`));
    const ask = async () =>
        (await settled(stage.member.run(stage.general, "ask", { question: "What does the mill grind?" })))
            .content;
    const choose = async (command: string, pick: (labels: readonly string[]) => number) => {
        const list = await run(command);
        const [menu] = list.menus;
        const value = menu?.options[pick(menu.options.map(({ label }) => label))]?.value ?? "";
        return settled(stage.moderator.choose(list, menu?.customId ?? "", [value]));
    };
    const publish = (proposal: Awaited<ReturnType<typeof run>>) =>
        press(stage.moderator, proposal, "Publish");

    stage.write({ "mill.md": mill.replace("rye", "wheat") });
    await publish(await run("reload"));
    await publish(
        await choose("history", (labels) => labels.findIndex((label) => label.startsWith("Version 1 "))),
    );
    expect(await ask()).toContain("rye");
    const { content } = await run("status");
    expect(content).toContain(
        "From the folder: 0. Added or edited in Discord: none. From version 1: `mill.md`.",
    );
    expect(content).toContain("**1 file in the folder is not served.**");
    expect(content).toContain("- mill.md: A moderator went back to version 1.");
    expect((await run("doctor")).content).toContain("A moderator went back to version 1.");

    await publish(await choose("kept-out", () => 0));
    expect(await ask()).toContain("wheat");
    expect((await run("kept-out")).content).toBe(
        "Every file is served as it is in the folder, or where else it comes from.",
    );

    await publish(
        await choose("history", (labels) => labels.findIndex((label) => label.startsWith("Version 1 "))),
    );
    stage.write({ "mill.md": mill.replace("rye", "oats") });
    expect((await run("status")).content).toContain("The folder contains changes that are not live.");
    await publish(await run("reload"));
    expect(await ask()).toContain("oats");
});
