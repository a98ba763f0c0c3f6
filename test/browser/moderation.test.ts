import { describe, expect, test } from "vitest";
import { bridge, ferry } from "./articles.ts";
import { browserForFile, chromium, needsChromium, timeout } from "./page-stage.ts";
import { runCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Moderating in the browser${needsChromium}`, { timeout }, () => {
    test("a moderator publishes what changed in the folder, and what is new is answered", async () => {
        const { visit, write } = await open({ files: bridge });
        const page = await visit();
        await page.getByText("1 article, 2 paragraphs").waitFor();
        await page.getByLabel("View as").selectOption("moderator");
        await page.getByRole("button", { name: "moderators" }).click();
        write(ferry);
        await runCommand(page, "corpus reload");
        await page.getByText("+ Added (1):").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 2").waitFor();
        await page.getByText("2 articles, 3 paragraphs", { exact: true }).waitFor();
        await page.getByRole("button", { name: "general" }).click();
        await page.locator("#box").fill("@Pullquote who is the captain of the ferry?");
        await page.keyboard.press("Enter");
        await page.getByText("Its captain is Nils Rode.").waitFor();
    });

    test("a member is not offered what moderators do, and is refused when she asks for it all the same", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.locator("#box").fill("/");
        await page.getByRole("option", { name: "/ask" }).waitFor();
        expect(await page.getByRole("option", { name: "/corpus" }).count()).toBe(0);
        // As a page would that has been tampered with.
        await page.route("**/act", (route) => {
            const act = { ...route.request().postDataJSON(), command: "corpus reload" };
            return route.continue({ postData: JSON.stringify(act) });
        });
        await runCommand(page, "about");
        await page.getByRole("alert").getByText("/corpus is not shown to this member.").waitFor();
        expect(await page.getByRole("article").count()).toBe(0);
    });

    test("a refused act is said in words, and can be dismissed", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.route("**/act", (route) =>
            route.fulfill({ status: 422, json: { error: "You do not see this channel." } }),
        );
        await page.locator("#box").fill("hello");
        await page.keyboard.press("Enter");
        await page.getByRole("alert").getByText("You do not see this channel.").waitFor();
        expect(await page.locator("#box").inputValue()).toBe("hello");
        await page.getByRole("button", { name: "Dismiss" }).click();
        await page.getByText("You do not see this channel.").waitFor({ state: "detached" });
    });

    test("somebody whose server has no bot uses it for herself", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.getByLabel("View as").selectOption("elsewhere");
        await page.locator("#box").fill("/");
        await page.getByRole("option", { name: "/ask" }).waitFor();
        await page.keyboard.press("Enter");
        await page.getByRole("textbox", { name: "question" }).fill("How long is the bridge?");
        await page.keyboard.press("Enter");
        await page.getByText("412 metres").waitFor();
    });
});
