import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { violations } from "./axe.ts";

const folder = fileURLToPath(new URL("./screenshots/", import.meta.url));

/** In the last one, the page is as it was opened. */
const looks = [
    { scheme: "dark", size: { width: 375, height: 740 }, of: "phone" },
    { scheme: "light", size: { width: 375, height: 740 }, of: "phone" },
    { scheme: "light", size: { width: 1280, height: 800 }, of: "wide" },
    { scheme: "dark", size: { width: 1280, height: 800 }, of: "wide" },
] as const;

/** What axe finds, and what is too wide, in the page as it is now, in dark and light, in a window and on a phone. Saves screenshots. */
export async function wrongInLooks(page: Page, name: string): Promise<string[]> {
    mkdirSync(folder, { recursive: true });
    const wrong: string[] = [];
    for (const { scheme, size, of } of looks) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize(size);
        await page.locator(`html[data-theme="${scheme}"]`).waitFor();
        const look = `${name}-${scheme}-${of}`;
        await page.screenshot({ path: `${folder}${look}.png` });
        wrong.push(...(await violations(page)).map((problem) => `${look}: ${problem}`));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) wrong.push(`${look}: ${overflow} pixels too wide`);
    }
    return wrong;
}
