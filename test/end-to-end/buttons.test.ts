import { expect, test } from "vitest";
import { maybeText, none, wholeNumberArgument } from "../../src/discord/command/custom-id.ts";
import { defineAction, defineGroup } from "../../src/discord/command/define-command.ts";
import { defineButton, defineMenu } from "../../src/discord/command/define-components.ts";
import { said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

const close = defineButton("corpus:close", {
    argument: wholeNumberArgument,
    run: (day) => said(`Closed on day ${day}.`, { visibility: "public" }),
});
const pick = defineMenu("corpus:pick", {
    argument: none,
    value: wholeNumberArgument,
    run: (_, days) => said(`Picked ${days}.`),
});
const open = defineAction({
    description: () => "Opens",
    run: () =>
        said("Opened.", {
            visibility: "public",
            rows: [
                { buttons: [close.button({ label: "Close" }, 3)] },
                { menu: pick.menu({ items: [{ label: "Three", value: 3 }] }) },
            ],
        }),
});
const facts = { name: "corpus", description: () => "For moderators", subcommands: { open } } as const;

/** A moderators' command whose public reply has a button that every member sees. */
const moderated = defineGroup({ ...facts, audience: "moderators", continuations: [close, pick] });

test("only moderators can use a button of a moderators' command", async () => {
    const { member, moderator, general, events } = await openStage({ commands: [moderated] });
    const opened = await (await moderator.run(general, "corpus open")).answer();
    const refused = await (await member.press(opened, "corpus:close:3")).answer();
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toContain("Only moderators can do this");
    expect(events).toContainEqual({ kind: "refusal", reason: "not-moderator" });

    const pressed = await (await moderator.press(opened, "corpus:close:3")).answer();
    expect({ id: pressed.id, content: pressed.content }).toEqual({
        id: opened.id,
        content: "Closed on day 3.",
    });
});

const noLongerOpen = {
    content: "This has expired. Please run the command again.",
    ephemeral: true,
};

test("a button that no command knows anymore is explained to the person who pressed it", async () => {
    const forgetful = defineGroup({ ...facts, audience: "moderators" });
    const { moderator, general } = await openStage({ commands: [forgetful] });
    const opened = await (await moderator.run(general, "corpus open")).answer();
    const answer = await (await moderator.press(opened, "corpus:close:3")).answer();
    expect(answer).toMatchObject(noLongerOpen);
    expect(answer.id).not.toBe(opened.id);
});

test.each([
    ["corpus:close", undefined],
    ["corpus:close", "-1"],
    ["corpus:close", "3:4"],
    ["corpus:close", "1e3"],
    ["corpus:close", "9".repeat(80)],
    ["corpus:pick", "3"],
    ["corpus:__proto__", "constructor"],
    ["corpus:", undefined],
    [":", "3"],
    ["nothing:close", "3"],
] as const)("a press of %s with %j, forged or of an older version, is explained", async (id, argument) => {
    const older = defineButton(id, { argument: maybeText(90), run: () => said("Never") });
    const button = older.button({ label: "Old" }, argument);
    const show = defineAction({
        description: () => "Opens",
        run: () => said("Opened.", { visibility: "public", rows: [{ buttons: [button] }] }),
    });
    const command = { ...moderated, does: { open: show } };
    const { moderator, general, loopback, events } = await openStage({ commands: [command] });
    const opened = await (await moderator.run(general, "corpus open")).answer();
    const answer = await (await moderator.press(opened, button.customId)).answer();
    expect(answer).toMatchObject(noLongerOpen);
    expect(loopback.messages(general)).toMatchObject([{ id: opened.id, content: "Opened.", edits: 0 }]);
    expect(events.filter(({ kind }) => kind === "failure")).toEqual([]);
});
