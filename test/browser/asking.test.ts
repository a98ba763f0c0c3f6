import { describe, expect, test } from "vitest";
import { bridge, ferry } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { beginCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Asking in the browser${needsChromium}`, () => {
    test("a slash command is chosen, its options are filled in with the bot's suggestions, and it is answered", async () => {
        const { visit } = await open({ files: { ...bridge, ...ferry } });
        const page = await visit();
        const box = page.getByRole("textbox", { name: "Message #general" });
        await box.fill("/as");
        expect(await page.getByRole("listbox", { name: "Commands" }).innerText()).toContain(
            "Quote the passage that answers",
        );
        await box.press("Enter");
        const question = page.getByRole("combobox", { name: "question" });
        await question.fill("when was the br");
        await page.getByRole("option", { name: "When was the bridge of Lervik built?" }).waitFor();
        await question.fill("How long is the bridge?");
        await page.getByRole("button", { name: "Add the option article" }).click();
        const article = page.getByRole("combobox", { name: "article" });
        await page.getByRole("option", { name: "The ferry to Skarvoy" }).waitFor();
        await article.pressSequentially("bridge of");
        await page.getByRole("option", { name: "The ferry to Skarvoy" }).waitFor({ state: "detached" });
        await article.press("Enter");
        expect(await article.inputValue()).toBe("The bridge of Lervik");
        await article.press("Enter");
        const answer = page.getByRole("article").last();
        await answer.getByText("It is 412 metres long.").waitFor();
        expect(await answer.locator("strong").innerText()).toBe("It is 412 metres long.");
        expect(await answer.getByRole("link", { name: "¶ 1 of 2" }).getAttribute("href")).toBe(
            "https://example.org/the-bridge#:~:text=It%20is%20412%20metres%20long",
        );
        const lines = (await answer.innerText()).split("\n").filter((line) => line.trim() !== "");
        const first = lines.findIndex((line) => line.startsWith("Question:"));
        expect(lines.slice(first, first + 3).map((line) => line.slice(0, 12))).toEqual([
            "Question: Ho",
            "The bridge o",
            "— The bridge",
        ]);
        await answer.locator(".head", { hasText: "Mara used ask" }).waitFor();
    });

    test("a required option is requested before anything is sent", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.getByRole("textbox", { name: "Message #general" }).fill("/ask");
        await page.keyboard.press("Enter");
        const question = page.getByRole("combobox", { name: "question" });
        await page.getByRole("listbox").getByRole("option").first().waitFor();
        await question.press("Escape");
        await question.press("Enter");
        await page.getByRole("alert").getByText("This option is required").waitFor();
        expect(await question.getAttribute("aria-invalid")).toBe("true");
        expect(await page.getByRole("article").count()).toBe(0);
    });

    test("the bot is mentioned by its name, chosen from a list or written out", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        const box = page.getByRole("textbox", { name: "Message #general" });
        await box.fill("@pu");
        await page.getByRole("listbox", { name: "Members" }).getByRole("option").first().click();
        expect(await box.inputValue()).toBe("@Pullquote ");
        await box.pressSequentially("who built the bridge?");
        await box.press("Enter");
        await page.getByText("built in 1911 by the engineer Ida Holm").waitFor();
        const [asked, answer] = await page.getByRole("article").all();
        await asked?.locator("discord-mention", { hasText: "Pullquote" }).waitFor();
        await answer?.locator(".head", { hasText: "Mara" }).waitFor();
    });

    test("a direct message needs no mention", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.getByRole("navigation").getByRole("button", { name: "Pullquote" }).click();
        await page.getByRole("textbox", { name: "Message @Pullquote" }).fill("when was the toll lifted?");
        await page.keyboard.press("Enter");
        await page.getByText("The toll was lifted in 1974.").waitFor();
    });

    test("a question that the articles do not answer is reported as such", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.getByRole("navigation").getByRole("button", { name: "Pullquote" }).click();
        await page.getByRole("textbox", { name: "Message @Pullquote" }).fill("Who is the king of France?");
        await page.keyboard.press("Enter");
        await page.getByText(/The articles do not answer this|Not answered/).waitFor();
    });

    test("the welcome questions are asked with a click, and the last one has no answer", async () => {
        const { visit } = await open();
        const page = await visit();
        const questions = page.locator(".questions button");
        await questions.last().waitFor();
        expect(await questions.count()).toBe(5);
        await questions.first().click();
        await page.getByRole("article").first().locator("discord-quote").waitFor();
        await questions.last().click();
        await page.getByText(/The articles do not answer this|Not answered/).waitFor();
    });

    test("an answer is read in context, cited and shared", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await beginCommand(page, "ask");
        await page.getByRole("combobox", { name: "question" }).fill("How long is the bridge of Lervik?");
        await page.getByRole("button", { name: "Add the option hide" }).click();
        await page.getByRole("option", { name: "True" }).click();
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("button", { name: "Share" }).waitFor();
        await page.getByRole("button", { name: "In context" }).click();
        await page.getByText("About 3,000 cars cross the bridge").waitFor();
        await page.getByRole("button", { name: "Cite", exact: true }).click();
        await page.getByText("“The bridge of Lervik”, Lervik Gazette, 9 November 2016, ¶ 1").waitFor();
        await page.getByRole("button", { name: "Share" }).click();
        await page.locator("discord-subscript", { hasText: /shared by\s*Mara/u }).waitFor();
        expect(await page.getByRole("button", { name: "Shared" }).isDisabled()).toBe(true);
    });

    test("a message is replied to", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        const box = page.getByRole("textbox", { name: "Message #general" });
        await box.fill("@Pullquote how long is the bridge?");
        await box.press("Enter");
        await page.getByText("412 metres").waitFor();
        await page.getByRole("button", { name: "Reply to Pullquote" }).click();
        await page.getByText("Replying to Pullquote").waitFor();
        await box.fill("thanks");
        await box.press("Enter");
        const reply = page.getByRole("article", { name: /^Mara/ }).nth(1);
        await reply.locator(".head", { hasText: "Pullquote" }).waitFor();
    });
});
