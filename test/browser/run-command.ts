import type { Page } from "playwright-core";

/** Runs a slash command without options, with the keyboard. */
export async function runCommand(page: Page, name: string): Promise<void> {
    await beginCommand(page, name);
    await page.keyboard.press("Enter");
}

/** Chooses a slash command, to fill in its options. */
export async function beginCommand(page: Page, name: string): Promise<void> {
    await page.locator("#box").fill(`/${name}`);
    await page
        .getByRole("option", { name: `/${name}` })
        .first()
        .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `/${name}: leave this command` }).waitFor();
}

/** Goes to the moderators' channel as their moderator. */
export async function moderate(page: Page): Promise<void> {
    await page.getByLabel("View as").selectOption("moderator");
    await page.getByRole("button", { name: "moderators" }).click();
}

/** A file as it is chosen from a disk. */
export const markdown = (name: string, text: string | Buffer) => ({
    name,
    mimeType: "text/markdown",
    buffer: Buffer.from(text),
});
