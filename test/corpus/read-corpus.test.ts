import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { NoCorpusError } from "../../src/corpus/read-files.ts";
import { inWords } from "../in-words.ts";

const article = (title: string) => `# ${title}\n\nA paragraph about ${title}.\n`;

/** A new folder with these files, removed after the test. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
    const root = mkdtempSync(join(tmpdir(), "corpus-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), content);
    }
    return root;
}

async function summary(root: string) {
    const { articles, errors } = await readCorpus(root, readArticle);
    return {
        ids: articles.map(({ id }) => id),
        errors: inWords(errors).map(({ file, line, problem }) => `${file}:${line ?? ""} ${problem}`),
    };
}

test("articles in all folders are read in the order of their ids, without hidden files and README.md", async () => {
    const root = folder({
        "b.md": article("B"),
        "deep/er/A.TXT": "A\n\nA paragraph.",
        "README.md": "no article",
        "deep/readme.MD": "no article",
        ".hidden.md": "no article",
        ".git/x.md": "no article",
    });
    expect(await summary(root)).toEqual({ ids: ["A", "b"], errors: [] });
});

test("web pages are articles, without the files that a browser saves with them", async () => {
    const root = folder({
        "news/the-bridge.html": Buffer.from(
            "<meta charset=iso-8859-1><h1>Caf\u00e9</h1><p>It opened.</p><h2>Later</h2>",
            "latin1",
        ),
        "news/the-bridge_files/frame.html": "<p>An advertisement.</p>",
        "news/the-bridge_files/a.js": "alert()",
        "old_mill.HTM": "<p>It grinds rye.</p>",
        "inn.xhtml": "<html><head><title>The inn</title></head><body><p>Open.</p></body></html>",
        "menu_files/b.md": article("B"),
        "empty.html": "<title>Nothing</title>",
    });
    const { articles, errors } = await readCorpus(root, readArticle);
    expect(articles.map(({ id, title, collection }) => [id, title, collection])).toEqual([
        ["b", "B", "menu_files"],
        ["inn", "The inn", undefined],
        ["old_mill", "Old mill", undefined],
        ["the-bridge", "Caf\u00e9", "news"],
    ]);
    expect(errors.map(({ file, line, severity }) => [file, line, severity])).toEqual([
        ["empty.html", undefined, "error"],
        ["news/the-bridge.html", undefined, "warning"],
    ]);
});

test("a broken article is left out with all its problems, and the others load", async () => {
    const root = folder({
        "bad.md": "---\npublished: 2016-02-30\nurl: nowhere\n---\n",
        "good.md": article("Good"),
        "note.rtf": "{\\rtf1}",
        "empty.txt": "",
    });
    expect(await summary(root)).toEqual({
        ids: ["good"],
        errors: [
            "bad.md: The article is empty: it has no paragraphs.",
            "bad.md:2 published is “2016-02-30”.",
            "bad.md:3 url is “nowhere”.",
            "empty.txt: The article is empty: it has no paragraphs.",
            "note.rtf: The file was skipped.",
        ],
    });
});

test("Markdown and text files may have other endings", async () => {
    const root = folder({
        "one.markdown": article("One"),
        "two.mdx": `import { Tabs } from "@site/tabs";\n\n${article("Two")}`,
        "three.text": "Three\n\nText.",
        "README.mdx": article("About this folder"),
    });
    expect(await summary(root)).toEqual({ ids: ["one", "three", "two"], errors: [] });
});

test("files that share a name have ids with their endings, and corpus.yaml is no article", async () => {
    const root = folder({
        "a.md": article("A"),
        "x/A.txt": "A\n\nText.",
        "corpus.yaml": "language: en",
        "x/corpus.yaml": "",
    });
    expect(await summary(root)).toEqual({
        ids: ["A.txt", "a.md"],
        errors: [
            "a.md: Without folder and ending, this file has the same name as x/A.txt.",
            "x/A.txt: Without folder and ending, this file has the same name as a.md.",
            "x/corpus.yaml: The file was skipped.",
        ],
    });
});

test("a link out of the folder is refused, a link inside is read once, and a cycle ends", async () => {
    const outside = folder({ "secret.md": article("Secret") });
    const root = folder({ "..store/kept.md": article("Kept"), "a.md": article("A") });
    symlinkSync(join(outside, "secret.md"), join(root, "leak.md"));
    symlinkSync(outside, join(root, "leaks"));
    symlinkSync("..store/kept.md", join(root, "kept.md"));
    symlinkSync("a.md", join(root, "same.md"));
    symlinkSync(".", join(root, "loop"));
    symlinkSync("gone.md", join(root, "broken.md"));
    const isPiped = spawnSync("mkfifo", [join(root, "pipe.md")], { timeout: 10_000 }).status === 0;
    if (isPiped) symlinkSync("pipe.md", join(root, "to-pipe.md"));
    expect(await summary(root)).toEqual({
        ids: ["a", "kept"],
        errors: [
            "broken.md: The link is broken.",
            "leak.md: The link points outside the articles folder.",
            "leaks: The link points outside the articles folder.",
            ...(isPiped
                ? ["pipe.md", "to-pipe.md"].map((file) => `${file}: This is neither a file nor a folder.`)
                : []),
        ],
    });
});

test("a file over 5 MiB is left out", async () => {
    const root = folder({ "large.md": "x".repeat(5 * 1024 * 1024 + 1), "a.md": article("A") });
    expect(await summary(root)).toEqual({ ids: ["a"], errors: ["large.md: The file is 5.1 MiB."] });
});

test.skipIf(process.getuid?.() === 0)("an unreadable file is left out", async () => {
    const root = folder({ "closed.md": article("Closed"), "a.md": article("A") });
    chmodSync(join(root, "closed.md"), 0);
    expect(await summary(root)).toEqual({
        ids: ["a"],
        errors: ["closed.md: The file can't be read (EACCES)."],
    });
});

test("the version only changes with the content of articles", async () => {
    const version = async (text: string, name = "a.md") =>
        (await readCorpus(folder({ [name]: text }), readArticle)).version;
    const first = await version(article("A"));
    expect(first).toMatch(/^[0-9a-f]{12}$/u);
    expect(await version(`${article("A")}\n\n<!-- note -->`)).toBe(first);
    expect(await version(article("B"))).not.toBe(first);
    expect(await version(article("A"), "b.md")).not.toBe(first);
});

test("an empty folder gives no articles; a missing folder or a file is an error that says what to do", async () => {
    const root = folder({ "a.md": article("A") });
    expect((await readCorpus(folder({}), readArticle)).articles).toEqual([]);
    await expect(readCorpus(join(root, "none"), readArticle)).rejects.toThrow(NoCorpusError);
    await expect(readCorpus(join(root, "a.md"), readArticle)).rejects.toThrow("set CORPUS_DIR");
});
