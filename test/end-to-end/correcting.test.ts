import { expect, test } from "vitest";
import { none } from "../../src/discord/command/custom-id.ts";
import { defineCommand } from "../../src/discord/command/define-command.ts";
import { defineModal } from "../../src/discord/command/define-modal.ts";
import type { ShownMessage } from "../../src/loopback/member-contract.ts";
import { nextModal, said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const pasted = {
    title: "The inn",
    author: "C. Dahl",
    published: "next tuesday",
    url: "https://example.org/inn",
    text: "The inn is *old*.\n\nIt is red.",
};

async function refusedPaste(stage: Stage): Promise<ShownMessage> {
    const modal = nextModal(stage.loopback);
    const { id } = await stage.moderator.run(stage.general, "corpus paste");
    await modal;
    return settled(stage.moderator.submit(id, pasted));
}

/** Presses the button that opens a form again. Resolves with its values and the id to submit it with. */
async function openedAgain(stage: Stage, message: ShownMessage, by = stage.moderator) {
    const modal = nextModal(stage.loopback);
    const { id } = await pressed(by, message, message.buttons[0]?.label ?? "");
    const { components } = await modal;
    const inputs = components as { component: { custom_id: string; value?: string } }[];
    return { id, values: Object.fromEntries(inputs.map(({ component: c }) => [c.custom_id, c.value])) };
}

test("a refused form opens again with everything that was typed, until it is right", async () => {
    const stage = await openStage();
    const refused = await refusedPaste(stage);
    expect(refused).toMatchObject({ ephemeral: true, buttons: [{ label: "Correct" }] });
    expect(refused.content).toContain("Date is “next tuesday”. It should be a date that exists, written as");
    const again = await openedAgain(stage, refused);
    expect(again.values).toEqual(pasted);
    const still = await settled(stage.moderator.submit(again.id, { published: "soon" }));
    expect(still).toMatchObject({ id: refused.id, content: expect.stringContaining("Date is “soon”") });
    const { id } = await openedAgain(stage, still);
    const proposal = await settled(stage.moderator.submit(id, { published: "2016" }));
    expect(proposal.content).toContain("**Proposal:** add the-inn.md");
    expect((await press(stage.moderator, proposal, "Publish")).content).toContain("Published as version 2");
});

test("what was typed is gone after a restart, and the button says so", async () => {
    const stage = await openStage();
    const refused = await refusedPaste(stage);
    await stage.app.restartBot();
    await stage.app.session().bot;
    const gone = await settled(stage.moderator.press(refused, refused.buttons[0]?.customId ?? ""));
    expect(gone.content).toMatch(/^I no longer have what you typed.*Please run the command again\.$/u);
});

test("a form whose command fails can be opened again, and one that may no longer be used cannot", async () => {
    let failing = true;
    const form = defineModal("try:add", {
        argument: none,
        title: () => "Add",
        inputs: { text: { label: () => "Text", style: "paragraph" } },
        run: (_, { text }) => {
            if (failing) throw new Error("It is broken.");
            return said(`You wrote: ${text}`);
        },
    });
    const command = defineCommand({
        name: "try",
        description: () => "Try",
        audience: "moderators",
        run: () => form.modal(),
        continuations: [form],
    });
    const stage = await openStage({ commands: [command], moderatorRoles: ["keepers"] });
    const keeper = stage.guild.member("Kay", { roles: [stage.keepers.id] });
    const opened = async () => {
        const modal = nextModal(stage.loopback);
        const { id } = await keeper.run(stage.general, "try");
        await modal;
        return id;
    };
    const failed = await settled(keeper.submit(await opened(), { text: "a long text" }));
    expect(failed.content).toContain("Something went wrong on my side");
    const again = await openedAgain(stage, failed, keeper);
    expect(again.values).toEqual({ text: "a long text" });
    failing = false;
    const { content } = await settled(keeper.submit(again.id, { text: "a long text" }));
    expect(content).toBe("You wrote: a long text");
    const id = await opened();
    stage.guild.setRoles(keeper.id, []);
    const refused = await settled(keeper.submit(id, { text: "x" }));
    expect(refused).toMatchObject({ content: expect.stringContaining("Only moderators"), buttons: [] });
});

test("a question for which the member must wait is not lost, and still continues the answer", async () => {
    const stage = await openStage({ questionsPerMinute: 1 });
    const answer = await settled(
        stage.member.run(stage.general, "ask", { question: "Who built the bridge of Lervik?" }),
    );
    const modal = nextModal(stage.loopback);
    const { id } = await pressed(stage.member, answer, "Ask more");
    await modal;
    const wait = await settled(stage.member.submit(id, { question: "and when?" }));
    expect(wait).toMatchObject({ ephemeral: true, buttons: [{ label: "Open the form again" }] });
    const again = await openedAgain(stage, wait, stage.member);
    expect(again.values).toEqual({ question: "and when?" });
});

test("a question without words is refused with a way to correct it, which knows what it continues", async () => {
    const stage = await openStage();
    const answer = await settled(
        stage.member.run(stage.general, "ask", { question: "Who built the bridge of Lervik?" }),
    );
    const modal = nextModal(stage.loopback);
    const { id } = await pressed(stage.member, answer, "Ask more");
    await modal;
    const refused = await settled(stage.member.submit(id, { question: "<@1>" }));
    expect(refused).toMatchObject({ ephemeral: true, buttons: [{ label: "Correct" }] });
    const again = await openedAgain(stage, refused, stage.member);
    const next = await settled(stage.member.submit(again.id, { question: "and when?" }));
    expect(next.content).toContain("1911");
});
