import { expect, test } from "vitest";
import { add } from "../../../commands/corpus/add.ts";
import { inEnglish } from "../../../locales/message.ts";
import { spokenEndings } from "../../../src/corpus/formats/formats.ts";
import type { AttachedFile, Download } from "../../../src/discord/command/download.ts";
import { publish } from "../../../src/discord/moderation/proposal-message.ts";
import { textOf as articleText } from "../../../src/proposal/article-set.ts";
import { aDocx } from "../../corpus/formats/documents/a-docx.ts";
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
    expect(textOf(reply)).toContain("**Proposal:** add 1 article: inn.html");
});

test("a document becomes an article in Markdown that says what it was made from", async () => {
    const served = await aServedCorpus();
    const download = async ({ name }: AttachedFile): Promise<Download> => ({
        outcome: "downloaded",
        name,
        bytes: aDocx([{ text: "The inn", style: "Heading1" }, "The inn is old."]),
    });
    const reply = await add.run(
        { file: attached("Old inn.docx"), collection: "inns" },
        { ...served.context(), download },
    );
    expect(textOf(reply)).toContain("**Proposal:** add 1 article: inns/Old inn.docx");
    await publish.run("p1", served.context());
    const added = served.publishing.edition().set.find(({ id }) => id === "Old inn");
    expect(added?.file).toBe("inns/Old inn.md");
    expect(added && (await articleText(added))).toMatch(
        /^---\noriginal: "Old inn\.docx"\noriginal-hash: [0-9a-f]{64}\nconversion: docx \d+\n---\n\n# The inn\n/u,
    );
});

