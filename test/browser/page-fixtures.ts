import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { type ServedCorpus, serveCorpus } from "../../src/app/serve-corpus.ts";
import { commands } from "../../src/commands.ts";
import { openBot } from "../../src/discord/bot.ts";
import type { Loopback } from "../../src/loopback/contract.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { openCast } from "../../src/playground/server/cast.ts";
import { bundlePage, type PageFiles } from "../../src/playground/server/page-files.ts";
import { openPlaygroundServer } from "../../src/playground/server/server.ts";
import { findWelcome } from "../../src/playground/welcome/find-welcome.ts";
import { withLimits } from "../loopback/with-limits.ts";
import { findChromium, openBrowser } from "./browser.ts";

interface PageStageOptions {
    /** Article files by name; by default the corpus that comes with the bot. */
    readonly files?: Readonly<Record<string, string>>;
    /** Another bot in Pullquote's place. */
    readonly bot?: (loopback: Loopback) => Promise<{ stop(): Promise<void> }>;
    /** How long an interaction waits for its first answer, in milliseconds. */
    readonly voidAfter?: number;
}

export const chromium = findChromium();

/** For the titles of tests: why they were skipped. */
export const needsChromium = chromium === undefined ? " (skipped: there is no Chromium on this machine)" : "";

/** Milliseconds; a machine with other work on it may take a while to draw a page. */
export const timeout = 60_000;

/** A browser and the bundled page for the tests of one file; the function opens the rest anew for each test. */
export function browserForFile() {
    let ready: readonly [Browser, PageFiles] | undefined;
    beforeAll(async () => {
        if (chromium !== undefined) ready = await Promise.all([openBrowser(chromium), bundlePage()]);
    }, 60_000);
    afterAll(() => ready?.[0].close());
    return async (options: PageStageOptions = {}) => {
        if (ready === undefined) throw new Error("There is no Chromium; the test should have been skipped");
        const [browser, files] = ready;
        const stage = await openStage(options, files);
        return { ...stage, visit: visitor(browser, stage.address) };
    };
}

/** Opens the page in a browser profile of its own; the test fails where the page logs an error or asks another server for anything. */
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
            // The browser itself logs refused acts and lost connections so.
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
        page.setDefaultTimeout(15_000);
        await page.goto(address);
        await page.getByRole("log").waitFor();
        return page;
    };
}

/** The real bot, loopback and server, as the program starts them. */
async function openStage({ files, bot: otherBot, voidAfter = 3000 }: PageStageOptions, page: PageFiles) {
    const folder = files === undefined ? "corpus" : mkdtempSync(join(tmpdir(), "page-stage-"));
    const write = (changed: Readonly<Record<string, string>>) => {
        for (const [name, text] of Object.entries(changed)) writeFileSync(join(folder, name), text);
    };
    write(files ?? {});
    const warn = (sentence: string) => failures.push(sentence);
    const failures: unknown[] = [];
    const kept = await serveCorpus({
        corpusFolder: folder,
        dataFolder: undefined,
        databaseUrl: undefined,
        warn,
    });
    const { live } = kept;
    const loopback = withLimits(await openLoopback({ channelLimit: 1000, voidAfter }));
    const people = openCast(loopback);
    const startBot = () =>
        otherBot === undefined
            ? openPullquote(loopback, { kept, homeGuild: people.homeGuild })
            : otherBot(loopback);
    let bot = await startBot();
    await loopback.gateway.ready();
    const server = await openPlaygroundServer({
        loopback,
        cast: people,
        page,
        port: 0,
        corpus: () => live.status(),
        welcome: () => findWelcome(live.current()),
        explain: (question) => live.current().explain(question),
        onFailure: (cause) => failures.push(cause),
    });
    kept.onServed(() => void server.corpusChanged());
    onTestFinished(async () => {
        await server.close();
        await bot.stop();
        await loopback.close();
        await kept.close();
        live.current().close();
        if (files !== undefined) rmSync(folder, { recursive: true, force: true });
        expect(failures).toEqual([]);
    });
    const restartBot = async () => {
        bot = await startBot();
    };
    return { address: server.address, server, write, stopBot: () => bot.stop(), restartBot };
}

interface Pullquote {
    readonly kept: ServedCorpus;
    readonly homeGuild: string;
}

async function openPullquote({ api, token, attachments }: Loopback, { kept, homeGuild }: Pullquote) {
    const bot = await openBot({
        commands,
        live: kept.live,
        storage: kept.storage,
        api,
        attachments,
        token,
        programVersion: "0.0.0-test",
        observe: () => undefined,
        moderation: { homeGuilds: [homeGuild], moderatorRoles: [] },
        questionsPerMinute: 1000,
    });
    await bot.registered;
    return bot;
}
