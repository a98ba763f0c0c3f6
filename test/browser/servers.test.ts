import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { violations } from "./axe.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { moderate } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Servers in the browser${needsChromium}`, () => {
    test("the rail opens the server of someone else as them, and says who has the app there", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        const rail = page.getByRole("list", { name: "Servers" });
        const home = rail.getByRole("button", { name: "Reading Circle" });
        const other = rail.getByRole("button", { name: "Harbour Library, Noor’s server" });
        expect(await home.getAttribute("aria-current")).toBe("true");
        await other.click();
        await page.getByRole("main", { name: "#lobby" }).waitFor();
        expect(await page.getByLabel("View as").inputValue()).toBe("elsewhere");
        expect(await other.getAttribute("aria-current")).toBe("true");
        await page
            .getByText("This server has not added Pullquote. Noor installed it for themselves")
            .waitFor();
        expect(await violations(page)).toEqual([]);
        await rail.getByRole("button", { name: "Direct messages" }).click();
        await page.getByRole("main", { name: "@Pullquote" }).waitFor();
        await home.click();
        await page.getByRole("main", { name: "#general" }).waitFor();
        expect(await page.getByLabel("View as").inputValue()).toBe("member");
        expect(await page.getByText("has not added").count()).toBe(0);
    });

    test("the moderators' channel offers commands to begin with", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await page.getByText("Here you change what Pullquote quotes").waitFor();
        expect(await violations(page)).toEqual([]);
        await page.getByRole("button", { name: /^\/corpus status/u }).click();
        await page.getByRole("button", { name: "/corpus status: leave this command" }).waitFor();
        await page.keyboard.press("Enter");
        await page.getByRole("article").waitFor();
        await page.getByRole("button", { name: "general", exact: true }).click();
        await page.getByText("Here you change").waitFor({ state: "detached" });
    });
});
