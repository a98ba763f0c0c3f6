import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replaceCatalogue } from "../../locales/catalogues.ts";
import type { LanguageTag } from "../../locales/languages.ts";
import { pseudoEnglish } from "../locales/pseudo-locale.ts";
import { violations } from "./axe.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();
const folder = fileURLToPath(new URL("./screenshots/", import.meta.url));
const phone = { width: 375, height: 740 };
const wide = { width: 1280, height: 800 };

beforeAll(() => void mkdirSync(folder, { recursive: true }));
// In place of a language that no other test of this file reads.
afterAll(replaceCatalogue("tr", pseudoEnglish));

/** Chooses the language of page and client, and waits until the page speaks it. */
async function speak(page: Page, tag: LanguageTag): Promise<void> {
    await page.locator(".view-as select").last().selectOption(tag);
    await page.locator(`html[lang="${tag}"]`).waitFor();
}

/** Texts of the page that do not fit where they are, and are cut. Names of places and files may be, as on Discord, and the size of the corpus beside an open panel. */
const cutTexts = (page: Page) =>
    page.evaluate(() =>
        [...document.querySelectorAll("button, label, h1, h2, p, small, th, summary, .hint, select")]
            .filter(
                (element) =>
                    element.closest(".place, .topic, .file-name, .crumb, .only-heard, .skip-link") === null,
            )
            .filter((element) => element.checkVisibility({ visibilityProperty: true }))
            .filter((element) => {
                const { overflowX } = getComputedStyle(element);
                return overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
            })
            .map(
                (element) =>
                    `${element.className || element.tagName}: ${element.textContent?.trim().slice(0, 60)}`,
            ),
    );

/** Menus whose choice is wider than their box. */
const cutChoices = (page: Page) =>
    page.evaluate(() =>
        [...document.querySelectorAll("select")]
            .filter((menu) => menu.checkVisibility({ visibilityProperty: true }))
            .filter((menu) => {
                const chosen = menu.selectedOptions[0]?.textContent ?? "";
                const alone = document.createElement("select");
                alone.append(new Option(chosen));
                alone.style.cssText = "position: absolute; width: max-content";
                menu.after(alone);
                const { offsetWidth } = alone;
                alone.remove();
                return offsetWidth > menu.offsetWidth;
            })
            .map((menu) => `the choice ${menu.selectedOptions[0]?.textContent}`),
    );

/** What is wrong with the page in each size: what axe finds, and texts that have no room. */
async function wrongIn(page: Page, name: string): Promise<string[]> {
    const wrong: string[] = [];
    for (const [size, viewport] of Object.entries({ wide, phone })) {
        await page.setViewportSize(viewport);
        await page.screenshot({ path: `${folder}language-${name}-${size}.png` });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) wrong.push(`${name}-${size}: ${overflow} pixels too wide`);
        const cut = [...(await cutTexts(page)), ...(await cutChoices(page))];
        wrong.push(...cut.map((text) => `${name}-${size}: is cut: ${text}`));
        wrong.push(...(await violations(page)).map((problem) => `${name}-${size}: ${problem}`));
    }
    await page.setViewportSize(wide);
    return wrong;
}

const languages = [
    ["German", "de", "/frage", "Frage"],
    ["Japanese", "ja", "/質問", "質問"],
    ["French", "fr", "/demander", "question"],
    ["the pseudo-locale", "tr", "/ask", "question"],
] as const;

describe.skipIf(chromium === undefined)(`The page's languages${needsChromium}`, () => {
    test.each(languages)("in %s, all fits and is accessible", async (_, tag) => {
        const { visit } = await open();
        const page = await visit({ viewport: wide });
        await speak(page, tag);
        const wrong = await wrongIn(page, `${tag}-welcome`);
        await page.setViewportSize(phone);
        await page.locator('[data-focus="drawer-button"]').click();
        wrong.push(...(await wrongIn(page, `${tag}-places`)));
        await page.keyboard.press("Escape");

        await page.locator(".questions button").first().click();
        const answer = page.getByRole("article").first();
        await answer.locator("discord-quote").waitFor();
        await answer.locator(".rows button").first().click();
        await page.locator(".dismissal").waitFor();
        wrong.push(...(await wrongIn(page, `${tag}-answer`)));

        await page.locator("#box").fill("/");
        await page.locator("#proposal-0").waitFor();
        wrong.push(...(await wrongIn(page, `${tag}-commands`)));
        await page.locator("#box").fill("/ask");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        await page.locator("#problem").waitFor();
        wrong.push(...(await wrongIn(page, `${tag}-problem`)));

        await page.locator('[data-focus="panel-button"]').click();
        await page.getByRole("tab").last().click();
        wrong.push(...(await wrongIn(page, `${tag}-panel`)));
        expect(wrong).toEqual([]);
    });

    test("commands and options are called as in Discord's client, and the choice is remembered", async () => {
        const { visit } = await open();
        const page = await visit({ viewport: wide });
        await speak(page, "de");
        await page.locator("#box").fill("/fra");
        await page.locator("#proposal-0").getByText("/frage").waitFor();
        await page.keyboard.press("Enter");
        await page.getByText("frage", { exact: true }).waitFor();
        await page.keyboard.type("How far is al-Heesha from the stronghold?");
        await page.keyboard.press("Enter");
        await page.getByText("25 miles").waitFor();
        await page.locator(".head").getByText("Mara hat frage verwendet").waitFor();
        await page.locator("discord-verified-author-tag", { hasText: "App" }).first().waitFor();
        await speak(page, "ja");
        await page.locator(".head").getByText("Maraが質問を使用しました").waitFor();
        await page.locator("discord-verified-author-tag", { hasText: "アプリ" }).first().waitFor();
        await speak(page, "de");
        await page.reload();
        await page.locator('html[lang="de"]').waitFor();
        await page.getByText("Ansehen als").waitFor();
    });
});
