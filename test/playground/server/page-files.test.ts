import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { bundlePage } from "../../../src/playground/server/page-files.ts";

test("the script and the style are bundled and minified, and the page loads them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "page-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write("main.ts", 'import { word } from "./word.ts";\ndocument.title = word as string;\n');
    write("word.ts", 'export const word: string = "hello";\n');
    write("page.css", "body {\n    color: black;\n}\n");
    const files = await bundlePage(folder);
    const text = (path: string) => files.get(path)?.body.toString();
    expect([...files.keys()].sort()).toEqual(["/", "/main.js", "/page.css"]);
    expect(text("/main.js")).toMatch(/document\.title="?\w+/u);
    expect(text("/page.css")).toBe("body{color:#000}\n");
    for (const path of ["/main.js", "/page.css"]) expect(text("/")).toContain(`"${path}"`);
    const again = await bundlePage(folder);
    expect(again.get("/main.js")?.etag).toBe(files.get("/main.js")?.etag);
});

test("the real page loads less than 500 kB", async () => {
    const files = await bundlePage();
    const sizes = [...files.values()].map(({ body }) => brotliCompressSync(body).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000);
});
