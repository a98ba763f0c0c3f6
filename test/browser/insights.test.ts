import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { moderate, runCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Insights in the browser${needsChromium}`, () => {
    test("what three people asked about is shown as a picture with a description", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        const picker = page.getByLabel("View as");
        for (const person of ["member", "moderator", "elsewhere"]) {
            await picker.selectOption(person);
            await page.locator("#box").fill("/ask");
            await page.getByRole("option", { name: "/ask" }).first().waitFor();
            await page.keyboard.press("Enter");
            await page.getByRole("combobox", { name: "question" }).fill("How long is the bridge?");
            await page.keyboard.press("Enter");
            await page.getByText("412 metres").last().waitFor();
        }
        await moderate(page);
        await runCommand(page, "corpus insights");
        const picture = page.getByRole("img", { name: /Questions: 3 answered/u });
        await picture.waitFor();
        await expect
            .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
            .toBe(1240);
        await page.getByText("The bridge of Lervik: 3 answered").waitFor();
    });
});
