import { describe, expect, test } from "vitest";
import { bridge, ferry } from "./articles.ts";
import { violations } from "./axe.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { beginCommand, sendCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`What can be clicked after an answer${needsChromium}`, () => {
    test("the list of articles is filtered, and an article opened from its menu", async () => {
        const { visit } = await open({ files: { ...bridge, ...ferry } });
        const page = await visit();
        await beginCommand(page, "articles");
        await page
            .getByRole("button", { name: /^Add the option/u })
            .first()
            .click();
        await page.keyboard.type("ferry");
        await page.keyboard.press("Enter");
        const list = page.getByRole("article").last();
        await list.getByText("The ferry to Skarvoy").waitFor();
        expect(await list.getByText("The bridge of Lervik").count()).toBe(0);
        await list.getByRole("button", { name: "Show all" }).click();
        await list.getByText("The bridge of Lervik").waitFor();
        await list.locator(".select-button").click();
        await page.getByRole("option", { name: /The bridge of Lervik/u }).click();
        await list.getByText("Lervik Gazette").waitFor();
        await list.getByRole("button", { name: "Back" }).waitFor();
        expect(await violations(page)).toEqual([]);
    });

    test("an answer to a command is continued by Ask more, with the keyboard alone", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await beginCommand(page, "ask");
        await page.keyboard.type("Who built the bridge of Lervik?");
        await sendCommand(page);
        await page.getByRole("button", { name: "Ask more" }).waitFor();
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Enter");
        const label = () => page.evaluate(() => document.activeElement?.textContent?.trim());
        for (let at = 0; at < 5 && (await label()) !== "Ask more"; at++)
            await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Enter");
        const dialog = page.getByRole("dialog");
        await dialog.waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.type("how long is it?");
        await page.keyboard.press("Enter");
        await dialog.waitFor({ state: "detached" });
        await page.getByRole("article").nth(1).getByText("412 metres").waitFor();
    });
});
