import { describe, expect, test } from "vitest";
import { bridge, ferry } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { runCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Talk in the browser${needsChromium}`, () => {
    test("a mention that asks what this is about gets a menu, and the choice replaces it with an overview", async () => {
        const { visit } = await open({ files: { ...bridge, ...ferry } });
        const page = await visit();
        const box = page.getByRole("textbox", { name: "Message #general" });
        await box.fill("@Pullquote what is this about?");
        await box.press("Enter");
        const reply = page.getByRole("article").last();
        await reply.getByText("There are 2 articles. Which one do you mean?").waitFor();
        await reply.getByRole("button", { name: "Choose an article" }).click();
        await page.getByRole("option", { name: "The ferry to Skarvoy" }).click();
        await reply.getByText("It begins:").waitFor();
        expect(await reply.locator("strong").first().innerText()).toBe("The ferry to Skarvoy");
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
});
