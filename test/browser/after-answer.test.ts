import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bridge, ferry } from "./articles.ts";
import { wrongInLooks } from "./examine-looks.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { beginCommand, runCommand, sendCommand } from "./run-command.ts";

const open = browserForFile();

type Look = (name: string) => Promise<void>;

const nameOfFocus = (page: Page) =>
    page.evaluate(() => {
        const part = document.activeElement;
        return (part?.getAttribute("aria-label") ?? part?.textContent ?? "").trim();
    });

/** Presses a key until the focus is on what has this name. */
async function pressUntil(page: Page, key: string, name: string): Promise<void> {
    const seen: string[] = [];
    for (let pressed = 0; pressed < 60; pressed++) {
        const focused = await nameOfFocus(page);
        if (focused === name) return;
        seen.push(focused);
        await page.keyboard.press(key);
    }
    throw new Error(`${key} did not reach ${name}, but ${[...new Set(seen)].join(" | ")}`);
}

/** Presses a button, or opens a menu, of the newest message. */
async function use(page: Page, name: string): Promise<void> {
    await page.getByRole("article").last().getByRole("button", { name }).first().waitFor();
    await page.locator("#box").focus();
    await page.keyboard.press("Shift+Tab");
    // A block of code is a tab stop of its own.
    if ((await page.locator("pre:focus").count()) > 0) await page.keyboard.press("Escape");
    await page.locator(".message:focus").waitFor();
    for (const key of ["End", "Enter"]) await page.keyboard.press(key);
    await pressUntil(page, "ArrowRight", name);
    await page.keyboard.press("Enter");
}

/** Chooses from the list that is open. */
async function choose(page: Page, name: string): Promise<void> {
    const option = page.getByRole("option", { name }).first();
    await option.waitFor();
    for (let pressed = 0; pressed < 20; pressed++) {
        const isChosen = await option.evaluate(
            (part) =>
                part === document.activeElement ||
                part.id === document.activeElement?.getAttribute("aria-activedescendant"),
        );
        if (isChosen) return page.keyboard.press("Enter");
        await page.keyboard.press("ArrowDown");
    }
    throw new Error(`The arrows did not reach ${name}`);
}

async function write(page: Page, text: string): Promise<void> {
    await page.locator("#box").focus();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
}

/** Uses a command of the menu of the newest message. */
async function useApp(page: Page, name: string, look: Look): Promise<void> {
    await use(page, "Apps for Mara’s message");
    await page.getByRole("menuitem", { name }).waitFor();
    await look("menu");
    await pressUntil(page, "ArrowDown", name);
    await page.keyboard.press("Enter");
}

const newest = (page: Page) => page.getByRole("article").last();

const paths: Readonly<Record<string, (page: Page, look: Look) => Promise<void>>> = {
    reader: async (page, look) => {
        await write(page, "@Pullquote how long is the bridge?");
        await use(page, "In context");
        await page.getByText("quoted in the answer").waitFor();
        await look("page");
        await use(page, "Beginning");
        await page.getByRole("listbox").waitFor();
        await look("sections");
        await choose(page, "Today");
        await newest(page).getByText("(edited)").waitFor();
        await use(page, "Ask about this article");
        await page.getByRole("dialog").waitFor();
        await page.keyboard.type("When was the toll lifted?");
        await look("form");
        await page.keyboard.press("Enter");
        await newest(page).getByText("1974").waitFor();
        await look("asked");
    },
    cite: async (page, look) => {
        await write(page, "@Pullquote how long is the bridge?");
        await use(page, "Cite");
        await use(page, "Plain text");
        await page.getByRole("listbox").waitFor();
        await look("formats");
        await choose(page, "RIS");
        await page.getByRole("link", { name: "citation.ris" }).waitFor();
        await look("ris");
    },
    share: async (page, look) => {
        await beginCommand(page, "ask");
        await page.keyboard.type("How long is the bridge?");
        await pressUntil(page, "Tab", "Add the option hide");
        await page.keyboard.press("Enter");
        await page.getByRole("combobox", { name: "hide" }).waitFor();
        await choose(page, "True");
        await page.keyboard.press("Enter");
        await look("private");
        await use(page, "Share");
        await newest(page).getByText("shared by").waitFor();
        await look("shared");
    },
    more: async (page, look) => {
        await beginCommand(page, "ask");
        await page.keyboard.type("Who built the bridge of Lervik?");
        await sendCommand(page);
        await use(page, "Ask more");
        await page.getByRole("dialog").waitFor();
        await page.keyboard.type("how long is it?");
        await look("form");
        await page.keyboard.press("Enter");
        await newest(page).getByText("412 metres").waitFor();
        await look("answer");
    },
    post: async (page, look) => {
        await pressUntil(page, "Tab", "questions (forum)");
        await page.keyboard.press("Enter");
        await pressUntil(page, "Tab", "New Post");
        await page.keyboard.press("Enter");
        await page.getByLabel("Title").waitFor();
        await page.keyboard.type("How long is the bridge of Lervik?");
        await page.keyboard.press("Tab");
        await page.keyboard.type("I read it once and forgot.");
        await look("form");
        await pressUntil(page, "Tab", "Post");
        await page.keyboard.press("Enter");
        await page.getByText("I read it once and forgot.").waitFor();
        await page.locator("#box").waitFor();
        await page.locator("#box").focus();
        await page.keyboard.type("@Pullquote ");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Enter");
        await newest(page).getByText("412 metres").waitFor();
        await look("answer");
    },
    "ask-about": async (page, look) => {
        await write(page, "how long is the bridge?");
        await useApp(page, "Ask about this", look);
        await newest(page).getByText("412 metres").waitFor();
        await look("answer");
    },
    check: async (page, look) => {
        await write(page, "It says “The toll was lifted in 1975.”");
        await useApp(page, "Check quotes", look);
        await newest(page).getByText("Not exactly.").waitFor();
        await look("checked");
    },
    card: async (page, look) => {
        await runCommand(page, "articles");
        await use(page, "Open an article");
        await page.getByRole("listbox").waitFor();
        await look("menu");
        await choose(page, "The bridge of Lervik");
        await newest(page).getByText("Lervik Gazette").waitFor();
        await look("open");
        await use(page, "Read");
        await newest(page).getByText("built in 1911").waitFor();
        await look("read");
    },
};

describe.skipIf(chromium === undefined)(`After an answer, by keyboard${needsChromium}`, () => {
    test.each(Object.entries(paths))(
        "%s works, fits and is accessible at every step",
        async (name, follow) => {
            const { visit } = await open({ files: { ...bridge, ...ferry } });
            const page = await visit();
            const wrong: string[] = [];
            const examine = async (step: string) =>
                void wrong.push(...(await wrongInLooks(page, `after-${name}-${step}`)));
            await follow(page, examine);
            expect(wrong).toEqual([]);
        },
    );
});
