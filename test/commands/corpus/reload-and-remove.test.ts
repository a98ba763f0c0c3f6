import { expect, test } from "vitest";
import { articleOption } from "../../../commands/corpus/article/article-option.ts";
import { remove } from "../../../commands/corpus/article/remove.ts";
import { reload } from "../../../commands/corpus/reload.ts";
import { publish } from "../../../src/discord/moderation/proposal-message.ts";
import { inWords } from "../../in-words.ts";

import { textOf } from "../a-context.ts";
import { aServedCorpus, theMill } from "../a-served-corpus.ts";

test("the current folder is proposed privately, and nothing is published", async () => {
    const served = await aServedCorpus();
    served.write({ "mill.md": theMill, "inn.md": "# The inn\n\nThe inn is old." });
    const reply = await reload.run({}, served.context());
    expect(reply).toMatchObject({
        visibility: "private",
        rows: [{ buttons: [{ customId: "corpus:publish:p1" }, {}, {}, { customId: "corpus:all:p1" }] }],
    });
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "**Proposal:** reload the folder
      Members could then ask about 2 articles with 2 paragraphs. Nothing has changed yet. This proposal expires <t:1767326645:R>.
      **+ Added (1):** “The inn”"
    `);
    expect(served.live.current().articles).toHaveLength(1);
    expect(inWords(await served.audited())).toContain("proposed by 7: reload the folder");
    expect(served.shown.at(-1)).toContain("100%");
});

test("a folder without a usable article is refused, with its problems", async () => {
    const served = await aServedCorpus();
    served.write({ "mill.md": "# No text here\n" });
    const text = textOf(await reload.run({}, served.context()));
    expect(text).toContain("**Nothing to publish:**");
    expect(text).toContain("mill.md: The article is empty: it has no paragraphs.");
});

test("an article can be named by id or title to propose its removal", async () => {
    const served = await aServedCorpus({ "mill.md": theMill, "inn.md": "# The inn\n\nThe inn is old." });
    for (const article of ["mill", "The mill"]) {
        const text = textOf(await remove.run({ article }, served.context()));
        expect(text).toContain("**Proposal:** remove mill.md\n");
        expect(text).toContain("**− Removed (1):** “The mill”");
    }
});

test("an unknown article cannot be removed", async () => {
    const served = await aServedCorpus();
    const reply = await remove.run({ article: "inn" }, served.context());
    expect(textOf(reply)).toBe("There is no such article. `/articles` lists them all.");
    expect(await served.audited()).toHaveLength(1);
});

test("without a store nothing can be proposed", async () => {
    const served = await aServedCorpus();
    const reply = await reload.run({}, { ...served.context(), storeWriter: undefined });
    expect(textOf(reply)).toContain("**Nothing can be changed:**");
});

test("a reload shows that corpus.yaml changed, and reads the articles by it", async () => {
    const dated = "---\ndate: 03/04/2024\n---\n\n# The mill\n\nThe mill grinds grain.";
    const served = await aServedCorpus({ "mill.md": dated });
    served.write({ "mill.md": dated, "corpus.yaml": "dateOrder: day-month\ncolour: red\n" });
    const text = textOf(await reload.run({}, served.context()));
    expect(text).toContain("**+ Added (1):** “corpus.yaml”");
    expect(text).toContain("corpus.yaml, line 2: The key “colour” is unknown.");
    expect(text).not.toContain("date is");
});

test("each of several files with one name can be removed", async () => {
    const files = { "mill.md": theMill, "mill.txt": "The old mill\n\nThe old mill is gone." };
    const served = await aServedCorpus(files);
    const text = textOf(await remove.run({ article: "mill.txt" }, served.context()));
    expect(text).toContain("**− Removed (1):** “The old mill”");
    expect(text).not.toContain("“The mill”");
});

test("a file that cannot be read is removed by its name or path, and not what has that in its title", async () => {
    for (const article of ["mill", "mill.md", "MILL"]) {
        const served = await aServedCorpus({
            "mill.md": "# No text\n",
            "inn.md": "# The mill inn\n\nIt is old.",
        });
        expect(served.live.status().errors).toHaveLength(1);
        expect(textOf(await remove.run({ article }, served.context()))).toContain(
            "**Proposal:** remove mill",
        );
        await publish.run("p1", served.context());
        expect(served.live.status().errors).toEqual([]);
        expect(served.live.current().articles).toHaveLength(1);
    }
});

test("what is suggested for removal includes files that cannot be read", async () => {
    const served = await aServedCorpus({ "mill.md": "# No text\n", "inn.md": "# The inn\n\nIt is old." });
    const option = articleOption(() => "An article", { andUnread: true });
    const context = { ...served.context(), others: {} };
    expect(await option.suggest?.("", context)).toEqual([
        { name: "mill.md", value: "mill" },
        { name: "The inn", value: "inn" },
    ]);
});
