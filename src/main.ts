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
import { PlaygroundPortError } from "./playground/port-error.ts";
import { onSignals } from "./signals.ts";
import { openLibraryThread } from "./thread/library-thread.ts";

const { version } = manifest;
const nowhere =
    "/corpus works nowhere: set HOME_GUILD_IDS to the servers whose moderators may reload the articles";

try {
    await start();
} catch (cause) {
    const forPeople = [NoCorpusError, NoArticleError, LoginError, StatusPortError, PlaygroundPortError];
    if (cause instanceof Error && forPeople.some((kind) => cause instanceof kind)) refuse(cause.message);
    throw cause;
}

async function start(): Promise<void> {
    const { terminal, ...given } = fromArguments();
    const reading = readConfig({ ...fromFile(), ...process.env, ...given });
    if (reading.outcome === "bad") refuse(reading.message);
    const { config } = reading;
    if (config.token !== undefined) await openProduction(config, config.token);
    else await (terminal ? openTerminalChat(config) : openPlayground(config));
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

    const { api, homeGuilds, moderatorRoles, questionsPerMinute } = config;
    const options = {
        api,
        token,
        commands,
        live,
        moderation: { homeGuilds, moderatorRoles },
        questionsPerMinute,
        programVersion: version,
        observe,
        signal: ending.signal,
    };
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

/** The same bot over a Discord of our own, shown in the browser. */
async function openPlayground(config: Config): Promise<void> {
    const [live, page, { rehearseInBrowser }] = await Promise.all([
        openCorpus(config),
        import("./playground/page-files.ts").then(({ bundlePage }) => bundlePage()),
        import("./rehearse.ts"),
    ]);
    const { observe, end } = await rehearseInBrowser({ config, live, programVersion: version }, page);
    onSignals({ reload: () => reloadBySignal(live, observe), end });
}

/** The same, in the terminal. */
async function openTerminalChat(config: Config): Promise<void> {
    const [live, { rehearseInTerminal }] = await Promise.all([openCorpus(config), import("./rehearse.ts")]);
    const { observe, end, chat } = await rehearseInTerminal({ config, live, programVersion: version });
    onSignals({ reload: () => reloadBySignal(live, observe), end });
    await chat();
    await end();
    process.exit(0);
}

async function reloadBySignal(live: LiveLibrary, observe: Observe): Promise<void> {
    observe({ kind: "reload", reload: await live.reload(), by: "signal" });
}

interface Arguments {
    readonly terminal: boolean;
    readonly CORPUS_DIR?: string;
}

function fromArguments(): Arguments {
    try {
        const { corpus, terminal } = parseArgs({
            options: { corpus: { type: "string" }, terminal: { type: "boolean", default: false } },
        }).values;
        return corpus === undefined ? { terminal } : { terminal, CORPUS_DIR: corpus };
    } catch (cause) {
        const [what] = cause instanceof Error ? cause.message.split(". ") : [];
        return refuse(`${what}. npm start takes only: -- --corpus DIR, and -- --terminal`);
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
