import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "dotenv";
import manifest from "../package.json" with { type: "json" };
import { type LiveLibrary, NoArticleError, openLiveLibrary } from "./answer/live-library.ts";
import { commands } from "./commands.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { NoCorpusError } from "./corpus/read-corpus.ts";
import { renderReport } from "./corpus/report.ts";
import { type Bot, openBot } from "./discord/bot.ts";
import { LoginError } from "./discord/log-in.ts";
import { openLoopback } from "./loopback/loopback.ts";
import { openLog } from "./observability/log.ts";
import { openMetrics } from "./observability/metrics.ts";
import { observeWith } from "./observability/observe.ts";
import { openStatusServer } from "./observability/status-server.ts";
import { chatInTerminal } from "./playground/terminal-chat.ts";
import { openLibraryThread } from "./thread/library-thread.ts";

const { version } = manifest;
const nowhere =
    "/corpus works nowhere: set HOME_GUILD_IDS to the servers whose moderators may reload the articles";

try {
    await start();
} catch (cause) {
    const mendable = [ConfigError, NoCorpusError, NoArticleError, LoginError].some(
        (kind) => cause instanceof kind,
    );
    if (!mendable || !(cause instanceof Error)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exit(2);
}

async function start(): Promise<void> {
    const { values } = parseArgs({ options: { corpus: { type: "string" } } });
    const given = values.corpus === undefined ? {} : { CORPUS_DIR: values.corpus };
    const config = readConfig({ ...fromFile(), ...process.env, ...given });
    const live = await openCorpus(config.corpusFolder);
    await (config.token === undefined
        ? openPlayground(config, live)
        : openProduction(config, config.token, live));
}

/** Loads the corpus, and tells on standard error what was wrong with its files. */
async function openCorpus(folder: string): Promise<LiveLibrary> {
    try {
        const live = await openLiveLibrary({
            load: () => openLibraryThread({ folder }),
            now: () => new Date(),
        });
        const { errors } = live.status();
        if (errors.length > 0)
            process.stderr.write(renderReport({ articles: live.current().articles, errors }));
        return live;
    } catch (cause) {
        if (cause instanceof NoArticleError)
            process.stderr.write(renderReport({ articles: [], errors: cause.errors }));
        throw cause;
    }
}

async function openProduction(config: Config, token: string, live: LiveLibrary): Promise<void> {
    const log = openLog(config.logLevel);
    const metrics = openMetrics();
    const observe = observeWith(log, metrics);
    const ending = new AbortController();
    let bot: Bot | undefined;
    const health = () => ({ ...live.status(), loggedIn: bot?.isConnected() === true });
    const status =
        config.statusPort === undefined
            ? undefined
            : await openStatusServer(config.statusPort, { metrics, health });

    const end = async () => {
        // Asked twice, somebody is in a hurry.
        if (ending.signal.aborted) process.exit(1);
        ending.abort();
        await bot?.stop();
        await status?.close();
        process.exit(0);
    };
    process.on("SIGINT", () => void end());
    process.on("SIGTERM", () => void end());
    process.on("SIGHUP", () => void bot?.reload("signal"));

    bot = await openBot({ ...botOptions(config, live), token, observe, signal: ending.signal });
    const { articles, paragraphs } = live.status();
    const where =
        config.homeGuilds.length === 0 ? nowhere : `/corpus works in ${config.homeGuilds.join(", ")}`;
    log.info({ articles, paragraphs, guilds: bot.guilds }, `${bot.name} is ready; ${where}`);
}

/** The same bot over a Discord of our own, and a chat with it in the terminal. */
async function openPlayground(config: Config, live: LiveLibrary): Promise<void> {
    const loopback = await openLoopback({ channelLimit: 1000 });
    const log = openLog(config.logLevel === "info" ? "warn" : config.logLevel, process.stderr);
    const { api, token, gateway } = loopback;
    const bot = await openBot({
        ...botOptions(config, live),
        api,
        token,
        observe: observeWith(log, openMetrics()),
    });
    await gateway.ready();
    const end = async () => {
        await bot.stop();
        await loopback.close();
        process.exit(0);
    };
    process.on("SIGINT", () => void end());
    process.on("SIGTERM", () => void end());
    process.on("SIGHUP", () => void bot.reload("signal"));

    const { articles, paragraphs } = live.status();
    process.stdout.write(
        `Pullquote without Discord: ${articles} ${articles === 1 ? "article" : "articles"}, ${paragraphs} paragraphs.\n` +
            "Ask a question and see what a member would see. Ctrl-D ends; set DISCORD_TOKEN to connect to Discord.\n\n",
    );
    await chatInTerminal(loopback, {
        input: process.stdin,
        out: (text) => process.stdout.write(text),
        interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    });
    await end();
}

function botOptions({ api, homeGuilds, moderatorRoles, questionsPerMinute }: Config, live: LiveLibrary) {
    const moderation = { homeGuilds, moderatorRoles };
    return { api, commands, live, moderation, questionsPerMinute, programVersion: version };
}

function fromFile(): Readonly<Record<string, string>> {
    try {
        return parse(readFileSync(".env"));
    } catch {
        // No .env is no fault: the environment may hold everything.
        return {};
    }
}
