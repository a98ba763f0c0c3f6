import { describe, expect, test } from "vitest";
import type { ShownMessage } from "../../src/loopback/member-contract.ts";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

const files = {
    "harbour.md":
        "---\ntitle: Harbour rules\nauthor: Ingrid Voss\n---\n\nThe mooring fee is 180 kroner a night.\n\nThe harbour master collects it.\n",
    "mill.md":
        "---\ntitle: The old mill\nauthor: A. Berg\n---\n\nThe mill grinds rye.\n\nIt was built in 1890.\n",
};
const question = "How much is the mooring fee?";
type Stage = Awaited<ReturnType<typeof openStage>>;

/** Presses the button and submits the question in its form. */
async function written({ member, loopback }: Stage, under: ShownMessage, label: string, text: string) {
    const modal = nextModal(loopback);
    const { id } = await pressed(member, under, label);
    await modal;
    return settled(member.submit(id, { question: text }));
}

const refused = expect.stringContaining("That was a lot of questions in one minute.");

describe("Talk in forms", () => {
    test("costs no question, and questions in them do", async () => {
        const stage = await openStage({ files, questionsPerMinute: 2 });
        const answer = await settled(stage.member.run(stage.general, "ask", { question }));
        const more = (text: string) => written(stage, answer, "Ask more", text);
        expect((await more("thanks!")).content).toMatch(/^You're welcome!/u);
        expect((await more("who wrote this?")).content).toContain("Ingrid Voss");
        expect((await more("summarize the old mill")).content).toContain("The mill grinds rye.");
        expect((await more("What does the mill grind?")).content).toContain("rye");
        expect(await more("who built the mill?")).toMatchObject({ content: refused });
    });

    test("may be about the article of the reader, or name another one", async () => {
        const stage = await openStage({ files, questionsPerMinute: 1 });
        const answer = await settled(stage.member.run(stage.general, "ask", { question }));
        const reader = await press(stage.member, answer, "In context");
        const asked = (text: string) => written(stage, reader, "Ask about this article", text);
        expect((await asked("who wrote it?")).content).toContain("Ingrid Voss");
        expect((await asked("paragraph 2 of the old mill")).content).toContain("built in 1890");
    });
});

test("talk in a message that the bot is asked about, and about an article that a command names, costs nothing", async () => {
    const { member, general } = await openStage({ files, questionsPerMinute: 1 });
    const said = await member.say(general, "tl;dr of the harbour rules");
    const overview = await settled(member.apply(said, "Ask about this"));
    expect(overview.content).toContain("It begins:");
    const named = await settled(
        member.run(general, "ask", { question: "last paragraph of the harbour rules" }),
    );
    expect(named.content).toContain("collects it");
    expect((await settled(member.run(general, "ask", { question }))).content).toContain("180 kroner");
    const other = await settled(member.run(general, "ask", { question: "Who built the mill?" }));
    expect(other.content).toEqual(refused);
});

test("a follow-up in a form shows the member's words and what it is about, and so do later ones", async () => {
    const stage = await openStage({ files });
    const first = await settled(stage.member.run(stage.general, "ask", { question }));
    const second = await written(stage, first, "Ask more", "how much is it?");
    const about = `-# about “${question}”`;
    expect(second.content).toContain(`-# Question: how much is it?\n${about}\n> `);
    const third = await written(stage, second, "Ask more", "and who collects it?");
    expect(third.content).toContain(`-# Question: and who collects it?\n${about}\n> `);
});
