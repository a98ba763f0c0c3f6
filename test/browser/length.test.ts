import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { violations } from "./axe.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Long messages${needsChromium}`, () => {
    test("the characters left are counted down, and a message that is too long is explained and kept", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        const box = page.locator("#box");
        const counter = page.locator(".counter");
        await box.fill("x".repeat(1799));
        expect(await counter.count()).toBe(0);
        await page.keyboard.type("x");
        await counter.getByText("200", { exact: true }).waitFor();
        const long = `@Pullquote ${"x".repeat(2100)}`;
        await box.fill(long);
        await page.locator(".counter.over", { hasText: "characters too many" }).waitFor();
        expect(await box.getAttribute("aria-invalid")).toBe("true");
        expect(await violations(page)).toEqual([]);
        await box.press("Enter");
        const dialog = page.getByRole("dialog", { name: "Your message is too long" });
        await dialog.getByText("at most 2,000 characters").waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press("Enter");
        await dialog.waitFor({ state: "detached" });
        expect(await box.inputValue()).toBe(long);
        expect(await box.evaluate((part) => part === document.activeElement)).toBe(true);
        expect(await page.getByRole("article").count()).toBe(0);
        await box.fill("Short after all");
        await box.press("Enter");
        await page.getByRole("article").waitFor();
    });
});
