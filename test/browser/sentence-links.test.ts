import { createServer } from "node:http";
import { chromium as browserType } from "playwright-core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { sentenceAddress } from "../../src/discord/message/sentence-address.ts";
import { anArticle, anExcerpt } from "../build.ts";
import { within } from "../within.ts";
import { chromium, needsChromium } from "./page-fixtures.ts";

const paragraphs = [
    "The keeper came home. He slept. Then the lamp went out at last.",
    "It cost 3,000 crowns (or so) for the well-known keeper of the tower, didn't it?",
    "The tower by the sea is red. It fell. The tower by the sea is red. It stands.",
    "“The tower’s keeper” — so he was called — slept.",
    "塔の高さは三百メートルです。海は青い。",
    "Le phare coûte 20\u00a0000 francs par an à la ville.",
];

/** The words of every sentence also stand above the paragraphs, and far from them. */
const web = `<!doctype html><meta charset="utf-8"><title>The tower</title>
    ${"<p>He slept. It fell. The tower. The lamp.</p>".repeat(50)}
    ${paragraphs.map((text, at) => `<p id="p${at + 1}" style="height: 2000px">${text}</p>`).join("")}`;

describe.skipIf(chromium === undefined)(`The link of a quote${needsChromium}`, () => {
    test("leads to its very sentence", async () => {
        const server = createServer((_, response) => {
            response.setHeader("content-type", "text/html; charset=utf-8").end(web);
        });
        await within("listening", new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
        const address = server.address();
        const port = typeof address === "object" ? address?.port : undefined;
        const browser = await browserType.connect(inject("browser") ?? "");
        onTestFinished(async () => {
            await browser.close();
            server.close();
        });
        const article = anArticle({ text: paragraphs, url: `http://127.0.0.1:${port}/tower` });
        for (const { number, sentences } of article.paragraphs) {
            for (const sentence of sentences.keys()) {
                const excerpt = anExcerpt({ article, paragraph: number, sentence });
                const page = await browser.newPage({ viewport: { width: 400, height: 400 } });
                await page.goto(sentenceAddress(excerpt) ?? "");
                const paragraph = page.locator(`#p${number}`);
                const isShown = async () => {
                    const box = await paragraph.boundingBox();
                    return box !== null && box.y > -400 && box.y < 400;
                };
                await expect.poll(isShown, { message: `¶ ${number}, sentence ${sentence}` }).toBe(true);
                await page.close();
            }
        }
    });
});
