import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Behind the scenes${needsChromium}`, () => {
    test("shows the requests and events that passed, with their bodies and no token", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.locator("#box").fill("@Pullquote how long is the bridge?");
        await page.keyboard.press("Enter");
        await page.getByText("412 metres").waitFor();
        await page.getByRole("button", { name: "Behind the scenes" }).click();
        const sent = page.getByRole("tabpanel").getByText(/^POST \/channels\/\d+\/messages$/);
        await sent.first().click();
        const body = page.getByRole("tabpanel").locator("pre:visible").first();
        expect(await body.innerText()).toContain('"allowed_mentions"');
        expect(await page.getByRole("tabpanel").innerText()).toMatch(/MESSAGE_CREATE/);
        expect(await page.getByRole("tabpanel").innerText()).not.toContain("loopback-token");
    });

    test("explains the last question asked, and any that is typed", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.locator("#box").fill("@Pullquote how long is the bridge?");
        await page.keyboard.press("Enter");
        await page.getByText("412 metres").waitFor();
        await page.getByRole("button", { name: "Behind the scenes" }).click();
        await page.getByRole("tab", { name: "Why this answer" }).click();
        const panel = page.getByRole("tabpanel");
        await panel.locator(".verdict", { hasText: "Answered" }).waitFor();
        expect(await panel.getByLabel("Question").inputValue()).toBe("how long is the bridge?");
        expect(await panel.locator(".candidates li").first().innerText()).toContain("It is 412 metres long.");
        await panel.getByLabel("Question").fill("Who is the king of France?");
        await panel.getByRole("button", { name: "Explain" }).click();
        await panel.locator(".verdict", { hasText: /Not found|Near miss/ }).waitFor();
        await panel.getByText("in no article").first().waitFor();
    });
});
