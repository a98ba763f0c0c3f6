import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

/** The path of this machine's Chromium; undefined where there is none. */
export function findChromium(): string | undefined {
    const names = ["chromium", "chromium-browser", "google-chrome"];
    const found = names.map((name) =>
        spawnSync("which", [name], { encoding: "utf8", timeout: 10_000 }).stdout?.trim(),
    );
    return found.find((path) => path !== undefined && path !== "");
}

export function openBrowser(executablePath: string): Promise<Browser> {
    return chromium.launch({ executablePath, headless: true, args });
}

/** Nothing but the page under test is to run, and nothing is to be fetched. */
const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];
