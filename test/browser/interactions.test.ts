import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { openOtherBot } from "./other-bot.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { runCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Interactions in the browser${needsChromium}`, () => {
    test("a private answer says so, is not shown to others, and can be dismissed", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await runCommand(page, "articles");
        await page.getByText("Only you can see this").waitFor();
        await page.getByLabel("View as").selectOption("moderator");
        await page.getByText("Only you can see this").waitFor({ state: "detached" });
        await page.getByLabel("View as").selectOption("member");
        await page.getByRole("button", { name: "Dismiss message" }).click();
        await page.getByRole("article").waitFor({ state: "detached" });
        await page.reload();
        await page.getByRole("log").waitFor();
        expect(await page.getByRole("article").count()).toBe(0);
    });

    test("buttons turn the pages of a long list", async () => {
        const many = Array.from({ length: 12 }, (_, at) => [
            `a${at}.md`,
            `---\ntitle: Tale ${at}\n---\n\nA text.\n`,
        ]);
        const { visit } = await open({ files: Object.fromEntries(many) });
        const page = await visit();
        await runCommand(page, "articles");
        await page.getByText("(page 1 of 2)").waitFor();
        expect(await page.getByRole("button", { name: "Previous" }).isDisabled()).toBe(true);
        await page.getByRole("button", { name: "Next" }).click();
        await page.getByText("(page 2 of 2)").waitFor();
        expect(await page.locator(".message ol").getAttribute("start")).toBe("11");
    });

    test("an embed shows its parts, and a select menu sends what was chosen", async () => {
        const { visit } = await open({ bot: openOtherBot });
        const page = await visit();
        await runCommand(page, "card");
        await page.getByText("What would change").waitFor();
        await page.getByText("Two articles, one of them new.").waitFor();
        await page.getByText("Version 7").waitFor();
        await page.getByRole("button", { name: "Pick an article" }).click();
        await page.getByRole("option", { name: "The ferry" }).click();
        await page.getByText("You chose ferry.").waitFor();
        await page.getByText("(edited)").waitFor();
    });

    test("a modal is filled in and sent; Escape leaves it", async () => {
        const { visit } = await open({ bot: openOtherBot });
        const page = await visit();
        await runCommand(page, "form");
        const dialog = page.getByRole("dialog", { name: "Paste an article" });
        await dialog.waitFor();
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "detached" });
        await runCommand(page, "form");
        await dialog.getByLabel("Title").fill("The bridge");
        await page.keyboard.press("Enter");
        await page.getByText("Title: The bridge").waitFor();
        await dialog.waitFor({ state: "detached" });
    });

    test("a message command is run from the message's menu", async () => {
        const { visit } = await open({ bot: openOtherBot });
        const page = await visit();
        await page.locator("#box").fill("Something to keep");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Apps for Mara’s message" }).click();
        await page.getByRole("menuitem", { name: "Keep this" }).click();
        await page.getByText("Kept: Something to keep").waitFor();
        await page.getByRole("menu").waitFor({ state: "detached" });
    });

    test("a deferred answer shows that the bot is thinking", async () => {
        const { visit } = await open({ bot: openOtherBot });
        const page = await visit();
        await runCommand(page, "slow");
        await page.getByText("Pullquote is thinking…").waitFor();
        await runCommand(page, "hurry");
        await page.getByText("Here at last.").waitFor();
        await page.getByText("Pullquote is thinking…").waitFor({ state: "detached" });
    });

    test("an interaction that the bot does not answer is shown as failed, until that is dismissed", async () => {
        const { visit } = await open({ bot: openOtherBot, expireAfter: 50 });
        const page = await visit();
        await runCommand(page, "silent");
        await page.getByText("The application did not respond").waitFor();
        await page.getByRole("log").getByRole("button", { name: "Dismiss", exact: true }).click();
        await page.getByText("The application did not respond").waitFor({ state: "detached" });
    });
});
