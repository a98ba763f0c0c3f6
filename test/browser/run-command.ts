import type { Page } from "playwright-core";

/** Runs a slash command without options, as somebody at the keyboard does. */
export async function runCommand(page: Page, name: string): Promise<void> {
    await page.locator("#box").fill(`/${name}`);
    await page
        .getByRole("option", { name: `/${name}` })
        .first()
        .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `/${name}: leave this command` }).waitFor();
    await page.keyboard.press("Enter");
}