test("README.md and hidden files are refused, also as web pages, and are not downloaded", async () => {
    const names = ["README.md", ".hidden.md", ".hidden.html", "readme.txt"];
    const served = await aServedCorpus();
    const asked: string[] = [];
    const download = async ({ name }: AttachedFile): Promise<Download> => {
        asked.push(name);
        return { outcome: "downloaded", name, bytes: Buffer.from("The inn\n\nIt is old.") };
    };
    const files = names.map((name, at) => [at === 0 ? "file" : `file${at + 1}`, attached(name)]);
    const reply = textOf(await add.run(Object.fromEntries(files), { ...served.context(), download }));
    expect(asked).toEqual(["readme.txt"]);
    expect(reply.match(/README\.md and hidden files are not articles\. Rename the file\./gu)).toHaveLength(3);
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

const bad = { "page.html": "<title>x</title>", "empty.md": "", "only.md": "# Only a title\n" };
const why = [
    `- picture.png: This file type is not supported. Articles are ${inEnglish(spokenEndings())} files. Save it as one of these: .doc as .docx, and .rst as .md with pandoc.`,
    "- gone.md: Discord no longer has the file.",
    "- page.html: The page has no recognizable article. Save its text as .md or .txt and add that.",
    "- empty.md: The article is empty: it has no paragraphs. Add text below its title, or remove the file.",
    "- only.md: The article is empty: it has no paragraphs. Add text below its title, or remove the file.",
];
const badNames = ["picture.png", "gone.md", "page.html", "empty.md", "only.md"];

test("files that cannot be read are not added, and the reply says why for each", async () => {
    const { served, text } = await adding(bad, badNames);
    expect(text).toBe(["**Nothing was added.**", ...why].join("\n"));
    expect(await served.audited()).toHaveLength(1);
});

test("files that cannot be read don't prevent that others are added", async () => {
    const { served, text } = await adding({ ...bad, "inn.md": inn }, [...badNames, "inn.md"]);
    expect(text).toContain("**Proposal:** add 1 article: inn.md");
    expect(text).toContain("**+ Added (1):** “The inn”");
    expect(text).toContain(["**Not included (5 files):**", ...why].join("\n"));
    await publish.run("p1", served.context());
    expect(served.publishing.edition().set.map(({ file }) => file)).toEqual(["inn.md", "mill.md"]);
    expect(served.live.status().errors).toEqual([]);
});

test("bytes that are not text are reported with their line and place", async () => {
    const broken = Buffer.from([...Buffer.from("# The inn\n\nIt is "), 0xff, 0x81, 0x0a]);
    const files: Readonly<Record<string, Buffer>> = {
        "inn.md": broken,
        "lake.txt": Buffer.from("The lake\n\nIt is \0 deep."),
    };
    const served = await aServedCorpus();
    const download = async ({ name }: AttachedFile): Promise<Download> => ({
        outcome: "downloaded",
        name,
        bytes: files[name] ?? broken,
    });
    const given = { file: attached("inn.md"), file2: attached("lake.txt") };
    expect(textOf(await add.run(given, { ...served.context(), download }))).toBe(
        [
            "**Nothing was added.**",
            "- inn.md, line 3: Byte 18 of the file is not UTF-8. Save the file as UTF-8.",
            "- lake.txt, line 3: The file is binary, not text: its byte 17 is 0. Use this file extension for text files only.",
        ].join("\n"),
    );
});

test("of two files with the same name the second one is refused", async () => {
    const texts = { "inn.md": inn, "INN.txt": "The inn\n\nIt is old.\n" };
    const { text } = await adding(texts, ["inn.md", "INN.txt"]);
    expect(text).toContain("add 1 article: inn.md");
    expect(text).toContain("- INN.txt: Another of these files has the same name. Rename one.");
});

test("a file that is live already is not added again", async () => {
    const once = await adding({ "mill.md": theMill }, ["mill.md"]);
    expect(once.text).toBe(
        "**Nothing was added.**\n- mill.md: It is live already, and unchanged. Nothing needs to be done.",
    );
    expect(await once.served.audited()).toHaveLength(1);
    const { text } = await adding({ "mill.md": theMill, "inn.md": inn }, ["mill.md", "inn.md"]);
    expect(text).toContain("add 1 article: inn.md");
    expect(text).toContain("mill.md: It is live already, and unchanged.");
});

test("what replaces an article is not called added", async () => {
    const replaced = await adding({ "mill.md": `${theMill} Now.` }, ["mill.md"]);
    expect(replaced.text).toContain("**Proposal:** replace 1 article: mill.md\n");
    const both = await adding({ "mill.md": `${theMill} Now.`, "inn.md": inn }, ["mill.md", "inn.md"]);
    expect(both.text).toContain("**Proposal:** add 1 article: inn.md; replace 1 article: mill.md\n");
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

test("a copy under another name is recognized, and the proposal names the article that it resembles", async () => {
    const { text } = await adding({ "old.md": theMill.replace("The mill", "Old mill") }, ["old.md"]);
    expect(text).toContain(
        "**⚠ Copies (1):** the same words could be quoted more than once.\n- “Old mill” (old) has the same text as “The mill” (mill).",
    );
    const nearly = await adding({ "old.md": `${theMill} Now.` }, ["old.md"]);
    expect(nearly.text).toContain(
        "- “The mill” (old) has nearly the same text as “The mill” (mill): ~~only there~~, **only here**",
    );
});

const changed = `${theMill} Now.`;

/** Attaches another version of the mill as chronicle.md, and returns what is said and which files would be served. */
async function addingChronicle(files: Readonly<Record<string, string>>, collection?: string) {
    const served = await aServedCorpus(files);
    const context = { ...served.context(), download: downloads({ "chronicle.md": changed }) };
    const text = textOf(await add.run({ file: attached("chronicle.md"), collection }, context));
    const found = served.publishing.find("p1");
    return { text, set: found.kind === "open" ? found.proposal.set.map(({ file }) => file) : [] };
}

test.each([
    { there: ["history/chronicle.md"] },
    { there: ["history/chronicle.md", "land/chronicle.txt"] },
    { there: ["history/chronicle.md", "land/chronicle.md"], collection: "history" },
    { there: ["history/old/chronicle.md", "land/chronicle.md"], collection: "history" },
])("the file of an article, as it was attached, replaces that where it is: $there", async (given) => {
    const texts = given.there.map((file, at) => [file, at === 0 ? theMill : inn]);
    const { text, set } = await addingChronicle(Object.fromEntries(texts), given.collection);
    expect(text).toContain(`**Proposal:** replace 1 article: ${given.there[0]}\n`);
    expect(text).toContain("**~ Changed (1):** “The mill”");
    expect(set).toEqual(given.there);
});

test("if several articles have the name of a file, the proposal says that it replaces none of them, and how it would", async () => {
    const files = { "history/chronicle.md": theMill, "land/chronicle.md": inn };
    const { text } = await addingChronicle(files);
    expect(text).toContain("**Proposal:** add 1 article: chronicle.md\n");
    expect(text).toContain(
        "- chronicle.md: It is added beside others with this name: history/chronicle.md, land/chronicle.md. To replace one of those, choose its collection, or use /corpus edit.",
    );
});

test("a file that replaces an article of another collection says so", async () => {
    const { text, set } = await addingChronicle({ "history/chronicle.md": theMill }, "travel");
    expect(text).toContain(
        "- chronicle.md: It replaces history/chronicle.md. To keep the collection, choose none.",
    );
    expect(set).toEqual(["travel/chronicle.md"]);
});
