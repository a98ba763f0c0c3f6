import { expect, test } from "vitest";
import type { SlashCommand } from "../../src/discord/command/command.ts";
import { defineAction, defineGroup } from "../../src/discord/command/define-command.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { openStage } from "./fixtures.ts";

const said = (text: string, buttons: readonly string[] = []): Reply => ({
    kind: "text",
    text,
    visibility: "public",
    rows: buttons.length === 0 ? [] : [{ buttons: buttons.map((label) => ({ label, argument: label })) }],
});

/** A moderators' command whose public reply has a button that every member sees. */
const moderated: SlashCommand = {
    ...defineGroup({
        name: "corpus",
        description: "For moderators",
        audience: "moderators",
        subcommands: { open: defineAction({ description: "Opens", run: () => said("Opened.", ["close"]) }) },
    }),
    press: (argument) => said(`Pressed ${argument}.`),
};

test("a button of a moderators' command obeys moderators only", async () => {
    const { member, moderator, general, events } = await openStage({ commands: [moderated] });
    const opened = await (await moderator.run(general, "corpus open")).answer();
    const refused = await (await member.press(opened, "corpus:close")).answer();
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toContain("Only moderators may do this");
    expect(events).toContainEqual({ kind: "refusal", reason: "not-moderator" });

    const pressed = await (await moderator.press(opened, "corpus:close")).answer();
    expect({ id: pressed.id, content: pressed.content }).toEqual({
        id: opened.id,
        content: "Pressed close.",
    });
});

test("a button that no command knows any more is explained, to the one who pressed it", async () => {
    const { press: _, ...unpressed } = moderated;
    const { moderator, general } = await openStage({ commands: [unpressed] });
    const opened = await (await moderator.run(general, "corpus open")).answer();
    const answer = await (await moderator.press(opened, "corpus:close")).answer();
    expect(answer).toMatchObject({ content: expect.stringContaining("no longer open"), ephemeral: true });
    expect(answer.id).not.toBe(opened.id);
});
