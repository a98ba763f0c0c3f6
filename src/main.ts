import { parseArgs } from "node:util";
import { listed, say } from "../locales/say.ts";
import manifest from "../package.json" with { type: "json" };
import { NoArticleError } from "./answer/live-library.ts";
import { type ServedCorpus, serveCorpus } from "./app/serve-corpus.ts";
import { onSignals } from "./app/signals.ts";
import { commands } from "./commands.ts";
import type { Config } from "./config.ts";
import { NoCorpusError } from "./corpus/read-files.ts";
import { renderReport } from "./corpus/report.ts";
import type { Bot } from "./discord/bot.ts";
import { LoginError } from "./discord/connect.ts";
import type { Observe } from "./discord/event.ts";
import { readEnvironment } from "./environment.ts";
import { StatusPortError } from "./observability/status-server.ts";
import { PlaygroundPortError } from "./playground/server/listen.ts";
import type { Schedule } from "./schedule/schedule.ts";

const { version } = manifest;

try {
    await start();
} catch (cause) {
    const forPeople = [NoCorpusError, NoArticleError, LoginError, StatusPortError, PlaygroundPortError];
    if (cause instanceof Error && forPeople.some((kind) => cause instanceof kind)) refuse(cause.message);
    throw cause;
}

async function start(): Promise<void> {
    const { terminal, ...given } = fromArguments();
    const reading = readEnvironment({ environment: process.env, given });
    if (reading.outcome === "bad") refuse(reading.message);
    const { config } = reading;
    if (config.token !== undefined) await openProduction(config, config.token);
    else await (terminal ? openTerminalChat(config) : openPlayground(config));
}

/** Loads the corpus, and tells on standard error what was wrong with its files. */
async function openCorpus(place: Parameters<typeof serveCorpus>[0]): Promise<ServedCorpus> {
    try {
        const kept = await serveCorpus(place);
        const { errors } = kept.live.status();
        if (errors.length > 0)
            process.stderr.write(renderReport({ articles: kept.live.current().articles, errors }));
        return kept;
    } catch (cause) {
        if (cause instanceof NoArticleError)
            process.stderr.write(renderReport({ articles: [], errors: cause.errors }));
        throw cause;
    }
}

function warn(sentence: string): void {
    process.stderr.write(`${sentence}\n`);
}

/** A rehearsal changes nothing that outlives it. */
function playgroundCorpus({ corpusFolder }: Config) {
    return { corpusFolder, dataFolder: undefined, databaseUrl: undefined, warn };
}

async function openProduction(config: Config, token: string): Promise<void> {
    const [kept, { openBot }, { openSchedule }, { openObservability }, { openStatusServer }] =
        await Promise.all([
            // In a thread of its own, so these load beside one another.
            openCorpus({ ...config, warn }),
            import("./discord/bot.ts"),
            import("./schedule/schedule.ts"),
            import("./observability/observability.ts"),
            import("./observability/status-server.ts"),
        ]);
    const { live, storage } = kept;
    const { log, metrics, observe } = openObservability(config.logLevel);
    kept.onServed((reload, by) => observe({ kind: "reload", reload, by }));
    storage?.store.onAudited(({ action, version }) => observe({ kind: "audit", action, version }));
    let bot: Bot | undefined;
    let schedule: Schedule | undefined;
    kept.onServed(() => schedule?.published());
    const health = () => ({ ...live.status(), loggedIn: bot?.isConnected() === true });
    const status =
        config.statusPort === undefined
            ? undefined
            : await openStatusServer(config.statusPort, { metrics, health });
    const ending = new AbortController();
    onSignals({
        reload: async () => {
            await reloadBySignal(kept, observe);
            schedule?.published();
        },
        end: async () => {
            ending.abort();
            await schedule?.close();
            await bot?.stop();
            await status?.close();
            await kept.close();
        },
    });

    const { api, homeGuilds, moderatorRoles, questionsPerMinute } = config;
    const options = {
        api,
        token,
        commands,
        live,
        storage,
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
    if (storage !== undefined) schedule = openSchedule({ ...config, bot, live, storage, observe });
    void bot.lost.then(({ message }) => refuse(message));
    const { articles, paragraphs } = live.status();
    const servers = listed(config.homeGuilds, "plain");
    const ready =
        servers === ""
            ? say("start.ready-nowhere", { bot: bot.name })
            : say("start.ready", { bot: bot.name, servers });
    log.info({ articles, paragraphs, guilds: bot.guilds }, ready);
}

/** The same bot over a Discord of our own, shown in the browser. */
async function openPlayground(config: Config): Promise<void> {
    const [kept, page, { runInBrowser }] = await Promise.all([
        openCorpus(playgroundCorpus(config)),
        import("./playground/server/page-files.ts").then(({ bundlePage }) => bundlePage()),
        import("./app/run-playground.ts"),
    ]);
    const { observe, end } = await runInBrowser({ config, ...kept, programVersion: version }, page);
    onSignals({ reload: () => reloadBySignal(kept, observe), end });
}

/** The same, in the terminal. */
async function openTerminalChat(config: Config): Promise<void> {
    const [kept, { runInTerminal }] = await Promise.all([
        openCorpus(playgroundCorpus(config)),
        import("./app/run-playground.ts"),
    ]);
    const { observe, end, chat } = await runInTerminal({ config, ...kept, programVersion: version });
    onSignals({ reload: () => reloadBySignal(kept, observe), end });
    await chat();
    await end();
    process.exit(0);
}

async function reloadBySignal(kept: ServedCorpus, observe: Observe): Promise<void> {
    observe({ kind: "reload", reload: await kept.reload(), by: "signal" });
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
        return refuse(say("start.wrong-arguments", { why: what ?? "" }));
    }
}

/** Ends the process with one message, for what trying again cannot mend. */
function refuse(message: string): never {
    process.stderr.write(`${message}\n`);
    process.exit(2);
}
