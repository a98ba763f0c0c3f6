import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`What lasts in the browser${needsChromium}`, () => {
    test("a reload of the page keeps the conversation, the person, the place and the theme", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.getByLabel("View as").selectOption("moderator");
        await page.getByRole("button", { name: "moderators" }).click();
        await page.getByRole("button", { name: "Light theme" }).click();
        await page.locator("#box").fill("@Pullquote how long is the bridge?");
        await page.keyboard.press("Enter");
        await page.getByText("412 metres").waitFor();
        await page.reload();
        await page.getByText("412 metres").waitFor();
        expect(await page.getByRole("article").count()).toBe(2);
        expect(await page.getByLabel("View as").inputValue()).toBe("moderator");
        await page.getByRole("main", { name: "#moderators" }).waitFor();
        expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
    });

    test("two tabs see the same", async () => {
        const { visit } = await open({ files: bridge });
        const [one, other] = [await visit(), await visit()];
        await one.locator("#box").fill("@Pullquote how long is the bridge?");
        await one.keyboard.press("Enter");
        await other.getByText("412 metres").waitFor();
        expect(await other.getByRole("article").count()).toBe(2);
    });

    test("the theme follows the system until it is chosen", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit({ colorScheme: "light" });
        const theme = (name: string) => page.locator(`html[data-theme="${name}"]`).waitFor();
        await theme("light");
        await page.emulateMedia({ colorScheme: "dark" });
        await theme("dark");
        await page.getByRole("button", { name: "Light theme" }).click();
        await theme("light");
        await page.reload();
        await theme("light");
    });

    test("a bot that is not connected is reported, until it is back", async () => {
        const { visit, stopBot, restartBot } = await open({ files: bridge });
        const page = await visit();
        await stopBot();
        await page.getByRole("alert").getByText("Pullquote is not connected").waitFor();
        await restartBot();
        await page.getByText("Pullquote is not connected").waitFor({ state: "detached" });
    });

    test("a lost connection to the server is reported", async () => {
        const { visit, server } = await open({ files: bridge });
        const page = await visit();
        await server.close();
        await page.getByRole("alert").getByText("Lost the connection to the playground").waitFor();
    });
});
