import { once } from "node:events";
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { serveCorpus } from "../../src/app/serve-corpus.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { setArticle } from "../../src/proposal/article-set.ts";
import { aDocx } from "../corpus/formats/documents/a-docx.ts";
import { spawnNode } from "../spawn-node.ts";
import { withoutThread } from "../thread/without-thread.ts";
import { within } from "../within.ts";
import { terminal } from "./a-terminal.ts";

const bridge = "# The bridge\n\nThe bridge was built in 1911.\n";
const castle = "# The castle\r\n\r\nIt was built in 1400; “misprints” reamin.";

/** A corpus folder, and a store where a moderator added one article and removed another. */
async function installation(
    added = setArticle("old/castle.md", castle, "discord"),
    rules?: string,
    variables: Readonly<Record<string, string>> = {},
) {
    const root = mkdtempSync(join(tmpdir(), "export-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const [corpusFolder, dataFolder, out] = ["corpus", "data", "out"].map((name) => join(root, name));
    if (corpusFolder === undefined || dataFolder === undefined || out === undefined) throw new Error();
    mkdirSync(corpusFolder);
    writeFileSync(join(corpusFolder, "bridge.md"), bridge);
    writeFileSync(join(corpusFolder, "mill.md"), "# The mill\n\nIt grinds.\n");
    writeFileSync(join(corpusFolder, "castle.md"), "# The castle\n\nAn older text of another place.\n");
    if (rules !== undefined) writeFileSync(join(corpusFolder, "corpus.yaml"), rules);
    const place = { corpusFolder, dataFolder, databaseUrl: undefined, warn: () => undefined };
    const kept = await serveCorpus({ ...place, openThread: withoutThread() });
    const publishing = kept.storage?.publishing;
    const requests = [
        { kind: "add", articles: [added], by: "1", why: "add" },
        { kind: "remove", id: "mill", by: "1", why: "remove" },
    ] as const;
    for (const request of requests) {
        const proposed = await publishing?.propose(request, () => undefined);
        if (proposed?.outcome === "proposed") await publishing?.publish(proposed.proposal.id, "1");
    }
    const served = { place, version: kept.live.status().version };
    await kept.close();
    kept.live.current().close();
    const run = async (...args: string[]) => {
        const env = { CORPUS_DIR: corpusFolder, DATA_DIR: dataFolder, ...variables };
        const child = spawnNode(new URL("../../src/cli.ts", import.meta.url), ["corpus", ...args], { env });
        const ended = Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
        const [[code], out, err] = await within("the command to end", ended);
        return { code, out, err };
    };
    return { root, out, run, served };
}

test("articles of sources stay theirs, unless all are wanted", async () => {
    const { root, served, run } = await installation();
    const { storage, ...kept } = await serveCorpus({ ...served.place, openThread: withoutThread() });
    const article = setArticle("press/tug.md", "# The tug\n\nIt is red.\n", "discord");
    const { file, hash } = article;
    const item = { source: "press", key: "1", file, decided: "a", published: "a", hash };
    const proposed = await storage?.publishing.propose(
        {
            kind: "source",
            by: "source",
            why: "from the source",
            articles: [article],
            gone: [],
            decisions: [{ ifPublished: item, ifDiscarded: item }],
        },
        () => undefined,
    );
    if (proposed?.outcome === "proposed") await storage?.publishing.publish(proposed.proposal.id, "1");
    await kept.close();
    const own = await run("export", join(root, "own"));
    expect(own.out).toContain("1 article comes from sources and is only exported with --all.");
    expect(existsSync(join(root, "own/press/tug.md"))).toBe(false);
    expect((await run("export", "--all", join(root, "all"))).out).toContain("press/tug.md");
    expect((await run("check")).out).toContain("3 articles");
});

test("a wrong list of sources is said without starting the bot", async () => {
    const { run } = await installation(undefined, undefined, {
        SOURCES: "blog fed https://example.org/feed",
    });
    expect(await run("check")).toEqual({
        code: 2,
        out: "",
        err: "SOURCES, entry 1 (“blog”): “fed” is not a kind of source. It should be folder, git or feed. Did you mean “feed”?\n",
    });
});

test("articles from Discord are written exactly, and removed ones are listed", async () => {
    const { out, run } = await installation();
    const first = await run("export", out);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out.replaceAll(out, "OUT")).toMatchInlineSnapshot(`
      "1 article written to OUT.
        old/castle.md
      Removed or replaced in Discord; delete them from the articles folder:
        castle.md
        mill.md
      "
    `);
    expect(readFileSync(join(out, "old/castle.md"), "utf8")).toBe(castle);
    expect(existsSync(join(out, "bridge.md"))).toBe(false);

    const again = await run("export", out, "--all");
    expect(again.out).toContain("1 article written");
    expect(again.out).toContain("1 was already there");
    expect(readFileSync(join(out, "bridge.md"), "utf8")).toBe(bridge);
    expect(existsSync(join(out, "mill.md"))).toBe(false);
});

test("the exported folder gives the corpus that was served, without the store", async () => {
    const { served, out, run } = await installation();
    await run("export", out, "--all");
    const other = await serveCorpus({ ...served.place, corpusFolder: out, dataFolder: undefined });
    onTestFinished(() => other.close());
    expect(other.live.status().version).toBe(served.version);
    other.live.current().close();
    const versionOf = ({ out: json }: { readonly out: string }): unknown => JSON.parse(json).version;
    expect(versionOf(await run("check", "--json"))).toBe(served.version);
    expect(versionOf(await run("check", out, "--json"))).toBe(served.version);
});

test("with all articles, corpus.yaml is exported too, because dates and languages depend on it", async () => {
    const rules = "language: da\ndateOrder: day-month\n";
    const { out, run } = await installation(undefined, rules);
    expect((await run("export", out, "--all")).code).toBe(0);
    expect(readFileSync(join(out, "corpus.yaml"), "utf8")).toBe(rules);
});

test("a different file is overwritten only with --force, and otherwise nothing is written", async () => {
    const { out, run } = await installation();
    mkdirSync(join(out, "old"), { recursive: true });
    writeFileSync(join(out, "old/castle.md"), "mine");
    const refused = await run("export", out, "--all", "--json");
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toEqual({
        outcome: "refused",
        differing: ["old/castle.md"],
        neverRead: [],
        keptOut: ["castle.md", "mill.md"],
    });
    expect(existsSync(join(out, "bridge.md"))).toBe(false);
    expect((await run("export", out, "--force")).code).toBe(0);
    expect(readFileSync(join(out, "old/castle.md"), "utf8")).toBe(castle);
});

test("no file is written outside the folder, neither by its name nor through a link", async () => {
    const { root, out, run } = await installation();
    mkdirSync(out);
    symlinkSync(root, join(out, "old"));
    const { code, err } = await run("export", out, "--all");
    expect(code).toBe(2);
    expect(err).toContain("would be written outside");
    expect(existsSync(join(root, "castle.md"))).toBe(false);
    expect(existsSync(join(out, "bridge.md"))).toBe(false);
    rmSync(join(out, "old"));
    mkdirSync(join(out, "old"));
    // Writing through a dangling link would create the file that it points to.
    symlinkSync(join(root, "elsewhere.md"), join(out, "old/castle.md"));
    expect((await run("export", out, "--force")).code).toBe(2);
    expect(existsSync(join(root, "elsewhere.md"))).toBe(false);
    const named = await installation(setArticle("../castle.md", castle, "discord"));
    expect((await named.run("export", named.out)).code).toBe(2);
    const deep = await installation(setArticle("old/new/castle.md", castle, "discord"));
    mkdirSync(deep.out);
    symlinkSync(deep.root, join(deep.out, "old"));
    expect((await deep.run("export", deep.out)).code).toBe(2);
    expect(existsSync(join(deep.root, "new"))).toBe(false);
});

test("without a store there is nothing to export, and none is created", async () => {
    const { root, out, run } = await installation();
    rmSync(join(root, "data"), { recursive: true });
    const { code, err } = await run("export", out);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("There is no database") });
    expect(existsSync(join(root, "data"))).toBe(false);
});

