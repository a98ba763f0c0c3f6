import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
    type Browser,
    type BrowserContextOptions,
    chromium as browserType,
    type Page,
} from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";
import { openPage, openPlayground } from "../../src/app/run-playground.ts";
import type { Loopback } from "../../src/loopback/contract.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { bundlePage, type PageFiles } from "../../src/playground/server/page-files.ts";
import { hurry, withLimits } from "../loopback/with-limits.ts";
import { withoutThread } from "../thread/without-thread.ts";
import { noLimit } from "../within.ts";
import { findChromium } from "./find-chromium.ts";

interface PageStageOptions {
    /** Article files by name; by default the corpus that comes with the bot. */
    readonly files?: Readonly<Record<string, string>>;
    /** Another bot in Pullquote's place. */
    readonly bot?: (loopback: Loopback) => Promise<{ stop(): Promise<void> }>;
    /** How long an interaction waits for its first answer, in milliseconds. */
    readonly expireAfter?: number | (() => number);
}

export const chromium = findChromium();

/** For the titles of tests: why they were skipped. */
export const needsChromium = chromium === undefined ? " (skipped: there is no Chromium on this machine)" : "";

let bundled: Promise<PageFiles> | undefined;

/** Connects to the browser for the tests of one file; the returned function opens the program for one test. */
export function browserForFile() {
    let ready: readonly [Browser, PageFiles] | undefined;
    beforeAll(async () => {
        const address = inject("browser");
        if (address === undefined) return;
        bundled ??= bundlePage();
        ready = await Promise.all([browserType.connect(address), bundled]);
    });
    afterAll(() => ready?.[0].close());
    return async (options: PageStageOptions = {}) => {
        if (ready === undefined) throw new Error("There is no Chromium; the test should have been skipped");
        const [browser, files] = ready;
        const stage = await openStage(options, files);
        return { ...stage, visit: visitor(browser, stage.address) };
    };
}

/** Opens the page in a new browser profile; the test fails if the page logs an error or sends a request to another server. */
function visitor(browser: Browser, address: string) {
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
        const context = await browser.newContext({
            viewport: { width: 1280, height: 800 },
            colorScheme: "dark",
            reducedMotion: "reduce",
            ...options,
        });
        const page = await context.newPage();
        const wrong: string[] = [];
        page.on("pageerror", (error) => wrong.push(error.message));
        page.on("console", (message) => {
            // The browser itself logs refused actions and lost connections like this.
            const expected = message.text().startsWith("Failed to load resource");
            if (message.type() === "error" && !expected) wrong.push(message.text());
        });
        page.on("request", (request) => {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:"))
                wrong.push(`asked for ${request.url()}`);
        });
        onTestFinished(async () => {
            await context.close();
            expect(wrong).toEqual([]);
        });
        page.setDefaultTimeout(60_000);
        await page.goto(address);
        await page.getByRole("log").waitFor();
        return page;
    };
}

/** The program with its playground, as main.ts opens it. */
async function openStage({ files, bot: otherBot, expireAfter = noLimit }: PageStageOptions, page: PageFiles) {
    const folder = files === undefined ? "corpus" : mkdtempSync(join(tmpdir(), "page-stage-"));
    const write = (changed: Readonly<Record<string, string>>) => {
        for (const [name, text] of Object.entries(changed)) writeFileSync(join(folder, name), text);
    };
    write(files ?? {});
    const loopback = withLimits(await openLoopback({ hurry, expireAfter }));
    const failures: unknown[] = [];
    const playground = await openPlayground({
        corpusFolder: folder,
        logLevel: "silent",
        programVersion: "0.0.0-test",
        loopback,
        openThread: withoutThread(),
        pace: { late: noLimit },
        warn: (lines) => failures.push(lines),
        onEvent: (event) => {
            if (event.kind === "failure" && event.at === "playground") failures.push(event.cause);
        },
    });
    const { app } = playground;
    const stopBot = () => app.session().stop();
    // Another bot replaces the program's own, and its commands.
    let other: { stop(): Promise<void> } | undefined;
    if (otherBot !== undefined) {
        await stopBot();
        other = await otherBot(loopback);
    }
    const { server, close } = await openPage(playground, { page, port: 0 });
    onTestFinished(async () => {
        await other?.stop();
        await close();
        if (files !== undefined) rmSync(folder, { recursive: true, force: true });
        expect(failures).toEqual([]);
    });
    return { address: server.address, server, write, stopBot, restartBot: app.restartBot };
}
