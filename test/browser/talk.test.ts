import { describe, expect, test } from "vitest";
import { bridge, ferry } from "./articles.ts";
import { violations } from "./axe.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { runCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Talk in the browser${needsChromium}`, () => {
    test("a mention that asks what this is about gets a menu, and the choice shows an overview privately", async () => {
        const { visit } = await open({ files: { ...bridge, ...ferry } });
        const page = await visit();
        const box = page.getByRole("textbox", { name: "Message #general" });
        await box.fill("@Pullquote what is this about?");
        await box.press("Enter");
        const reply = page.getByRole("article").last();
        await reply.getByText("There are 2 articles. Which one do you mean?").waitFor();
        await reply.getByRole("button", { name: "Choose an article" }).click();
        await page.getByRole("option", { name: "The ferry to Skarvoy" }).click();
        const own = page.getByRole("article").last();
        await own.getByText("It begins:").waitFor();
        await own.getByText("Only you can see this").waitFor();
        expect(await own.locator("strong").first().innerText()).toBe("The ferry to Skarvoy");
    });

    test("/help names commands as mentions", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await runCommand(page, "help");
        const reply = page.getByRole("article").last();
        await reply.getByText("lists what you can ask about").waitFor();
        expect((await reply.locator("discord-mention").allInnerTexts()).map((name) => name.trim())).toEqual([
            "ask",
            "articles",
            "quote",
            "about",
            "privacy",
        ]);
    });

    test("a click on a command's mention begins that command in the box, also by keyboard", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await runCommand(page, "help");
        const reply = page.getByRole("article").last();
        await page.locator("#box").fill("What I was writing");
        await reply.getByRole("button", { name: "/quote", exact: true }).click();
        await page.getByRole("button", { name: "/quote: leave this command" }).waitFor();
        await page.keyboard.type("It opened in 1890.");
        expect(await page.getByRole("textbox", { name: "text" }).inputValue()).toBe("It opened in 1890.");
        await reply.getByRole("button", { name: "/about", exact: true }).focus();
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "/about: leave this command" }).waitFor();
        await page.keyboard.press("Enter");
        await page.getByRole("article").nth(1).waitFor();
        expect(await violations(page)).toEqual([]);
    });
});
