import { describe, test } from "vitest";
import { bridge } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { beginCommand, markdown, moderate, runCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Files that are kept out, in the browser${needsChromium}`, () => {
    test("are named with the reason after going back, and brought back from a menu", async () => {
        const { visit, write } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        write({ "bridge.md": bridge["bridge.md"].replace("412 metres", "413 metres") });
        await runCommand(page, "corpus reload");
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 2").waitFor();
        await runCommand(page, "corpus history");
        await page.getByRole("button", { name: "Go back to …" }).click();
        await page.getByRole("option", { name: "Version 1" }).click();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 3").waitFor();
        await runCommand(page, "corpus reload");
        await page.getByText("the folder contains nothing new.").waitFor();
        await runCommand(page, "corpus status");
        await page.getByText("1 file in the folder is not served.").last().waitFor();
        await runCommand(page, "corpus kept-out");
        await page.getByRole("button", { name: "Bring back …" }).click();
        await page.getByRole("option", { name: "bridge.md" }).click();
        await page.getByText("serve bridge.md from the folder again").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 4").waitFor();
    });

    test("a bad file of several is named with its line, and a copy with what it resembles", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "corpus add");
        const broken = Buffer.concat([Buffer.from("# Broken\n\nIt is "), Buffer.of(0xff, 0x81)]);
        await page
            .getByLabel(/^file\*/)
            .setInputFiles([
                markdown("copy.md", bridge["bridge.md"]),
                markdown("broken.md", broken),
                markdown("empty.md", ""),
            ]);
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Not included (2 files):").waitFor();
        await page.getByText("broken.md, line 3: Byte 17 of the file is not UTF-8.").waitFor();
        await page.getByText("has the same text as").waitFor();
    });
});
