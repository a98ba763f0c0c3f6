import { expect, test } from "vitest";
import { pins, unpin } from "../../../commands/corpus/pins.ts";
import { inWords } from "../../in-words.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus } from "../a-served-corpus.ts";

const pinned = (id: string, question: string) => ({ id, question, article: "mill", sentence: "x", by: "7" });

test("if no answer is pinned, the reply explains how to pin one", async () => {
    const served = await aServedCorpus();
    const reply = await pins.run({}, served.context());
    expect(textOf(reply)).toContain("**No answers are pinned.**");
    expect(reply).not.toHaveProperty("rows");
});

test("pinned answers are listed, and several can be selected for removal", async () => {
    const served = await aServedCorpus();
    await served.store.pins.add(pinned("a", "What does the *mill* grind?"));
    await served.store.pins.add(pinned("b", "Where is the mill?"));
    const reply = await pins.run({}, served.context());
    expect(textOf(reply)).toContain("**2 pinned answers**");
    expect(textOf(reply)).toContain("- “What does the \\*mill\\* grind?”: “x” (mill) · <@7>");
    expect(reply).toMatchObject({
        rows: [{ menu: { customId: "corpus:unpin", most: 2, items: [{ value: "a" }, { value: "b" }] } }],
    });
});

test("a pin that is no longer answered with its sentence is marked", async () => {
    const served = await aServedCorpus();
    await served.store.pins.add(pinned("a", "What does the mill grind?"));
    const sentence = "It stands by the river.";
    await served.store.pins.add({ ...pinned("b", "Where does the mill stand?"), sentence, role: "quoted" });
    const text = textOf(await pins.run({}, served.context()));
    expect(text).toContain("(mill) · <@7> · **⚠ no longer answered like this**");
    expect(text).toMatch(/“It stands by the river\.” \(mill\) · <@7>$/mu);
});

test("of many pins some are listed, and the others are found by their question", async () => {
    const served = await aServedCorpus();
    const long = { article: "m".repeat(200), sentence: "*".repeat(300) };
    for (let at = 1; at <= 40; at++)
        await served.store.pins.add({ ...pinned(`p${at}`, `Question ${at}. ${"*".repeat(250)}`), ...long });
    const all = textOf(await pins.run({}, served.context()));
    expect(all).toContain("**40 pinned answers**");
    expect(all).toContain(
        "- and 33 more\nThe menu lists the first 25. To find others, use the option `question`.",
    );
    expect(all.length).toBeLessThan(2000);
    const one = await pins.run({ question: " question 40" }, served.context());
    expect(textOf(one)).toContain("**1 pinned answer**");
    expect(one).toMatchObject({
        rows: [{ menu: { items: [{ value: "p40", description: long.sentence }] } }],
    });
    expect(textOf(await pins.run({ question: "a *ship*" }, served.context()))).toBe(
        "No pinned answer has “a \\*ship\\*” in its question.",
    );
});

test("the selected pins are removed and audited, and the rest is listed", async () => {
    const served = await aServedCorpus();
    for (const id of ["a", "b", "c"]) await served.store.pins.add(pinned(id, `Question ${id}`));
    const reply = await unpin.run(undefined, ["a", "c", "no such"], served.context());
    expect(textOf(reply)).toContain("**1 pinned answer**");
    expect(textOf(reply)).toContain("Question b");
    expect(inWords(await served.audited())).toContain("unpinned by 7: 2 pinned answers");
});

test("if the database is unreachable, the reply says so and nothing is removed", async () => {
    const served = await aServedCorpus();
    await served.store.close();
    const reply = await unpin.run(undefined, ["a"], served.context());
    expect(textOf(reply)).toContain("**The database can't be reached, and nothing has changed.**");
});

test("removing what another moderator has just removed is not audited", async () => {
    const served = await aServedCorpus();
    await unpin.run(undefined, ["gone"], served.context());
    expect(await served.audited()).not.toContainEqual(expect.stringMatching(/^unpinned/u));
});
