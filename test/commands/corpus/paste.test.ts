import { expect, test } from "vitest";
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

test("the form says that the text is taken literally, and so it is", async () => {
    const form = await paste.run({}, {});
    const about = form.kind === "modal" ? form.inputs["text"]?.description?.() : undefined;
    expect(about).toBe("Taken literally, also marks such as ## and **. Blank lines separate paragraphs");
    const served = await aServedCorpus();
    await pasteForm.run(undefined, { ...written, text: "## Rooms\n\nThere are **two**." }, served.context());
    const found = served.publishing.find("p1");
    const library = found.kind === "open" ? found.proposal.library : undefined;
    const read = await library?.read({ article: "the-inn", from: 1, to: 9 });
    expect(read?.paragraphs).toMatchObject([
        { text: "## Rooms", path: [] },
        { text: "There are **two**.", path: [] },
    ]);
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
        "**Nothing was added.**\n- Date is “yesterday”. It should be a date that exists, written as YYYY-MM-DD,",
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
