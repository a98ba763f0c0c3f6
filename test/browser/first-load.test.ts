import { describe, expect, test } from "vitest";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";

const open = browserForFile();

describe.skipIf(chromium === undefined)(`The first load${needsChromium}`, () => {
    test("is less than 120 kB compressed, and needs only the page, its script, its style and its texts", async () => {
        const { visit, address } = await open();
        const page = await visit();
        const session = await page.context().newCDPSession(page);
        await session.send("Network.enable");
        const weights = new Map<string, number>();
        const paths = new Map<string, string>();
        session.on("Network.responseReceived", ({ requestId, response: { url } }) => {
            // Avatars are data URLs, which fetch nothing.
            if (!url.startsWith("data:")) paths.set(requestId, new URL(url).pathname);
        });
        session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
            const path = paths.get(requestId);
            if (path !== undefined) weights.set(path, encodedDataLength);
        });
        await session.send("Network.setCacheDisabled", { cacheDisabled: true });
        await page.goto(address);
        await page.getByRole("log").waitFor();
        expect([...weights.keys()].sort()).toEqual(["/", "/labels/en", "/main.js", "/page.css"]);
        const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
        expect(total).toBeLessThan(120_000);
    });
});
