import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { goTo } from "./place-states.ts";

const open = browserForFile();

const focused = (page: Page) =>
    page.evaluate(() => {
        const part = document.activeElement;
        return part?.getAttribute("aria-label") ?? part?.textContent?.trim() ?? "";
    });

/** Presses Tab until the focus is on the part with this name. */
async function tabTo(page: Page, name: string): Promise<void> {
    for (let pressed = 0; pressed < 60; pressed++) {
        await page.keyboard.press("Tab");
        if ((await focused(page)) === name) return;
    }
    throw new Error(`Tab did not reach ${name}.`);
}

const placesOf = (page: Page) =>
    page.getByRole("navigation").locator(".place > span:first-of-type").allTextContents();

describe.skipIf(chromium === undefined)(`The places${needsChromium}`, () => {
    test("a post is added, opened and left again with the keyboard alone", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await tabTo(page, "questions (forum)");
        await page.keyboard.press("Enter");
        expect(await focused(page)).toBe("Posts in questions");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByRole("dialog", { name: "New Post" }).waitFor();
        await page.keyboard.press("Escape");
        // The browser gives the focus back before it says that the form is closed.
        await page.locator("dialog").waitFor({ state: "detached" });
        expect(await focused(page)).toBe("New Post");
        await page.keyboard.press("Enter");
        // Typing does not wait for the form.
        await page.getByRole("dialog").locator("input:focus").waitFor();
        await page.keyboard.type("The bridge");
        await page.keyboard.press("Tab");
        await page.keyboard.type("@Pullquote how long is the bridge?");
        await tabTo(page, "Post");
        await page.keyboard.press("Enter");
        await page.getByText("412 metres").waitFor();
        await page.getByRole("heading", { level: 1, name: "The bridge" }).waitFor();
        expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("The bridge");
        expect(await focused(page)).toBe("Message “The bridge”");
        await page.getByRole("button", { name: "Back to #questions" }).press("Enter");
        const titles = await page.getByRole("heading", { level: 2 }).allTextContents();
        expect(titles.slice(-3)).toEqual([
            "The bridge",
            "Your favorite quotes",
            "How do I cite a paragraph?",
        ]);
    });

    test("Escape closes a dialog at once, so that nothing pressed after it is undone", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.locator("#box").fill("About the bridge");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Create a thread from Mara’s message" }).press("Enter");
        const dialog = page.getByRole("dialog");
        await dialog.waitFor();
        const left = await dialog.evaluate((element) => {
            element.dispatchEvent(new Event("cancel", { cancelable: true }));
            return element.isConnected;
        });
        expect(left).toBe(false);
        expect(await focused(page)).toBe("Create a thread from Mara’s message");
    });

    test("a thread is created from a message, listed under its channel and linked from the message", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.locator("#box").fill("About the bridge");
        await page.keyboard.press("Enter");
        const create = page.getByRole("button", { name: "Create a thread from Mara’s message" });
        await create.press("Enter");
        await page.getByRole("dialog").waitFor();
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
        expect(await focused(page)).toBe("Create a thread from Mara’s message");
        await page.keyboard.press("Enter");
        // Typing does not wait for the form.
        await page.getByRole("dialog").locator("input:focus").waitFor();
        await page.keyboard.type("Bridge");
        await page.keyboard.press("Tab");
        await page.keyboard.type("@Pullquote how long is the bridge?");
        await page.getByRole("button", { name: "Create Thread", exact: true }).press("Enter");
        await page.getByText("412 metres").waitFor();
        expect((await placesOf(page)).slice(0, 4)).toEqual([
            "general",
            "Reading list",
            "Bridge",
            "announcements",
        ]);
        // The message from which it was started is its first one.
        const articles = page.getByRole("log").getByRole("article");
        expect(await articles.first().textContent()).toContain("About the bridge");
        await page.getByRole("button", { name: "Back to #general" }).click();
        expect(await create.count()).toBe(0);
        await page.getByRole("button", { name: "Thread: Bridge" }).click();
        await page.getByText("412 metres").waitFor();
    });

    test("a long title does not make the box to write in higher", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit({ viewport: { width: 375, height: 700 } });
        const box = page.locator("#box");
        const before = await box.evaluate((part) => part.clientHeight);
        await page.getByRole("button", { name: "Servers and messages" }).click();
        await goTo(page, "questions");
        await page.getByRole("button", { name: "New Post" }).click();
        await page.getByLabel("Title").fill("What else was lifted in that year? ".repeat(2));
        await page.getByLabel("Message").last().fill("Tell me");
        await page.getByRole("button", { name: "Post", exact: true }).click();
        await page.getByRole("textbox", { name: "Message “What else" }).waitFor();
        expect(await box.evaluate((part) => part.clientHeight)).toBe(before);
    });

    test("the bot's role is mentioned if it is chosen from the list", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.locator("#box").fill("@pu");
        const options = page.getByRole("listbox").getByRole("option");
        await options.first().waitFor();
        expect(await options.count()).toBe(2);
        await page.keyboard.press("ArrowDown");
        expect(await page.locator("#proposals [aria-selected=true]").textContent()).toContain("this role");
        await page.keyboard.press("Enter");
        await page.keyboard.type("hello");
        await page.keyboard.press("Enter");
        await page.locator('discord-mention[type="role"]').waitFor();
        await page.getByRole("button", { name: "Behind the scenes" }).click();
        const event = page.getByRole("tabpanel").locator("details", { hasText: "MESSAGE_CREATE" }).last();
        await event.locator("summary").click();
        expect(await event.locator("pre").textContent()).toMatch(
            /"content": ""[\s\S]*"mention_roles": \[\s*"\d+"/u,
        );
    });

    test("each persona sees what they may: channels, the box and commands", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        expect(await placesOf(page)).not.toContain("moderators");
        await goTo(page, "announcements");
        const closed = page.getByText("You do not have permission to send messages in this channel.");
        await closed.waitFor();
        expect(await page.getByRole("textbox").count()).toBe(0);
        expect(await page.getByRole("button", { name: "Reply to Theo" }).count()).toBe(0);
        await page.getByLabel("View as").selectOption("moderator");
        await page.getByRole("textbox", { name: "Message #announcements" }).waitFor();
        expect(await placesOf(page)).toContain("moderators");

        await page.getByLabel("View as").selectOption("member");
        await goTo(page, "no-commands");
        await page.locator("#box").fill("@");
        await page.getByRole("listbox").waitFor();
        await page.locator("#box").fill("/");
        await page.getByRole("listbox").waitFor({ state: "detached" });
        await goTo(page, "Book friends");
        await page.locator("#box").fill("@");
        const people = page.getByRole("listbox").locator("strong");
        await people.first().waitFor();
        expect(await people.allTextContents()).toEqual(["Theo", "Ines", "Noor"]);
        await page.locator("#box").fill("/");
        await page.getByRole("listbox").waitFor({ state: "detached" });
    });

    test("an answer is private where the member lacks Use External Apps", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.getByLabel("View as").selectOption("elsewhere");
        await goTo(page, "no-external-apps");
        await page.locator("#box").fill("/ask");
        await page.keyboard.press("Enter");
        await page.keyboard.type("How long is the bridge?");
        await page.keyboard.press("Enter");
        await page.getByText("412 metres").waitFor();
        await page.getByText("Only you can see this").waitFor();
    });
});
