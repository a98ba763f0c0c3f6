import type { Page } from "playwright-core";
import { expect } from "vitest";

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

/** Sends the command that is filled in. If suggestions are shown by then, Enter first chooses one, as in Discord. */
export async function sendCommand(page: Page): Promise<void> {
    const leave = page.getByRole("button", { name: /: leave this command$/u });
    const isLeft = async () => {
        if ((await leave.count()) > 0) await page.keyboard.press("Enter");
        return (await leave.count()) === 0;
    };
    // A second Enter must not come while the first one is still sending.
    await expect.poll(isLeft, { interval: 3000 }).toBe(true);
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