test("names that the corpus folder never reads are warned about", async () => {
    const { out, run } = await installation(setArticle("old/README.md", castle, "discord"));
    const { code, err } = await run("export", out);
    expect(code).toBe(0);
    expect(err).toBe(
        "The articles folder never reads README.md and hidden files. Rename these files, or they are no articles:\n  old/README.md\n",
    );
    const { out: json } = await run("export", out, "--json");
    expect(JSON.parse(json)).toMatchObject({ neverRead: ["old/README.md"] });
});

const inWord = (text: string) => aDocx([{ text: "Report", style: "Heading1" }, text]);

/** A corpus folder with these files, and a folder to export all of its articles to. */
function anExport(files: Readonly<Record<string, string | Uint8Array>>) {
    const root = mkdtempSync(join(tmpdir(), "export-documents-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const folder = join(root, "out");
    const { corpusFolder } = terminal(files);
    const run = () => terminal(files, "", { isStored: true }).corpus("export", "--all", folder);
    return { corpusFolder, folder, run };
}

/** What each article in a folder says first, by its id. */
async function articlesIn(folder: string) {
    const { articles } = await readCorpus(folder, readArticle);
    return new Map(articles.map(({ id, paragraphs }) => [id, paragraphs[0]?.text]));
}

test("documents are exported as Markdown, and none takes the place of another article", async () => {
    const { corpusFolder, folder, run } = anExport({
        "report.docx": inWord("It is in Word."),
        "report.md": "# Report\n\nIt is in Markdown.\n",
        "old/Report.docx": inWord("It is old."),
        "readme.docx": inWord("It is a document."),
        "rooms.docx": inWord("It is about rooms."),
    });
    expect(await run()).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
        "old",
        "old/Report.md",
        "readme.docx.md",
        "report.docx.md",
        "report.md",
        "rooms.md",
    ]);
    expect(readFileSync(join(folder, "report.md"), "utf8")).toBe("# Report\n\nIt is in Markdown.\n");
    expect(readFileSync(join(folder, "report.docx.md"), "utf8")).toContain('original: "report.docx"');
    const [before, after] = [await articlesIn(corpusFolder), await articlesIn(folder)];
    expect(before.size).toBe(5);
    expect(after.get("rooms")).toBe(before.get("rooms"));
    expect(new Set(after.values())).toEqual(new Set(before.values()));
    // A second export finds everything there already.
    expect((await run()).out).toContain("5 were already there");
});

test("documents whose names differ only in case or ending are all exported", async () => {
    const { folder, run } = anExport({ "a.docx": inWord("One."), "A.md": "# A\n\nTwo.\n" });
    await run();
    expect(readdirSync(folder).sort()).toEqual(["A.md", "a.docx.md"]);
});
