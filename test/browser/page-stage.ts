import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { openLiveLibrary } from "../../src/answer/live-library.ts";
import { commands } from "../../src/commands.ts";
import { openBot } from "../../src/discord/bot.ts";
import type { Command } from "../../src/discord/command.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { bundlePage, type PageFiles } from "../../src/playground/page-files.ts";
import { openPlaygroundServer } from "../../src/playground/server.ts";
import { setStage } from "../../src/playground/stage.ts";
import { findWelcome } from "../../src/playground/welcome/find-welcome.ts";
import { openLibraryThread } from "../../src/thread/library-thread.ts";
import { findChromium, openBrowser } from "./browser.ts";

interface PageStageOptions {
    /** Article files by name; by default the corpus that comes with the bot. */
    readonly files?: Readonly<Record<string, string>>;
    /** Commands beside the bot's own. */
    readonly more?: readonly Command[];
}

/** The path of Chromium where it is installed; tests that need it say that they were skipped where it is not. */
export const chromium = findChromium();

/** A browser for the tests of one file, and the page's bundle. */
export function browserForFile() {
    let browser: Browser | undefined;
    let files: PageFiles | undefined;
    beforeAll(async () => {
        if (chromium === undefined) return;
        [browser, files] = await Promise.all([openBrowser(chromium), bundlePage()]);
    }, 60_000);
    afterAll(() => browser?.close());

    /** The real bot, loopback and server, as the program starts them, with a corpus folder of its own. */
    return async (options: PageStageOptions = {}) => {
        if (browser === undefined || files === undefined) throw new Error("There is no browser");
        const stage = await openStage(options, files);
        return { ...stage, visit: visitor(browser, stage.address) };
    };
}

/** Opens the page in a browser profile of its own; it fails the test where the page logs an error. */
function visitor(browser: Browser, address: string) {
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
        const context = await browser.newContext({
            viewport: { width: 1280, height: 800 },
            colorScheme: "dark",
            reducedMotion: "reduce",
            ...options,
        });
        onTestFinished(() => context.close());
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        await page.goto(address);
        await page.getByRole("log").waitFor();
        return page;
    };
}

async function openStage({ files = {}, more = [] }: PageStageOptions, page: PageFiles) {
    const own = Object.keys(files).length > 0;
    const folder = own ? mkdtempSync(join(tmpdir(), "page-stage-")) : "corpus";
    const write = (changed: Readonly<Record<string, string>>) => {
        for (const [name, text] of Object.entries(changed)) writeFileSync(join(folder, name), text);
    };
    write(files);
    const live = await openLiveLibrary({ load: () => openLibraryThread({ folder }), now: () => new Date() });
    const loopback = await openLoopback({ channelLimit: 1000 });
    const people = setStage(loopback);
    const failures: unknown[] = [];
    const bot = await openBot({
        commands: [...commands, ...more],
        live,
        programVersion: "0.0.0-test",
        observe: (event) => {
            if (event.kind === "reload" && event.reload.outcome === "published") void server.corpusChanged();
        },
        api: loopback.api,
        token: loopback.token,
        moderation: { homeGuilds: [people.homeGuild], moderatorRoles: [] },
        questionsPerMinute: 1000,
    });
    const server = await openPlaygroundServer({
        loopback,
        stage: people,
        page,
        port: 0,
        corpus: () => live.status(),
        welcome: () => findWelcome(live.current()),
        explain: (question) => live.current().explain(question),
        onFailure: (cause) => failures.push(cause),
    });
    await Promise.all([loopback.gateway.ready(), bot.registered]);
    onTestFinished(async () => {
        await server.close();
        await bot.stop();
        await loopback.close();
        if (own) rmSync(folder, { recursive: true, force: true });
    });
    return { address: server.address, loopback, write, failures };
}
