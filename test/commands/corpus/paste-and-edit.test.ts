import { expect, test } from "vitest";
import { edit, editForm } from "../../../commands/corpus/edit.ts";
import { paste, pasteForm } from "../../../commands/corpus/paste.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus, theMill } from "../a-served-corpus.ts";

const written = {
    title: "The inn",
    author: "",
    published: "",
    url: "",
    text: "The *inn* is old.\n\nIt is red.",
};

test("the form to paste a text remembers the collection", async () => {
    expect(await paste.run({ collection: "travel" }, {})).toMatchObject({
        kind: "modal",
        customId: "corpus:paste:travel",
    });
    expect(await paste.run({}, {})).toMatchObject({ kind: "modal", customId: "corpus:paste" });
    expect(textOf(await paste.run({ collection: "a/b" }, {}))).toContain("collection name can contain");
});

test("a pasted text is proposed verbatim as an article of the collection", async () => {
    const served = await aServedCorpus();
    const reply = await pasteForm.run("travel", written, served.context());
    expect(textOf(reply)).toContain("**Proposal:** add travel/the-inn.md");
    const found = served.publishing.find("p1");
    const added =
        found.kind === "open" ? found.proposal.corpus.articles.find(({ id }) => id === "the-inn") : undefined;
    expect(added).toMatchObject({ title: "The inn", paragraphCount: 2 });
});

test("a pasted article gets an unused id", async () => {
    const served = await aServedCorpus({ "the-inn.md": theMill });
    const reply = await pasteForm.run(undefined, written, served.context());
    expect(textOf(reply)).toMatch(/\*\*Proposal:\*\* add the-inn-\d+\.md/u);
});

test("a bad value in the form is refused with the reason, and nothing is proposed", async () => {
    const served = await aServedCorpus();
    const reply = await pasteForm.run(undefined, { ...written, published: "yesterday" }, served.context());
    expect(reply).toMatchObject({ isCorrectable: true });
    expect(textOf(reply)).toContain(
        "**Nothing was added.**\n- Date is “yesterday”. It should be a date such as YYYY-MM-DD,",
    );
    expect(await served.audited()).toHaveLength(1);
});

test.each([
    [{ published: "03/04/2024" }, "- Date is “03/04/2024”, where the month may come first or second. Write"],
    [{ url: "example" }, "- URL is “example”. It should be a URL that starts with"],
    [{ title: " " }, "- Title is empty. It should be the title of the article."],
    [{ text: " \n\n " }, "- Text is empty. It should be the text of the article."],
])("a form with %j is refused by the names of its fields", async (bad, expected) => {
    const served = await aServedCorpus();
    expect(textOf(await pasteForm.run(undefined, { ...written, ...bad }, served.context()))).toContain(
        expected,
    );
});

test("the form to edit an article shows its current values", async () => {
    const served = await aServedCorpus({
        "mill.md": `---\nauthor: C. Dahl\npublished: 1999-02\n---\n\n${theMill}`,
    });
    expect(await edit.run({ article: "The mill" }, served.context())).toMatchObject({
        kind: "modal",
        customId: "corpus:edit:mill",
        values: { title: "The mill", author: "C. Dahl", published: "1999-02", url: "" },
    });
});

test("an unknown article cannot be edited", async () => {
    const served = await aServedCorpus({ "mill.md": theMill });
    expect(textOf(await edit.run({ article: "inn" }, served.context()))).toContain("that can be edited here");
});

test("an article with a long id can be edited too", async () => {
    const served = await aServedCorpus({ [`${"i".repeat(120)}.md`]: theMill });
    const form = await edit.run({ article: "The mill" }, served.context());
    expect(form).toMatchObject({ kind: "modal", customId: expect.stringMatching(/^corpus:edit:\/\w{20}$/u) });
    const given = { title: "The old mill", author: "", published: "", url: "", language: "en" };
    const key = form.kind === "modal" ? form.customId.slice("corpus:edit:".length) : "";
    expect(textOf(await editForm.run(key, given, served.context()))).toContain("“The old mill”");
});

test("the values from the form are proposed, and the text stays the same", async () => {
    const served = await aServedCorpus();
    const given = { title: "The old mill", author: "C. Dahl", published: "", url: "", language: "en" };
    const reply = await editForm.run("mill", given, served.context());
    expect(textOf(reply)).toContain("**~ Changed (1):** “The old mill”");
    const bad = await editForm.run("mill", { ...given, url: "nowhere" }, served.context());
    expect(textOf(bad)).toContain("**Nothing was changed.**");
    const gone = await editForm.run("inn", given, served.context());
    expect(textOf(gone)).toBe("That article was removed. `/articles` lists them all.");
});
