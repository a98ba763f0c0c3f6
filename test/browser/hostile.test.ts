import { describe, expect, test } from "vitest";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

const evil = {
    "evil.md": `---
title: "<script>ran()</script> **The tower** <img src=x onerror=ran()> @everyone"
author: "[click](https://evil.example)"
---

The tower of Vik is 90 metres high, \\<img src=x onerror=ran()\\> says \\*\\*its keeper\\*\\* to @everyone and \\<@123456789012345678\\>, \\||hidden\\||, \\<script\\>ran()\\</script\\> https://evil.example/x and \\<t:1600000000:R\\>.
`,
};

describe.skipIf(chromium === undefined)(`Hostile text in the browser${needsChromium}`, () => {
    test("an article's text is shown verbatim, and runs, links and mentions nothing", async () => {
        const { visit } = await open({ files: evil });
        const page = await visit();
        await page.locator("#box").fill("@Pullquote how high is the tower of Vik?");
        await page.keyboard.press("Enter");
        const answer = page.getByRole("article", { name: /^Pullquote/ });
        await answer.getByText("90 metres high").waitFor();
        const shown = await answer.innerText();
        expect(shown).toContain("<img src=x onerror=ran()> says **its keeper** to @everyone");
        expect(shown).toContain("<script>ran()</script> https://evil.example/x and <t:1600000000:R>");
        expect(await answer.locator("a, discord-mention, discord-time, .spoiler, script").count()).toBe(0);
        expect(await answer.locator("img[onerror]").count()).toBe(0);
    });

    test("a member's text is Markdown, and HTML in it is only text", async () => {
        const { visit } = await open({ files: evil });
        const page = await visit();
        const box = page.locator("#box");
        await box.fill("<b onmouseover=ran()>x</b> **bold** ||secret|| [a](javascript:ran()) `<i>`");
        await box.press("Enter");
        const said = page.getByRole("article", { name: /^Mara/ });
        await said.locator("strong", { hasText: "bold" }).waitFor();
        expect(await said.locator("b, i, a").count()).toBe(0);
        expect(await said.innerText()).toContain("<b onmouseover=ran()>x</b>");
        await said.getByRole("button", { name: "Spoiler" }).click();
        await said.getByRole("button", { name: "secret" }).waitFor();
    });
});
