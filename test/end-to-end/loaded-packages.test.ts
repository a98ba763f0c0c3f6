import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aDocx } from "../corpus/formats/documents/a-docx.ts";
import { run, runCli } from "./run-main.ts";

/** A place to run in, with what processes there have loaded of the packages that read documents. */
function aPlace() {
    const root = mkdtempSync(join(tmpdir(), "loaded-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const noted = join(root, "loaded.txt");
    writeFileSync(noted, "");
    const notes = new URL("../loaded-packages.ts", import.meta.url).href;
    const env = { LOADED: noted, NODE_OPTIONS: `--import ${notes}` };
    const loaded = () => {
        const found = readFileSync(noted, "utf8").matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//gu);
        return new Set([...found].map(([, name]) => name));
    };
    return { env, loaded };
}

const ofDocuments = ["mammoth", "jszip", "fflate", "pdfjs-dist", "@xmldom/xmldom"];
const article = "---\nauthor: A. Berg\n---\n\n# The bridge\n\n*It* was built in 1911.\n";

function aCorpus(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = mkdtempSync(join(tmpdir(), "corpus-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
}

test("who has texts only loads none of the packages that read documents", async () => {
    const { env, loaded } = aPlace();
    const folder = aCorpus({ "bridge.md": article });
    const asked = await runCli({ args: ["ask", "When was the bridge built?"], env, folder }).exit();
    expect(asked).toMatchObject({ code: 0, out: expect.stringContaining("1911") });
    // Threads note what they load as well.
    expect(loaded()).toContain("yaml");
    expect(loaded()).toContain("minisearch");
    expect(ofDocuments.filter((name) => loaded().has(name))).toEqual([]);
});

test("nor does the playground, which is the whole bot", async () => {
    const { env, loaded } = aPlace();
    const folder = aCorpus({ "bridge.md": article });
    const input = "When was the bridge built?\n";
    const ended = await run({ args: ["--terminal"], input, env, folder }).exit();
    expect(ended.out).toContain("1911");
    expect(loaded()).toContain("discord.js");
    expect(ofDocuments.filter((name) => loaded().has(name))).toEqual([]);
});

test("a document loads the package for its format", async () => {
    const { env, loaded } = aPlace();
    const folder = aCorpus({ "bridge.docx": aDocx(["The bridge was built in 1911 by Ida Holm."]) });
    const asked = await runCli({ args: ["ask", "When was the bridge built?"], env, folder }).exit();
    expect(asked.out).toContain("1911");
    expect(loaded()).toContain("mammoth");
    expect(loaded()).not.toContain("pdfjs-dist");
});
