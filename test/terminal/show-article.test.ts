import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { say } from "../../locales/say.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { UsageError } from "../../src/terminal/terminal.ts";
import { openFileReader } from "../../src/thread/reading/file-reader.ts";
import { aDocx } from "../corpus/formats/documents/a-docx.ts";
import { terminal } from "./a-terminal.ts";

const ferry = `---
author: [A. Berg, B. Lund]
date: 2016-05-03
colour: red
---
# The ferry

It is ~~slow~~ fast.[^1]

## Prices

### In winter

> [!NOTE]
> A ticket costs 9.

\`\`\`
ticket
  --winter
\`\`\`

[^1]: Since 2012.
`;

test("prints what is declared, the problems, the quotes below their headings, and what was left out", async () => {
    const { code, out } = await terminal({ "ferry.md": ferry }).corpus("show", "ferry.md");
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "ferry.md
        title: The ferry
        author: A. Berg, B. Lund
        published: 2016-05-03
        language: en

        warning: line 4: The key “colour” is unknown.
          → It is ignored, so you can remove it. The keys are title, author, publisher, published, url, language, licence, summary.

         1 │ It is […] fast.

      # Prices › In winter
         2 │ A ticket costs 9.

         3 │ ticket
           │   --winter

         4 │ Since 2012.

      Left out of the paragraphs:
        note-mark: the mark of a footnote. The note itself is a paragraph.
          line 8: [^1]
        struck-out: text that the author struck out. A quote shows […] there.
          line 8: slow
        container: the mark of a callout, admonition or tab. Its title and text stay.
          line 14: [!NOTE]
      "
    `);
});

test("--json prints the same for programs", async () => {
    const { code, out } = await terminal({ "ferry.md": ferry }).corpus("show", "ferry.md", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
        file: "ferry.md",
        article: true,
        title: "The ferry",
        author: "A. Berg, B. Lund",
        published: "2016-05-03",
        isLanguageGuess: false,
        problems: [{ line: 4, severity: "warning" }],
        paragraphs: [
            { number: 1, text: "It is  fast.", omissions: [6], path: [] },
            { number: 2, path: ["Prices", "In winter"] },
            { number: 3, kind: "code" },
            { number: 4 },
        ],
        dropped: [
            { rule: "note-mark", line: 8, excerpt: "[^1]" },
            { rule: "struck-out", line: 8, excerpt: "slow" },
            { rule: "container", line: 14, excerpt: "[!NOTE]" },
        ],
    });
});

test("a file of a collection is read with its rules, one outside of the folder without any", async () => {
    const text = "# T\n\nIt is old.\n";
    const files = { "corpus.yaml": "collections:\n  fr:\n    language: fr\n", "fr/a.md": text };
    const shown = terminal(files);
    expect((await shown.corpus("show", "fr/a.md")).out).toContain("  language: fr\n");
    const folder = mkdtempSync(join(tmpdir(), "show-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "a.md"), text);
    expect(await terminal(files).corpus("show", join(folder, "a.md"))).toMatchObject({
        code: 0,
        out: expect.stringContaining("  language: en"),
    });
});

test("a document is shown with what it was made from, also once it is exported", async () => {
    const bytes = aDocx([{ text: "Rooms", style: "Heading1" }, "The hall costs 30 euros."]);
    const hash = createHash("sha256").update(bytes).digest("hex");
    const { markdown } = await readArticle({ name: "Rooms.docx", bytes });
    const files = { "Rooms.docx": bytes, "exported.md": markdown ?? "" };
    for (const name of Object.keys(files)) {
        const { out, code } = await terminal(files).corpus("show", name);
        expect(code).toBe(0);
        expect(out).toContain(`\nmade from: Rooms.docx by docx 1, SHA-256 ${hash}\n`);
        expect(out).toContain("   1 │ The hall costs 30 euros.");
        const json = await terminal(files).corpus("show", name, "--json");
        expect(JSON.parse(json.out)).toMatchObject({
            article: true,
            original: { name: "Rooms.docx", hash, conversion: "docx 1" },
        });
    }
});

test("says that the language is a guess", async () => {
    const shown = terminal({ "a.md": "# T\n\nx = 1\n" });
    expect((await shown.corpus("show", "a.md")).out).toMatch(/^ {2}language: \w+ \(a guess/mu);
});

test("control characters of the file do not reach the terminal", async () => {
    const shown = terminal({ "a.md": "# T\u001b\n\nA\u001bB ~~C\u001bD~~.\n\n## E\u001b\n\nF\n" });
    const { out } = await shown.corpus("show", "a.md");
    expect(out).toContain("B");
    expect(out).not.toContain("\u001b");
});

describe("a file that is no article", () => {
    test.each([
        ["empty", { "a.md": "# T\n" }, "The article is empty: it has no paragraphs."],
        ["a draft", { "a.md": "---\ndraft: true\n---\nText." }, "The article is not served: “draft” says"],
        ["not text", { "a.md": "a\0b" }, "error: "],
        ["too large", { "a.md": "a ".repeat(3 * 1024 * 1024) }, "MiB"],
    ])("%s: says why, with exit code 1", async (_, files, why) => {
        const { code, out } = await terminal(files).corpus("show", "a.md");
        expect(code).toBe(1);
        expect(out).toContain(why);
        expect(out).toContain(say("terminal.show.no-article"));
        const json = await terminal(files).corpus("show", "a.md", "--json");
        expect(JSON.parse(json.out)).toMatchObject({ article: false, problems: [{}] });
        expect(json.code).toBe(1);
    });
});

describe("refuses", () => {
    const folder = mkdtempSync(join(tmpdir(), "show-"));
    afterAll(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "README.md"), "# T\n\nText.\n");
    writeFileSync(join(folder, "a.rst"), "T\n=\n");

    test.each([
        ["no file", [], "Name the file to show. For help: npm run corpus -- --help"],
        ["a second file", ["a.md", "b.md"], "Unexpected argument “b.md”."],
        ["an option of export", ["a.md", "--all"], "--all works only with export."],
        ["a file that does not exist", [join(folder, "b.md")], "There is no file"],
        ["a folder", [join(folder, "sub")], "is not a file"],
        ["README.md", [join(folder, "README.md")], "README.md and hidden files are not articles."],
        ["another format", [join(folder, "a.rst")], "This file type is not supported. Articles are .md"],
    ])("%s", async (_, args, message) => {
        const refused = terminal().corpus("show", ...args);
        await expect(refused).rejects.toThrow(UsageError);
        await expect(refused).rejects.toThrow(message);
    });
});

test("the bot's own reader, in a thread, also records", async () => {
    const reader = openFileReader();
    onTestFinished(() => reader.close());
    const file = { name: "ferry.md", bytes: new TextEncoder().encode(ferry), recordsDropped: true };
    expect(await reader.read(file)).toEqual(await readArticle(file));
});
