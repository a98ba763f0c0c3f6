import { languageOfEnvironment } from "../locales/languages.ts";
import { saidBy } from "../locales/message.ts";
import { say } from "../locales/say.ts";
import { currentLanguage, setOperatorLanguage } from "../locales/speaking.ts";
import manifest from "../package.json" with { type: "json" };
import { NoArticleError } from "./answer/live-library.ts";
import { playgroundGreeting, terminalGreeting } from "./app/greeting.ts";
import { loadingProgress } from "./app/loading-progress.ts";
import { openApp } from "./app/open-app.ts";
import { type Running, runUntilSignal } from "./app/signals.ts";
import { type StartArguments, startArguments } from "./app/start-arguments.ts";
import type { Config } from "./config.ts";
import { NoCorpusError } from "./corpus/read-files.ts";
import { LoginError } from "./discord/login-error.ts";
import { readEnvironment } from "./environment.ts";
import { StatusPortError } from "./observability/status-port-error.ts";
import { PlaygroundPortError } from "./playground/server/listen.ts";

setOperatorLanguage(languageOfEnvironment(process.env));

const { version: programVersion } = manifest;

const loading = loadingProgress(process.stderr);

// discord.js would read these itself, and throw if they are not what it expects.
for (const name of ["SHARDS", "SHARD_COUNT", "SHARDING_MANAGER"]) delete process.env[name];

// Otherwise, a line that does not fit on the disk of the log would end the program.
for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);

try {
    await run();
} catch (cause) {
    const expected = [NoCorpusError, LoginError, StatusPortError, PlaygroundPortError];
    if (cause instanceof Error && expected.some((kind) => cause instanceof kind)) refuse(saidBy(cause));
    throw cause;
}

async function run(): Promise<void> {
    const asked = startArguments(process.argv.slice(2));
    if (asked.wants === "start") await start(asked);
    else if (asked.wants === "nothing") refuse(asked.complaint);
    else if (asked.wants === "help") print(say("start.help"));
    else print(`${say("start.version", { version: programVersion })}\n`);
}

async function start({ terminal, given }: Extract<StartArguments, { wants: "start" }>): Promise<void> {
    const reading = readEnvironment({ environment: process.env, given });
    if (reading.outcome === "bad") refuse(reading.message);
    const { config, warnings } = reading;
    if (warnings.length > 0) warn(warnings.join("\n"));
    try {
        if (config.token !== undefined) await runBot(config, config.token);
        else await (terminal ? runInTerminal(config) : runInBrowser(config));
    } catch (cause) {
        if (cause instanceof NoArticleError)
            refuse(say("start.no-articles", { folder: config.corpusFolder }));
        throw cause;
    }
}

/** Runs the bot on Discord until a signal stops it or Discord refuses it for good. */
async function runBot(config: Config, token: string): Promise<void> {
    const { corpusFolder, dataFolder, sources, databaseUrl, privacyKey, retention, searchIndex } = config;
    const { api, shards, homeGuilds, moderatorRoles } = config;
    const { questionsPerMinute, logLevel, logFormat, statusPort, statusHost } = config;
    const sharesDatabase = shards !== undefined && databaseUrl !== undefined;
    const app = await untilSignal((onLoading) =>
        openApp({
            corpus: {
                corpusFolder,
                dataFolder,
                sources,
                environment: process.env,
                databaseUrl,
                privacyKey,
                retention,
                searchIndex,
                sharesDatabase,
                onLoading,
            },
            discord: { token, api, shards },
            moderation: { homeGuilds, moderatorRoles },
            questionsPerMinute,
            programVersion,
            log: { level: logLevel, format: logFormat },
            // Elsewhere, a program reads the output line by line.
            ...(process.stdout.isTTY && { greeting: terminalGreeting(print, programVersion) }),
            statusPort,
            statusHost,
            warn,
        }),
    );
    await app.lost;
}

/** Runs the bot over the loopback Discord and shows it in the browser. */
async function runInBrowser({
    corpusFolder,
    searchIndex,
    logLevel,
    logFormat,
    playgroundPort: port,
}: Config): Promise<void> {
    const { app, server } = await untilSignal(async (onLoading) => {
        const [{ openPage, openPlayground }, page] = await Promise.all([
            import("./app/run-playground.ts"),
            import("./playground/server/page-files.ts").then(({ bundlePage }) => bundlePage()),
        ]);
        const playground = await openPlayground({
            corpusFolder,
            searchIndex,
            logLevel,
            logFormat,
            programVersion,
            onLoading,
            warn,
        });
        return openPage(playground, { page, port });
    });
    const wantedPort = server.port === port ? undefined : String(port);
    const isOverSsh = process.env["SSH_CONNECTION"] !== undefined;
    const facts = { programVersion, wantedPort, isOverSsh };
    print(playgroundGreeting(app.corpus.live.status(), server.address, facts));
}

/** Runs the bot over the loopback Discord as a chat in the terminal. */
async function runInTerminal({ corpusFolder, searchIndex, logLevel, logFormat }: Config): Promise<void> {
    const { openPlayground, chat } = await import("./app/run-playground.ts");
    const playground = await untilSignal((onLoading) =>
        openPlayground({
            corpusFolder,
            searchIndex,
            logLevel,
            logFormat,
            programVersion,
            // The person's language is known from their environment here, as Discord knows it from their client.
            directLanguage: currentLanguage(),
            onLoading,
            warn,
        }),
    );
    await chat(playground);
    await playground.close();
    process.exit(0);
}

/** Opens a program that a signal ends, and shows how far its articles are loaded. */
function untilSignal<Program extends Running>(
    open: (onLoading: typeof loading.step) => Promise<Program>,
): Promise<Program> {
    return runUntilSignal(process, () => open(loading.step)).finally(loading.done);
}

function print(text: string): void {
    loading.done();
    process.stdout.write(text);
}

function warn(lines: string): void {
    loading.done();
    process.stderr.write(`${lines}\n`);
}

/** Prints the message and exits with code 2: a retry would not help. */
function refuse(message: string): never {
    loading.done();
    process.stderr.write(`${message}\n`);
    process.exit(2);
}
