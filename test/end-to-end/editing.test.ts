import { describe, expect, test } from "vitest";
import type { ShownMessage } from "../../src/loopback/member-contract.ts";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const mill = `---
title: The mill
tags: [mills]   # kept
date: 2016
---

The mill grinds rye. It was bmbed in 1944.

## Today

It stands by the river.
`;

const begin = (stage: Stage, article = "mill") =>
    settled(stage.moderator.run(stage.general, "corpus edit", { article }));

/** Opens a form with a button or a choice. Resolves with its values, and the id to submit it with. */
async function opened(stage: Stage, open: () => Promise<{ readonly id: string }>) {
    const modal = nextModal(stage.loopback);
    const { id } = await open();
    const { components } = await modal;
    const inputs = components as { component: { custom_id: string; value?: string } }[];
    return { id, values: Object.fromEntries(inputs.map(({ component: c }) => [c.custom_id, c.value])) };
}

async function fill(stage: Stage, message: ShownMessage, label: string, values: Record<string, string>) {
    const form = await opened(stage, () => pressed(stage.moderator, message, label));
    return settled(stage.moderator.submit(form.id, values));
}

const labels = ({ buttons }: ShownMessage) => buttons.map(({ label }) => label);

describe("editing an article in Discord", () => {
    test("its text and what it declares are edited in one proposal, after looking at what would change", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        const begun = await begin(stage);
        expect(begun).toMatchObject({ ephemeral: true });
        expect(begun.content).toContain("-# Not given: Author, Publisher, URL, Licence, Summary");
        expect(labels(begun)).toEqual(["Title and source", "Language, licence, summary", "Text"]);
        const sourced = await fill(stage, begun, "Title and source", { publisher: "Gazette" });
        expect(sourced.content).toContain("is not proposed yet");
        expect(labels(sourced).slice(0, 3)).toEqual(["Propose", "Correct", "Discard"]);
        const form = await opened(stage, () => pressed(stage.moderator, sourced, "Text"));
        expect(form.values["text"]).toBe(
            "The mill grinds rye. It was bmbed in 1944.\n\n## Today\n\nIt stands by the river.",
        );
        const text = form.values["text"]?.replace("bmbed", "bombed") ?? "";
        const both = await settled(stage.moderator.submit(form.id, { text }));
        expect(both.content).toContain("> date: 2016\n> **publisher: Gazette**");
        expect(both.content).toContain("It was ~~bmbed~~ **bombed** in 1944.");
        const proposal = await press(stage.moderator, both, "Propose");
        expect(proposal.content).toContain("**~ Changed (1):** “The mill”");
        await press(stage.moderator, proposal, "Publish");
        const file = await settled(stage.moderator.run(stage.general, "corpus get", { article: "mill" }));
        expect(file.files).toEqual([
            {
                name: "mill.md",
                content: mill
                    .replace("date: 2016\n", "date: 2016\npublisher: Gazette\n")
                    .replace("bmbed", "bombed"),
            },
        ]);
        const audit = await settled(stage.moderator.run(stage.general, "corpus audit"));
        expect(audit.content.match(/edit mill/gu)).toHaveLength(2);
    });

    test("what was typed is corrected, also after it was used", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        const begun = await begin(stage);
        const refused = await fill(stage, begun, "Title and source", {
            published: "soon",
            author: "C. Dahl",
        });
        expect(refused.content).toContain("Date is “soon”. It should be");
        expect(labels(refused)).toEqual(["Correct", "Back to the edit"]);
        const again = await opened(stage, () => pressed(stage.moderator, refused, "Correct"));
        expect(again.values).toMatchObject({ published: "soon", author: "C. Dahl" });
        const edited = await settled(stage.moderator.submit(again.id, { published: "2017" }));
        expect(edited.content).toMatch(/date: ~~2016~~ \*\*.?2017/u);
        const corrected = await fill(stage, edited, "Correct", { published: "2018" });
        expect(corrected.content).toMatch(/date: ~~2016~~ \*\*.?2018/u);
        expect(corrected.content).toContain("author: C. Dahl");
        const nothing = await fill(stage, corrected, "Correct", { published: "2016", author: "" });
        expect(nothing.content).toContain("What you typed changes nothing.");
        expect(labels(nothing)).not.toContain("Propose");
    });

    test("a long text is edited in parts", async () => {
        const paragraph = "The mill by the river grinds rye and oats every day of the year. "
            .repeat(20)
            .trim();
        const sections = Array.from(
            { length: 60 },
            (_, at) => `## Part ${at + 1}\n\n${paragraph}\n\n${paragraph}`,
        );
        const long = `# The mill\n\n${sections.join("\n\n")}\n`;
        const stage = await openStage({ files: { "mill.md": long } });
        const begun = await begin(stage);
        expect(labels(begun)).toEqual([
            "Title and source",
            "Language, licence, summary",
            "◀ Earlier parts",
            "Later parts ▶",
        ]);
        const later = await press(stage.moderator, begun, "Later parts ▶");
        const [menu] = later.menus;
        const chosen = menu?.options.find(({ label }) => label.endsWith("Part 40"));
        const form = await opened(stage, () =>
            stage.moderator.choose(later, menu?.customId ?? "", [chosen?.value ?? ""]),
        );
        expect(form.values["text"]).toBe(sections[39]);
        const edited = await settled(
            stage.moderator.submit(form.id, { text: `## Part 40\n\nShort.\n\n${paragraph}` }),
        );
        expect(edited.content).toContain("**Short.**");
        expect(edited.menus[0]?.options.map(({ label }) => label)).toContain("40 · Part 40");
        const proposal = await press(stage.moderator, edited, "Propose");
        await press(stage.moderator, proposal, "Publish");
        const file = await settled(stage.moderator.run(stage.general, "corpus get", { article: "mill" }));
        expect(file.files[0]?.content).toBe(
            long.replace(sections[39] ?? "", `## Part 40\n\nShort.\n\n${paragraph}`),
        );
    });

    test("an article that changed meanwhile is said to have, and nothing typed is lost", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        const publish = async (text: string) => {
            stage.write({ "mill.md": text });
            const proposal = await settled(stage.moderator.run(stage.general, "corpus reload"));
            await press(stage.moderator, proposal, "Publish");
        };
        const begun = await begin(stage);
        const form = await opened(stage, () => pressed(stage.moderator, begun, "Text"));
        const text = form.values["text"]?.replace("bmbed", "bombed") ?? "";
        const elsewhere = mill.replace("by the river", "at the lake");
        await publish(elsewhere);
        const merged = await settled(stage.moderator.submit(form.id, { text }));
        expect(merged.content).toContain(
            "**The article has changed in the meantime.** Your edit is now based on",
        );
        expect(merged.content).toContain("~~bmbed~~ **bombed**");
        expect(merged.content).not.toContain("river");
        // Another change comes between looking and proposing, in the same place.
        await publish(elsewhere.replace("bmbed", "shelled"));
        const conflict = await press(stage.moderator, merged, "Propose");
        expect(conflict.content).toContain("in the same place");
        expect(conflict.content).toContain("~~shelled~~ **bombed**");
        // What must be typed to keep something of both is in the form.
        expect(conflict.content).toContain("To keep something of both, open that form again");
        const again = await opened(stage, () => pressed(stage.moderator, conflict, "Text"));
        expect(again.values["text"]).toContain("bombed");
        const proposed = await pressed(stage.moderator, conflict, "Propose");
        await settled(Promise.resolve(proposed));
        // And another one while the proposal is open.
        await publish(elsewhere.replace("1944", "1945"));
        await expect
            .poll(async () => (await proposed.answer()).content)
            .toContain("Another version has been published since");
        const late = await proposed.answer();
        const back = await press(stage.moderator, late, "Edit and propose again");
        expect(back.content).toContain("~~bmbed~~ **bombed**");
        const next = await press(stage.moderator, await press(stage.moderator, back, "Propose"), "Publish");
        expect(next.content).toContain("Published as version");
    });

    test("what another moderator changed elsewhere stays, also if both changed the same place", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        const edited = await fill(stage, await begin(stage), "Text", {
            text: "The mill grinds oats. It was bmbed in 1944.\n\n## Today\n\nIt stands by the river.",
        });
        const theirs = mill
            .replace("grinds rye", "grinds corn")
            .replace("by the river", "at the lake")
            .replace("2016", "2017\nauthor: C. Dahl");
        stage.write({ "mill.md": theirs });
        const reload = await settled(stage.moderator.run(stage.general, "corpus reload"));
        await press(stage.moderator, reload, "Publish");
        const conflict = await press(stage.moderator, edited, "Propose");
        expect(conflict.content).toContain("in the same place");
        expect(conflict.content).toContain("~~corn.~~ **oats.**");
        expect(conflict.content).not.toContain("~~lake");
        const form = await opened(stage, () => pressed(stage.moderator, conflict, "Title and source"));
        expect(form.values).toMatchObject({ author: "C. Dahl", published: "2017" });
        const proposal = await press(stage.moderator, conflict, "Propose");
        await press(stage.moderator, proposal, "Publish");
        const file = await settled(stage.moderator.run(stage.general, "corpus get", { article: "mill" }));
        expect(file.files[0]?.content).toBe(theirs.replace("corn", "oats"));
    });

    test("an article that was removed meanwhile can be added again", async () => {
        const stage = await openStage({ files: { "mill.md": mill, "inn.md": "# The inn\n\nIt is old.\n" } });
        const edited = await fill(stage, await begin(stage), "Title and source", { author: "C. Dahl" });
        const removal = await settled(
            stage.moderator.run(stage.general, "corpus remove", { article: "mill" }),
        );
        await press(stage.moderator, removal, "Publish");
        const gone = await press(stage.moderator, edited, "Propose");
        expect(gone.content).toContain("**The article has been removed in the meantime.**");
        const proposal = await press(stage.moderator, gone, "Propose");
        expect(proposal.content).toContain("**+ Added (1):** “The mill”");
    });

    test("a pasted article is edited before it is published, so that it has a publisher", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        const form = await opened(stage, () => stage.moderator.run(stage.general, "corpus paste"));
        const pasted = { title: "The inn", text: "It is odl.\n\nIt is red." };
        const submitted = await stage.moderator.submit(form.id, pasted);
        const proposal = await settled(Promise.resolve(submitted));
        const buttons = ["Publish", "Discard", "Try a question", "Edit", "Show to all moderators"];
        expect(labels(proposal)).toEqual(expect.arrayContaining(buttons));
        expect(labels(proposal)).toHaveLength(buttons.length);
        const edit = await press(stage.moderator, proposal, "Edit");
        expect(edit.content).toContain("-# Not given: Author, Publisher, Date, URL, Licence, Summary");
        const sourced = await fill(stage, edit, "Title and source", { publisher: "Gazette" });
        const fixed = await fill(stage, sourced, "Text", { text: "It is old.\n\nIt is red." });
        expect(fixed.content).toContain("> **It is old.**");
        const again = await press(stage.moderator, fixed, "Propose");
        expect(again.content).toContain("**Proposal:** add the-inn.md");
        // The first proposal is gone, but what was typed to make it is not.
        const replaced = await submitted.answer();
        expect(replaced.content).toContain("**A newer proposal replaces this one.**");
        expect(labels(replaced)).toEqual(["Edit and propose again"]);
        await press(stage.moderator, again, "Publish");
        const file = await settled(stage.moderator.run(stage.general, "corpus get", { article: "the-inn" }));
        expect(file.files[0]?.content).toBe(
            "---\ntitle: The inn\npublisher: Gazette\n---\n\nIt is old.\n\nIt is red.\n",
        );
        const audit = await settled(stage.moderator.run(stage.general, "corpus audit"));
        expect(audit.content.match(/the-inn/gu)).toHaveLength(3);
        // Nobody decided against it.
        expect(audit.content).toContain(" · replaced the proposal: add the-inn.md");
        expect(audit.content).not.toContain("discarded");
        const pastedAgain = await opened(stage, () =>
            pressed(stage.moderator, replaced, "Edit and propose again"),
        );
        expect(pastedAgain.values).toMatchObject(pasted);
    });

    test("after a restart, what was typed comes back as a file", async () => {
        const stage = await openStage({ files: { "mill.md": mill } });
        const begun = await begin(stage);
        const form = await opened(stage, () => pressed(stage.moderator, begun, "Text"));
        await stage.app.restartBot();
        await stage.app.session().bot;
        const gone = await settled(stage.moderator.submit(form.id, { text: "My long text." }));
        expect(gone.content).toMatch(/^I no longer have this edit.*What you typed is attached\.$/u);
        expect(gone.files).toEqual([{ name: "typed.txt", content: "My long text." }]);
        const pressedLate = await press(stage.moderator, begun, "Title and source");
        expect(pressedLate.content).toContain("Use `/corpus edit` again");
    });
});
