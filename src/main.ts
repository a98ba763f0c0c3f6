import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "dotenv";
import manifest from "../package.json" with { type: "json" };
import { type LiveLibrary, NoArticleError, openLiveLibrary } from "./answer/live-library.ts";
import { commands } from "./commands.ts";
import { type Config, readConfig } from "./config.ts";
import { NoCorpusError } from "./corpus/read-files.ts";
import { renderReport } from "./corpus/report.ts";
import type { Bot } from "./discord/bot.ts";
import type { Observe } from "./discord/event.ts";
import { LoginError } from "./discord/login-error.ts";
import { StatusPortError } from "./observability/status-port-error.ts";
import { chatInTerminal, greeting } from "./playground/terminal-chat.ts";
import { onSignals } from "./signals.ts";
import { openLibraryThread } from "./thread/library-thread.ts";

const { version } = manifest;
const nowhere =
    "/corpus works nowhere: set HOME_GUILD_IDS to the servers whose moderators may reload the articles";

try {
    await start();
} catch (cause) {
    const forPeople = [NoCorpusError, NoArticleError, LoginError, StatusPortError];
    if (cause instanceof Error && forPeople.some((kind) => cause instanceof kind)) refuse(cause.message);
    throw cause;
}

async function start(): Promise<void> {
    const reading = readConfig({ ...fromFile(), ...process.env, ...fromArguments() });
    if (reading.outcome === "bad") refuse(reading.message);
    const { config } = reading;
    await (config.token === undefined ? openPlayground(config) : openProduction(config, config.token));
}

/** Loads the corpus, and tells on standard error what was wrong with its files. */
async function openCorpus({ corpusFolder: folder, dataFolder }: Config): Promise<LiveLibrary> {
    try {
        const live = await openLiveLibrary({
            load: () => openLibraryThread({ folder, dataFolder }, tellNoSnapshot),
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

function tellNoSnapshot(cause: Error): void {
    const code = "code" in cause ? ` (${cause.code})` : "";
    process.stderr.write(`The next start will take longer: DATA_DIR cannot be written${code}.\n`);
}

async function openProduction(config: Config, token: string): Promise<void> {
    const [live, { openBot }, { openObservability }, { openStatusServer }] = await Promise.all([
        // In a thread of its own, so these load beside one another.
        openCorpus(config),
        import("./discord/bot.ts"),
        import("./observability/observability.ts"),
        import("./observability/status-server.ts"),
    ]);
    const { log, metrics, observe } = openObservability(config.logLevel);
    let bot: Bot | undefined;
    const health = () => ({ ...live.status(), loggedIn: bot?.isConnected() === true });
    const status =
        config.statusPort === undefined
            ? undefined
            : await openStatusServer(config.statusPort, { metrics, health });
    const ending = new AbortController();
    onSignals({
        reload: () => reloadBySignal(live, observe),
        end: async () => {
            ending.abort();
            await bot?.stop();
            await status?.close();
        },
    });

    const options = { ...botOptions(config, live), token, observe, signal: ending.signal };
    bot = await openBot(options).catch((cause: unknown) => {
        if (ending.signal.aborted) return undefined;
        throw cause;
    });
    if (bot === undefined) return;
    void bot.lost.then(({ message }) => refuse(message));
    const { articles, paragraphs } = live.status();
    const where =
        config.homeGuilds.length === 0 ? nowhere : `/corpus works in ${config.homeGuilds.join(", ")}`;
    log.info({ articles, paragraphs, guilds: bot.guilds }, `${bot.name} is ready; ${where}`);
}

/** The same bot over a Discord of our own, and a chat with it in the terminal. */
async function openPlayground(config: Config): Promise<void> {
    const [live, { openBot }, { openLoopback }, { openObservability }] = await Promise.all([
        openCorpus(config),
        import("./discord/bot.ts"),
        import("./loopback/loopback.ts"),
        import("./observability/observability.ts"),
    ]);
    // Logs would clutter the chat, unless somebody asked for more of them.
    const level = config.logLevel === "info" ? "warn" : config.logLevel;
    const { observe } = openObservability(level, process.stderr);
    const loopback = await openLoopback({ channelLimit: 1000 });
    const { api, token, gateway } = loopback;
    // The one person who tries it out is no crowd.
    const questionsPerMinute = 600;
    const bot = await openBot({ ...botOptions(config, live), questionsPerMinute, api, token, observe });
    await gateway.ready();
    const end = async () => {
        await bot.stop();
        await loopback.close();
    };
    onSignals({ reload: () => reloadBySignal(live, observe), end });

    process.stdout.write(greeting(live.status()));
    await chatInTerminal(loopback, {
        input: process.stdin,
        out: (text) => process.stdout.write(text),
        interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    });
    await end();
    process.exit(0);
}

function botOptions({ api, homeGuilds, moderatorRoles, questionsPerMinute }: Config, live: LiveLibrary) {
    const moderation = { homeGuilds, moderatorRoles };
    return { api, commands, live, moderation, questionsPerMinute, programVersion: version };
}

async function reloadBySignal(live: LiveLibrary, observe: Observe): Promise<void> {
    observe({ kind: "reload", reload: await live.reload(), by: "signal" });
}

function fromArguments(): Readonly<Record<string, string>> {
    try {
        const { corpus } = parseArgs({ options: { corpus: { type: "string" } } }).values;
        return corpus === undefined ? {} : { CORPUS_DIR: corpus };
    } catch (cause) {
        const [what] = cause instanceof Error ? cause.message.split(". ") : [];
        return refuse(`${what}. npm start takes only: -- --corpus DIR`);
    }
}

/** No .env is no fault: the environment may hold everything. One that cannot be read is: the token may be in it. */
function fromFile(): Readonly<Record<string, string>> {
    try {
        return parse(readFileSync(".env"));
    } catch (cause) {
        const code = cause instanceof Error && "code" in cause ? cause.code : "unreadable";
        return code === "ENOENT" ? {} : refuse(`.env cannot be read (${code}). Repair it or take it away.`);
    }
}

/** Ends the process with one message, for what trying again cannot mend. */
function refuse(message: string): never {
    process.stderr.write(`${message}\n`);
    process.exit(2);
}
