import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bridge } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

const rightToLeft = {
    "bridge.md": "---\ntitle: الجسر\nlanguage: ar\n---\n\nيبلغ طول الجسر 412 متراً.\n",
};

/** Sends a message, and waits until it is shown. */
async function say(page: Page, text: string): Promise<void> {
    await page.locator("#box").fill(text);
    await page.keyboard.press("Enter");
    await page.locator(".message", { hasText: text }).waitFor();
}

/** Where the text of a message begins on the screen. */
const beginningOf = (page: Page, text: string) =>
    page.locator(".message .said", { hasText: text }).evaluate((message) => {
        const range = document.createRange();
        for (const node of message.childNodes)
            if (node instanceof Text && node.data.trim() !== "") range.selectNodeContents(node);
        // The first rectangles are those of white space.
        const { x = 0, y = 0 } = [...range.getClientRects()].at(-1) ?? {};
        return { x, y };
    });

describe.skipIf(chromium === undefined)(`How messages look${needsChromium}`, () => {
    test.each([
        { size: "wide", width: 1280 },
        { size: "a phone's", width: 375 },
    ])(
        "messages of one author stand a line apart and below each other in a window that is $size",
        async ({ width }) => {
            const { visit } = await open({ files: bridge });
            const page = await visit({ viewport: { width, height: 740 } });
            for (const text of ["first of all", "then the second", "and the third"]) await say(page, text);
            const [first, second, third] = [
                await beginningOf(page, "first of all"),
                await beginningOf(page, "then the second"),
                await beginningOf(page, "and the third"),
            ];
            expect(second.x).toBe(first.x);
            expect(third.x).toBe(first.x);
            expect(third.y - second.y).toBeCloseTo(22, 0);
            expect(second.y - first.y).toBeLessThan(27);
        },
    );

    test("a quote that is written from right to left ends with its full stop at the left", async () => {
        const { visit } = await open({ files: rightToLeft });
        const page = await visit();
        await page.locator("#box").fill("@Pullquote كم يبلغ طول الجسر؟");
        await page.keyboard.press("Enter");
        const quote = page.locator("discord-quote");
        await quote.waitFor();
        const places = await quote.evaluate((part) => {
            const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
            const texts: Text[] = [];
            for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
                if (node instanceof Text && node.data.trim() !== "") texts.push(node);
            const placeOf = (node: Text | undefined, at: number) => {
                const range = document.createRange();
                if (node === undefined) return 0;
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                return range.getBoundingClientRect().x;
            };
            const last = texts.at(-1);
            return {
                first: placeOf(texts[0], (texts[0]?.data ?? "").search(/\S/u)),
                stop: placeOf(last, last?.data.lastIndexOf(".") ?? 0),
            };
        });
        expect(places.stop).toBeLessThan(places.first);
    });

    test("names of authors change their colour with the theme", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit({ colorScheme: "light" });
        await say(page, "good morning");
        const name = page.locator(".discord-author-username").last();
        const colour = () => name.evaluate((part) => getComputedStyle(part).color);
        const dark = await colour();
        await page.getByRole("button", { name: "Dark theme" }).click();
        await expect.poll(colour).toBe("rgb(242, 243, 245)");
        expect(dark).not.toBe("rgb(242, 243, 245)");
    });

    test("unknown members, roles and channels are mentioned as in Discord, in the message and above a reply to it", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await page
            .locator("#box")
            .fill("for <@123456789012345678>, <@&123456789012345678> and <#123456789012345678>");
        await page.keyboard.press("Enter");
        const mentions = page.locator(".message discord-mention");
        await mentions.nth(2).waitFor();
        expect(await mentions.allTextContents()).toEqual(["unknown-user", "unknown-role", "unknown"]);
        await page.getByRole("button", { name: "Reply to Mara" }).click();
        await say(page, "whom do you mean?");
        await page.locator(".head").getByText("for @unknown-user, @unknown-role and #unknown").waitFor();
    });
});
