import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

const small = { viewport: { width: 800, height: 400 } };

/** Asks until the messages no longer fit. */
async function fill(page: Page): Promise<void> {
    for (let asked = 1; asked <= 3; asked++) {
        await page.locator("#box").fill("@Pullquote how long is the bridge?");
        await page.keyboard.press("Enter");
        await page
            .getByText("It is 412 metres long.")
            .nth(asked - 1)
            .waitFor();
    }
}

const last = (page: Page) => page.getByRole("article").last();

describe.skipIf(chromium === undefined)(`Scrolling${needsChromium}`, () => {
    test("the newest message is in view, also after a reload", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit(small);
        await fill(page);
        await expect.poll(() => isInView(page)).toBe(true);
        await page.reload();
        await last(page).waitFor();
        await expect.poll(() => isInView(page)).toBe(true);
    });

    test("others' messages do not move somebody who has scrolled up, but their own message does", async () => {
        const { visit } = await open({ files: bridge });
        const [page, other] = [await visit(small), await visit(small)];
        await fill(page);
        await expect.poll(() => isInView(page)).toBe(true);
        await page.getByRole("log").hover();
        await page.mouse.wheel(0, -5000);
        await expect.poll(() => isInView(page)).toBe(false);
        await other.getByLabel("View as").selectOption("moderator");
        await other.locator("#box").fill("hello from Theo");
        await other.keyboard.press("Enter");
        await page.getByText("hello from Theo").waitFor();
        expect(await isInView(page)).toBe(false);
        await page.locator("#box").fill("hello from Mara");
        await page.keyboard.press("Enter");
        await page.getByText("hello from Mara").waitFor();
        await expect.poll(() => isInView(page)).toBe(true);
    });
});

/** Whether the last message ends within the box of messages. */
function isInView(page: Page): Promise<boolean> {
    return page.getByRole("log").evaluate((log) => {
        const bottom = [...log.querySelectorAll(".message")].at(-1)?.getBoundingClientRect().bottom ?? 0;
        return bottom <= log.getBoundingClientRect().bottom + 1;
    });
}
