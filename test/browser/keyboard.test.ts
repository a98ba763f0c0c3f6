import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { openOtherBot } from "./other-bot.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

/** Presses Tab until the focus is on the part with this name. */
async function tabTo(page: Page, name: string): Promise<void> {
    const seen: string[] = [];
    for (let pressed = 0; pressed < 40; pressed++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
            const part = document.activeElement;
            return part?.getAttribute("aria-label") ?? part?.textContent?.trim() ?? "";
        });
        if (focused.includes(name)) return;
        seen.push(focused);
    }
    throw new Error(`Tab did not reach ${name}, but ${seen.join(" | ")}`);
}

describe.skipIf(chromium === undefined)(`The keyboard alone${needsChromium}`, () => {
    test("uses the skip link to the box, asks, and dismisses the answer", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.keyboard.press("Tab");
        await page.getByRole("link", { name: "Skip to the message box" }).press("Enter");
        await page.keyboard.type("/ask");
        await page.keyboard.press("Tab");
        await page.keyboard.type("How long is the bridge?");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        const hide = page.getByRole("combobox", { name: "hide" });
        await hide.waitFor();
        expect(await hide.evaluate((input) => input === document.activeElement)).toBe(true);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowUp");
        await page.keyboard.press("Enter");
        expect(await hide.inputValue()).toBe("True");
        await page.keyboard.press("Enter");
        await page.getByText("Only you can see this").waitFor();
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Enter");
        await page.keyboard.press("End");
        await page.keyboard.press("Enter");
        await page.getByText("Only you can see this").waitFor({ state: "detached" });
        expect(await page.evaluate(() => document.activeElement?.id)).toBe("box");
    });

    test("Escape closes the list, and then leaves the command; Backspace in an empty field leaves it too", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        const box = page.locator("textarea#box");
        await box.fill("/");
        await page.keyboard.press("Escape");
        await page.getByRole("listbox").waitFor({ state: "detached" });
        expect(await box.inputValue()).toBe("/");
        await page.keyboard.type("ask");
        await page.keyboard.press("Enter");
        // The list of suggested questions.
        await page.getByRole("listbox").getByRole("option").first().waitFor();
        await page.keyboard.press("Escape");
        await page.getByRole("listbox").waitFor({ state: "detached" });
        await page.keyboard.press("Escape");
        await box.waitFor();
        await page.keyboard.type("/ask");
        await page.keyboard.press("Enter");
        await page.getByRole("combobox", { name: "question" }).waitFor();
        await page.keyboard.press("Backspace");
        await box.waitFor();
        expect(await box.inputValue()).toBe("");
    });

    test("Enter takes the first suggestion even if the list opens under the pointer, but the pointer can choose", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        const box = page.locator("#box");
        const chosen = page.locator("#proposals [aria-selected=true]");
        const last = page.getByRole("listbox").getByRole("option").last();
        await box.fill("/");
        await last.hover();
        expect(await chosen.textContent()).toBe(await last.textContent());
        await page.keyboard.press("Escape");
        await last.waitFor({ state: "detached" });
        await box.fill("");
        await page.evaluate(() => {
            document.addEventListener("pointerover", ({ target }) => {
                const isInList = target instanceof Element && target.closest("#proposals") !== null;
                if (isInList) document.body.classList.add("noticed");
            });
        });
        await page.keyboard.type("/");
        await page.locator("body.noticed").waitFor();
        expect(await chosen.textContent()).toContain("/ask");
    });

    test("goes through a message's menu with the arrows and comes back from it", async () => {
        const { visit } = await open({ bot: openOtherBot });
        const page = await visit();
        await page.locator("#box").fill("Something to keep");
        await page.keyboard.press("Enter");
        const apps = page.getByRole("button", { name: "Apps for Mara’s message" });
        await apps.press("Enter");
        const item = page.getByRole("menuitem", { name: "Keep this" });
        await item.waitFor();
        expect(await item.evaluate((part) => part === document.activeElement)).toBe(true);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Escape");
        expect(await apps.evaluate((part) => part === document.activeElement)).toBe(true);
    });

    test("opens the panel, changes its tab with the arrows and closes it", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await tabTo(page, "Behind the scenes");
        await page.keyboard.press("Enter");
        await page.keyboard.press("ArrowRight");
        const tab = page.getByRole("tab", { name: "Why this answer" });
        expect(await tab.getAttribute("aria-selected")).toBe("true");
        await tabTo(page, "Close the panel");
        await page.keyboard.press("Enter");
        await page.getByRole("tablist").waitFor({ state: "detached" });
        const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
        expect(focused).toBe("Behind the scenes");
    });
});
