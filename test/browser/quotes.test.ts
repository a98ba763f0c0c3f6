import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bridge, ferry } from "./articles.ts";
import { wrongInLooks } from "./examine-looks.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { beginCommand, runCommand } from "./run-command.ts";

const open = browserForFile();
const arabic = {
    "jisr.md": "---\ntitle: الجسر\nlanguage: ar\n---\n\nيبلغ طول الجسر 412 متراً، وقد بُني في عام 1911.\n",
};
const files = { ...bridge, ...ferry, ...arabic };

/** Checks a quote with the keyboard alone, and waits for what was found. */
async function check(page: Page, quote: string, found: string): Promise<void> {
    await beginCommand(page, "quote");
    await page.keyboard.type(quote);
    await page.keyboard.press("Enter");
    await page.getByRole("article").last().getByText(found).waitFor();
}

const several =
    "“About 3,000 cars cross the bridge every week.” “The toll was lifted in 1974.” “Nobody knows who paid for it.”";

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    quotes: async (page) => {
        await check(page, "The toll was lifted in 1974.", "Exactly.");
        await check(page, "About 5,000 cars cross the bridge every single day.", "Not exactly.");
        await check(page, "Nobody knows who paid for it in the end.", "Not found.");
    },
    "quotes-rtl": async (page) => {
        await check(page, "يبلغ طول الجسر 500 متراً، وقد بُني في عام 1911.", "Not exactly.");
    },
    "quotes-unknown": async (page) => {
        await beginCommand(page, "quote");
        await page.keyboard.type("The toll was lifted in 1974.");
        await page.getByRole("button", { name: "Add the option article" }).click();
        await page.keyboard.type("The brigde of Lervick");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("button", { name: "The bridge of Lervik" }).waitFor();
    },
    "quotes-several": async (page) => {
        await page.locator("#box").fill(several);
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Apps for Mara’s message" }).click();
        await page.getByRole("menuitem", { name: "Check quotes" }).click();
        await page.getByText("Only you can see this").waitFor();
    },
    "article-card": async (page) => {
        await runCommand(page, "articles");
        const list = page.getByRole("article").last();
        await list.locator(".select-button").click();
        await page.getByRole("option", { name: /The bridge of Lervik/u }).click();
        await list.getByText("Lervik Gazette").waitFor();
    },
    "talk-menu": async (page) => {
        await page.locator("#box").fill("@Pullquote what is this about?");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Choose an article" }).click();
        await page.getByRole("listbox").waitFor();
    },
};

describe.skipIf(chromium === undefined)(`Checked quotes${needsChromium}`, () => {
    test.each(Object.entries(states))(
        "%s fit and are accessible in every size and theme",
        async (name, reach) => {
            const { visit } = await open({ files });
            const page = await visit();
            await reach(page);
            expect(await wrongInLooks(page, name)).toEqual([]);
        },
    );

    test("a quote is checked in the article that is chosen instead of an unknown one", async () => {
        const { visit } = await open({ files });
        const page = await visit();
        await states["quotes-unknown"]?.(page);
        await page.getByRole("button", { name: "The bridge of Lervik" }).press("Enter");
        await page.getByRole("article").last().getByText("Exactly.").waitFor();
    });
});
