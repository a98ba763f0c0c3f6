import { expect, test } from "vitest";
import { add } from "../../../commands/corpus/add.ts";
import type { AttachedFile, Download } from "../../../src/discord/command/download.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus, theMill } from "../a-served-corpus.ts";

const attached = (name: string): AttachedFile => ({ name, address: `https://cdn.test/${name}`, size: 9 });
const inn = "# The inn\n\nThe inn is old.";

/** A download that returns these texts by file name. */
const downloads =
    (texts: Readonly<Record<string, string>>) =>
    async ({ name }: AttachedFile): Promise<Download> => {
        const text = texts[name];
        return text === undefined
            ? { outcome: "refused", name, reason: "Discord no longer has the file." }
            : { outcome: "downloaded", name, bytes: Buffer.from(text) };
    };

async function adding(
    texts: Readonly<Record<string, string>>,
    names: readonly string[],
    collection?: string,
) {
    const served = await aServedCorpus();
    const files = names.map((name, at) => [at === 0 ? "file" : `file${at + 1}`, attached(name)]);
    const context = { ...served.context(), download: downloads(texts) };
    const reply = await add.run({ ...Object.fromEntries(files), collection }, context);
    return { served, text: textOf(reply) };
}

test("all attached articles are in one proposal", async () => {
    const { served, text } = await adding({ "inn.md": inn, "lake.txt": "The lake\n\nIt is deep.\n" }, [
        "inn.md",
        "lake.txt",
    ]);
    expect(text).toContain("**Proposal:** add 2 articles: inn.md, lake.txt");
    expect(text).toContain("**+ Added (2):** “The inn”, “The lake”");
    expect(served.live.current().articles).toHaveLength(1);
});

test("a saved web page becomes an article", async () => {
    const served = await aServedCorpus();
    const page =
        "<title>The inn</title><p>The inn is old, and nobody remembers who built it, says the host.</p>";
    const reply = await add.run(
        { file: attached("inn.html") },
        { ...served.context(), download: downloads({ "inn.html": page }) },
    );
    expect(textOf(reply)).toContain("**Proposal:** add 1 article: inn.md");
});

test("README.md and hidden files are refused, also as web pages, and are not downloaded", async () => {
    const names = ["README.md", ".hidden.md", "readme.html", "readme.txt"];
    const served = await aServedCorpus();
    const asked: string[] = [];
    const download = async ({ name }: AttachedFile): Promise<Download> => {
        asked.push(name);
        return { outcome: "downloaded", name, bytes: Buffer.from("The inn\n\nIt is old.") };
    };
    const files = names.map((name, at) => [at === 0 ? "file" : `file${at + 1}`, attached(name)]);
    const reply = textOf(await add.run(Object.fromEntries(files), { ...served.context(), download }));
    expect(asked).toEqual(["readme.txt"]);
    expect(reply.match(/README\.md and hidden files are no articles\. Rename the file\./gu)).toHaveLength(3);
});

test("a file in another encoding is added as UTF-8, and the proposal names the encoding", async () => {
    const served = await aServedCorpus();
    const bytes = Buffer.from("# The caf\u00e9\n\nIt closes at nine.", "latin1");
    const download = async ({ name }: AttachedFile): Promise<Download> => ({
        outcome: "downloaded",
        name,
        bytes,
    });
    const reply = textOf(await add.run({ file: attached("inn.md") }, { ...served.context(), download }));
    expect(reply).toContain("**+ Added (1):** “The caf\u00e9”");
    expect(reply).toContain("inn.md, line 1: The file is Windows-1252 and was read as such.");
});

test("if one file cannot be read, none is added, and the reply says why for each", async () => {
    const names = ["inn.md", "picture.png", "gone.md", "page.html"];
    const { served, text } = await adding({ "inn.md": inn, "page.html": "<title>x</title>" }, names);
    expect(text).toBe(
        [
            "**Nothing was added.**",
            "- picture.png: Articles are .md, .txt or .html files. Save it as one of these.",
            "- gone.md: Discord no longer has the file.",
            "- page.html: The page has no recognizable article. Save its text as .md or .txt and add that.",
        ].join("\n"),
    );
    expect(await served.audited()).toHaveLength(1);
});

test("two files with the same name are refused", async () => {
    const texts = { "inn.md": inn, "INN.txt": "The inn\n\nIt is old.\n" };
    const { text } = await adding(texts, ["inn.md", "INN.txt"]);
    expect(text).toContain("Two files have the same name");
});

test("articles are put into the given collection", async () => {
    const { text } = await adding({ "inn.md": inn }, ["inn.md"], "travel");
    expect(text).toContain("add 1 article: travel/inn.md");
});

test.each(["a/b", "..", ".hidden", "x:y"])("%j is not allowed as a collection", async (name) => {
    const { text } = await adding({ "inn.md": inn }, ["inn.md"], name);
    expect(text).toContain("A collection name can contain");
});

test("an article that replaces another stays in the same collection", async () => {
    const served = await aServedCorpus({ "land/mill.md": theMill });
    const context = { ...served.context(), download: downloads({ "mill.md": `${theMill} Now.` }) };
    expect(textOf(await add.run({ file: attached("mill.md") }, context))).toContain("land/mill.md");
});
