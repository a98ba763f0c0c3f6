import type { Page } from "playwright-core";
import { beginCommand, moderate, runCommand } from "./run-command.ts";

async function withArticle(page: Page, command: string): Promise<void> {
    await moderate(page);
    await beginCommand(page, command);
    await page.getByRole("combobox", { name: "article" }).fill("20-civilians-killed-raqqa");
    await page.getByRole("button", { name: "Send" }).click();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Changes two things of the article, and looks at what would change. */
async function edited(page: Page): Promise<void> {
    await withArticle(page, "corpus edit");
    await press(page, "Title and source");
    const source = page.getByRole("dialog", { name: "Title and source" });
    await source.getByLabel("Publisher").fill("The Raqqa Gazette");
    await source.getByLabel("Date").fill("10 November 2016");
    await press(page, "Submit");
    await page.getByText("is not proposed yet").waitFor();
    await page.getByRole("button", { name: "Edit a part of the text …" }).click();
    await page.getByRole("option", { name: /^1 · /u }).click();
    const text = page.getByRole("dialog", { name: "Text" }).getByLabel("Text");
    await text.fill(
        (await text.inputValue()).replace("civilians", "people").replace("al-Heesha", "al-Hisha"),
    );
    await press(page, "Submit");
    await page.getByText("al-Hisha").first().waitFor();
}

/** How to reach the states of showing and editing an article, and of correcting a form. */
export const editingStates: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    shown: async (page) => {
        await withArticle(page, "corpus show");
        await page.getByRole("button", { name: "Later ▶" }).waitFor();
    },
    got: async (page) => {
        await withArticle(page, "corpus get");
        await page.getByText("as I have it").waitFor();
    },
    edit: async (page) => {
        await withArticle(page, "corpus edit");
        await press(page, "Title and source");
        await page.getByRole("dialog").waitFor();
    },
    editing: async (page) => {
        await withArticle(page, "corpus edit");
        await page.getByText("Nothing changes until").waitFor();
    },
    edited,
    "edited-text": async (page) => {
        await edited(page);
        await press(page, "Correct");
        await page.getByRole("dialog").waitFor();
    },
    refused: async (page) => {
        await moderate(page);
        await runCommand(page, "corpus paste");
        const form = page.getByRole("dialog", { name: "Add an article" });
        await form.getByLabel("Title").fill("The inn");
        await form.getByLabel("Date").fill("next tuesday");
        await form.getByLabel("Text").fill("The inn is old.\n\nIt is red.");
        await press(page, "Submit");
        await page.getByText("It should be a date that exists, written as").waitFor();
    },
    corrected: async (page) => {
        await editingStates["refused"]?.(page);
        await press(page, "Correct");
        await page.getByRole("dialog").waitFor();
    },
};
