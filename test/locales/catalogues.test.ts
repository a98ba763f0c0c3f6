import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { readCatalogue } from "../../locales/catalogues.ts";
import { within } from "../within.ts";

const folder = mkdtempSync(join(tmpdir(), "catalogue-"));

test.each([
    ["missing", undefined],
    ["damaged", '{"name.ask": "fra'],
])("of a %s file, all is said in English, and a warning names it", async (_, content) => {
    const file = join(folder, "de.json");
    if (content !== undefined) writeFileSync(file, content);
    const warned = once(process, "warning");
    expect(readCatalogue(pathToFileURL(file))).toEqual({});
    expect(String(await within("the warning", warned))).toContain(file);
});
