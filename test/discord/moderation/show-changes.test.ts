import { expect, test } from "vitest";
import { reload } from "../../../commands/corpus/reload.ts";
import type { Reply } from "../../../src/discord/command/reply.ts";
import { payloadOf } from "../../../src/discord/message/payload.ts";
import { showChanges } from "../../../src/discord/moderation/show-changes.ts";
import { questionForm, tryQuestion } from "../../../src/discord/moderation/try-question.ts";
import { textOf } from "../../commands/a-context.ts";
import { aServedCorpus, theMill } from "../../commands/a-served-corpus.ts";

async function proposed(text: string) {
    const served = await aServedCorpus();
    served.write({ "mill.md": text });
    await reload.run({}, served.context());
    return served;
}

test("added and removed words are marked, and everything else is escaped", async () => {
    const served = await proposed(theMill.replace("rye", "*wheat* and oats"));
    const reply = await showChanges.run("p1", ["mill"], served.context());
    expect(reply).toMatchObject({ visibility: "private", place: "new" });
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "Changes to “The mill”: ~~removed~~, **added**
      > \\# The mill
      > The mill grinds ~~rye.~~ **\\*wheat\\* and oats.** It stands by the river."
    `);
});

test("an article with a long name is in the menu too, and what changes about it can be shown", async () => {
    const name = "the-mill-by-the-river-".repeat(6);
    const served = await aServedCorpus({ [`${name}.md`]: theMill });
    served.write({ [`${name}.md`]: theMill.replace("rye", "oats") });
    const proposal = await reload.run({}, served.context());
    const rows = proposal.kind === "text" ? (proposal.rows ?? []) : [];
    const items = rows.flatMap((row) => ("menu" in row ? row.menu.items : []));
    expect(items).toMatchObject([{ label: "The mill", value: expect.stringMatching(/^.{1,100}$/u) }]);
    const reply = await showChanges.run("p1", [items[0]?.value ?? ""], served.context());
    expect(textOf(reply)).toContain("~~rye.~~ **oats.**");
});

const madeFrom = (hash: string, text: string) =>
    `---\noriginal: "mill.docx"\noriginal-hash: ${hash.repeat(64)}\nconversion: docx 1\n---\n\n${text}`;

test("of a document with the same text as before, it is said that only the file has changed", async () => {
    const served = await aServedCorpus({ "mill.md": madeFrom("a", theMill) });
    const after = async (next: string) => {
        served.write({ "mill.md": next });
        const proposal = await reload.run({}, served.context());
        return { proposal, said: textOf(await showChanges.run(idOf(proposal), ["mill"], served.context())) };
    };
    const same = await after(madeFrom("b", theMill));
    expect(textOf(same.proposal)).toContain("**~ Changed (1):** “The mill”");
    expect(same.said).toBe(
        "The text of “The mill” stays the same. Only the file that it was made from has changed.",
    );
    const other = await after(madeFrom("b", theMill.replace("rye", "oats")));
    expect(other.said).toContain("~~rye.~~ **oats.**");
    expect(other.said).toContain("original-hash: ");
});

const idOf = (reply: Reply) => (reply.kind === "text" ? (reply.proposal ?? "") : "");

test("changes that don't fit into a message are attached as a file", async () => {
    const served = await proposed(`${theMill}\n\n${"A new word. ".repeat(300)}`);
    expect(await showChanges.run("p1", ["mill"], served.context())).toMatchObject({
        text: expect.stringMatching(
            /\*\*A new word\. .* \\\[…\\\]\nThese are not all\. The attached file has/su,
        ),
        files: [{ name: "changes.txt", text: expect.stringContaining("{+\n\nA new word.") }],
    });
});

test("a question can be tried on the proposal privately, without affecting what is served", async () => {
    const served = await proposed(theMill.replace("rye", "wheat"));
    expect(await tryQuestion.run("p1", served.context())).toMatchObject({
        kind: "modal",
        customId: "corpus:try:p1",
    });
    const question = "What does the mill grind?";
    const reply = await questionForm.run("p1", { question }, served.context());
    expect(reply).toMatchObject({
        kind: "answer",
        visibility: "private",
        place: "new",
        note: "-# From the proposal, not from what is published.",
        answer: {
            verdict: "answered",
            excerpts: [{ paragraph: { text: expect.stringContaining("wheat") } }],
        },
    });
    if (reply.kind === "answer")
        expect(payloadOf(reply).content).toMatch(
            /^-# From the proposal, not from what is published\.\n.*What does the mill grind\?/u,
        );
    const { excerpts } = await served.live.current().ask(question);
    expect(excerpts[0]?.paragraph.text).toContain("rye");
});

test("a proposal that is gone shows no changes and opens no form", async () => {
    const served = await aServedCorpus();
    const sentence = "I no longer have this proposal, because I was restarted. Propose it again.";
    expect(textOf(await tryQuestion.run("p9", served.context()))).toBe(sentence);
    expect(textOf(await showChanges.run("p9", ["mill"], served.context()))).toBe(sentence);
    const reply = await questionForm.run("p9", { question: "Why?" }, served.context());
    expect(textOf(reply)).toBe(sentence);
});
