import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.ts";

declare module "vitest" {
    interface ProvidedContext {
        /** Where the browser of all test files listens; undefined without a Chromium. */
        readonly browser: string | undefined;
    }
}

/** Opens one browser for all test files, each of which connects to it. */
export default async function openBrowser(project: TestProject): Promise<() => Promise<void>> {
    const executablePath = findChromium();
    if (executablePath === undefined) return async () => undefined;
    const server = await chromium.launchServer({ executablePath, headless: true, args });
    project.provide("browser", server.wsEndpoint());
    return () => server.close();
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
