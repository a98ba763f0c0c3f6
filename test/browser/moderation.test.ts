import { describe, expect, test } from "vitest";
import { bridge, ferry } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { beginCommand, moderate, runCommand } from "./run-command.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`Moderating in the browser${needsChromium}`, () => {
    test("a moderator publishes what changed in the folder, and the new article answers", async () => {
        const { visit, write } = await open({ files: bridge });
        const page = await visit();
        await page.getByText("1 article, 2 paragraphs").waitFor();
        await moderate(page);
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

    test("a member is not offered moderators' commands, and is refused if they send one anyway", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.locator("#box").fill("/");
        await page.getByRole("option", { name: "/ask" }).waitFor();
        for (const name of ["/corpus", "/settings"])
            expect(await page.getByRole("option", { name }).count()).toBe(0);
        // As a tampered page would.
        await page.route("**/act?*", (route) => {
            const act = { ...route.request().postDataJSON(), command: "corpus reload" };
            return route.continue({ postData: JSON.stringify(act) });
        });
        await runCommand(page, "about");
        await page.getByRole("alert").getByText("/corpus is not available to this member.").waitFor();
        expect(await page.getByRole("article").count()).toBe(0);
    });

    test("a refused action is explained, and can be dismissed", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.route("**/act?*", (route) =>
            route.fulfill({ status: 422, json: { error: "You can't see this channel." } }),
        );
        await page.locator("#box").fill("hello");
        await page.keyboard.press("Enter");
        await page.getByRole("alert").getByText("You can't see this channel.").waitFor();
        expect(await page.locator("#box").inputValue()).toBe("hello");
        await page.getByRole("button", { name: "Dismiss" }).click();
        await page.getByText("You can't see this channel.").waitFor({ state: "detached" });
    });

    test("somebody whose server does not have the bot can still use it", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.getByLabel("View as").selectOption("elsewhere");
        await page.locator("#box").fill("/");
        await page.getByRole("option", { name: "/ask" }).waitFor();
        await page.keyboard.press("Enter");
        await page.getByRole("combobox", { name: "question" }).fill("How long is the bridge?");
        await page.keyboard.press("Enter");
        await page.getByText("412 metres").waitFor();
    });

    test("an article's metadata is edited in a form that already contains it, and can be restored", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "corpus edit");
        await page.getByRole("combobox", { name: "article" }).fill("bridge");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("button", { name: "Title and source" }).click();
        const form = page.getByRole("dialog", { name: "Title and source" });
        expect(await form.getByLabel("Author").inputValue()).toBe("A. Berg");
        await form.getByLabel("Author").fill("Anna Berg");
        await form.getByLabel("URL").fill("");
        await form.getByRole("button", { name: "Submit" }).click();
        await page.getByRole("button", { name: "Propose", exact: true }).click();
        await page.getByText("~ Changed (1):").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 2").waitFor();
        await runCommand(page, "corpus history");
        await page.getByRole("button", { name: "Go back to …" }).click();
        await page.getByRole("option", { name: "Version 1" }).click();
        await page.getByText("go back to version 1").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 3").waitFor();
    });

    test("answers are pinned, a proposal that would change them says so, and they are unpinned", async () => {
        const { visit } = await open({ files: { ...bridge, ...ferry } });
        const page = await visit();
        await page.getByLabel("View as").selectOption("moderator");
        for (const [at, question] of ["how long is the bridge?", "who built the bridge?"].entries()) {
            await page.locator("#box").fill(`@Pullquote ${question}`);
            await page.keyboard.press("Enter");
            const answer = page
                .getByRole("article", { name: /^Pullquote/ })
                .filter({ hasText: "by the engineer Ida Holm" })
                .nth(at);
            await answer.getByRole("button", { name: "Apps for Pullquote’s message" }).click();
            await page.getByRole("menuitem", { name: "Pin this answer" }).click();
            await page.getByRole("button", { name: "Choose a sentence" }).last().click();
            await page.getByRole("option", { name: /The answer/u }).click();
            await page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
            await page.getByText(`“${question}” must be answered by`).waitFor();
        }
        await page.getByRole("button", { name: "moderators" }).click();
        await beginCommand(page, "corpus remove");
        await page.getByRole("combobox", { name: "article" }).fill("bridge");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("“how long is the bridge?”: its article would be removed").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByRole("button", { name: "Publish anyway" }).click();
        await page.getByText("Published as version 2").waitFor();
        await runCommand(page, "corpus pins");
        await page.getByRole("button", { name: "Remove …" }).press("Enter");
        const send = page.getByRole("button", { name: "Confirm" });
        expect(await send.isDisabled()).toBe(true);
        await page.keyboard.press("Space");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Space");
        await page.getByText("2 selected").waitFor();
        await send.press("Enter");
        await page.getByText("No answers are pinned.").waitFor();
    });

    test("with review, one moderator proposes and another publishes", async () => {
        const { visit, write } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "settings review");
        await page.getByRole("button", { name: "Add the option on" }).click();
        await page.getByRole("option", { name: "True" }).click();
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Review: off → on").waitFor();
        await beginCommand(page, "settings review");
        await page.getByRole("button", { name: "Add the option channel" }).click();
        await page.getByRole("combobox", { name: "channel" }).fill("moderators");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        // The moderators are told, too, in other words.
        await page.getByText(/Channel for proposals: none →/u).waitFor();
        write(ferry);
        await runCommand(page, "corpus reload");
        await page.getByText("+ Added (1):").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Not published: another moderator must publish it").waitFor();
        await page.getByText("asks the moderators to look at this proposal.").waitFor();
        await page.getByLabel("View as").selectOption("colleague");
        await page.getByRole("button", { name: "moderators" }).click();
        await page.getByText("asks the moderators to look at this proposal.").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 2").waitFor();
        await runCommand(page, "corpus history");
        await page.getByText("· proposed by").waitFor();
    });

    test("a manager allows a channel of the server by its name", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "settings channel");
        await page.getByRole("combobox", { name: "channel" }).fill("nowhere");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("alert").getByText("Choose one from the list.").waitFor();
        await page.getByRole("combobox", { name: "channel" }).fill("gen");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        await page.locator("discord-mention", { hasText: "general" }).first().waitFor();
        await runCommand(page, "settings reset");
        await page.getByText("→ all").waitFor();
    });

    test("anyone can have what is stored about them deleted", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page.getByLabel("View as").selectOption("elsewhere");
        await runCommand(page, "privacy");
        await page.getByRole("button", { name: "Delete what is stored about me" }).click();
        await page.getByText("Deleted.").waitFor();
    });
});
