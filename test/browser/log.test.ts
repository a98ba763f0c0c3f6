import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { violations } from "./axe.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

/** What has the focus, as it is announced. */
const focused = (page: Page) =>
    page.evaluate(() => {
        const part = document.activeElement;
        const described = part?.getAttribute("aria-describedby");
        const text = described == null ? undefined : document.getElementById(described)?.textContent;
        const name = part?.getAttribute("aria-label") ?? part?.textContent ?? "";
        return [name, text].map((each) => each?.trim().slice(0, 30) ?? "").join(": ");
    });

const press = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    return focused(page);
};

/** A log with a question, an answer with buttons, and a message. */
async function converse(page: Page): Promise<void> {
    await page.locator(".questions button").first().waitFor();
    await page.locator("#box").fill("@Pullquote how long is the bridge?");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "In context" }).waitFor();
    await page.locator("#box").fill("so long");
    await page.keyboard.press("Enter");
    await page.locator(".message", { hasText: "so long" }).waitFor();
}

describe.skipIf(chromium === undefined)(`The log by keyboard${needsChromium}`, () => {
    test("is one tab stop, in which arrows move between messages and to what can be used in them", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await converse(page);
        expect(await press(page, "Shift+Tab")).toMatch(/^Mara, .*: so long$/u);
        expect(await press(page, "ArrowUp")).toMatch(/^Pullquote, .*: The bridge/u);
        expect(await violations(page)).toEqual([]);
        expect(await press(page, "Enter")).toMatch(/^¶\s1\sof\s2/u);
        expect(await press(page, "ArrowRight")).toContain("In context");
        expect(await press(page, "End")).toContain("Apps for Pullquote");
        expect(await press(page, "Home")).toMatch(/^¶\s1\sof\s2/u);
        expect(await press(page, "ArrowRight", "Enter")).toContain("In context");
        await page.getByText("quoted in the answer").waitFor();
        expect(await press(page, "Escape")).toMatch(/^Pullquote, .*: The bridge/u);
        expect(await press(page, "Home")).toBe(
            `${(await page.locator(".questions button").first().innerText()).slice(0, 30)}: `,
        );
        expect(await press(page, "End", "Escape")).toBe("Message #general: ");
        await page.keyboard.press("Shift+Tab");
        expect(await press(page, "Shift+Tab")).toBe("Behind the scenes: ");
        await page.keyboard.press("Tab");
        expect(await press(page, "ArrowUp", "Enter", "Tab")).toBe("Message #general: ");
    });

    test("typing anywhere goes to the box, but not from a field or a dialog, nor with modifiers", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await converse(page);
        const box = page.locator("#box");
        await press(page, "Shift+Tab", "Control+a", "Alt+b", "Space");
        expect(await box.inputValue()).toBe("");
        await page.keyboard.type("why so?");
        expect(await box.inputValue()).toBe("why so?");
        await page.getByLabel("View as").focus();
        await page.keyboard.type("m");
        expect(await box.inputValue()).toBe("why so?");
        await page.getByRole("button", { name: "Create a thread from Mara’s message" }).last().click();
        await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).focus();
        await page.keyboard.type("x");
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
        expect(await box.inputValue()).toBe("why so?");
        await box.fill("/ask");
        await page.keyboard.press("Enter");
        await page.getByRole("combobox", { name: "question" }).waitFor();
        await page.getByRole("button", { name: "announcements" }).focus();
        await page.keyboard.type("who");
        expect(await page.getByRole("combobox", { name: "question" }).inputValue()).toBe("who");
    });
});
