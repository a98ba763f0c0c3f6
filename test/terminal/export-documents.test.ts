import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { aDocx } from "../corpus/formats/documents/a-docx.ts";
import { terminal } from "./a-terminal.ts";

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
