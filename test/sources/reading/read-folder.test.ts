import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { textOf } from "../../../src/proposal/article-set.ts";
import { folderMemory } from "../../../src/publishing/folder-memory.ts";
import { readSourceFolder } from "../../../src/sources/reading/read-folder.ts";
import { readItem } from "../../../src/sources/reading/read-item.ts";
import { aDocx } from "../../corpus/formats/documents/a-docx.ts";

test("a document in a folder is an item that becomes Markdown, and changes with its file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "press-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const read = async (words: string) => {
        writeFileSync(join(folder, "tug.docx"), aDocx([words]));
        const memory = folderMemory(() => new Date(0));
        const { signal } = new AbortController();
        const { items, problems } = await readSourceFolder(folder, { memory, contents: undefined, signal });
        expect(problems).toEqual([]);
        const [item] = items;
        if (item === undefined) throw new Error("There is no item.");
        const { article } = await readItem(item, { read: readArticle });
        return { ...item, file: article?.file, text: article && (await textOf(article)) };
    };
    const before = await read("The tug is red.");
    const after = await read("The tug is blue.");
    expect(before).toMatchObject({ name: "tug.docx", file: "tug.md" });
    expect(before.text).toMatch(/^---\noriginal: "tug\.docx"\n[\s\S]*\n\nThe tug is red\.\n$/u);
    expect(after.text).toContain("The tug is blue.");
    expect([after.key === before.key, after.mark === before.mark]).toEqual([true, false]);
});
