import { say } from "../../locales/say.ts";
import type { LiveLibrary } from "../answer/live-library.ts";
import { commands } from "../commands.ts";
import type { Config } from "../config.ts";
import { openBot } from "../discord/bot.ts";
import type { Observe } from "../discord/event.ts";
import { openLoopback } from "../loopback/loopback.ts";
import { openObservability } from "../observability/observability.ts";
import { openCast } from "../playground/server/cast.ts";
import type { PageFiles } from "../playground/server/page-files.ts";
import { openPlaygroundServer } from "../playground/server/server.ts";
import { chatInTerminal, greeting } from "../playground/terminal-chat.ts";
import { findWelcome } from "../playground/welcome/find-welcome.ts";
import { openSchedule } from "../schedule/schedule.ts";
import type { ServedCorpus } from "./serve-corpus.ts";

interface RunOptions {
    readonly config: Config;
    readonly live: LiveLibrary;
    readonly storage: ServedCorpus["storage"];
    readonly onServed: ServedCorpus["onServed"];
    readonly programVersion: string;
}

/** What runs until it is ended. */
export interface Running {
    readonly observe: Observe;
    end(): Promise<void>;
}

/** The same bot over a Discord of our own, and a page in the browser to talk to it. Rejects with a PlaygroundPortError. */
export async function runInBrowser(options: RunOptions, page: PageFiles): Promise<Running> {
    const { config, live } = options;
    let reloaded = () => {};
    const cast = await openLoopbackBot(options, () => reloaded());
    const server = await openPlaygroundServer({
        ...cast,
        page,
        port: config.playgroundPort,
        corpus: () => {
            const { articles, paragraphs } = live.status();
            return { articles, paragraphs };
        },
        welcome: () => findWelcome(live.current()),
        explain: (question) => live.current().explain(question),
        onFailure: (cause) => cast.observe({ kind: "failure", reference: "-", at: "playground", cause }),
    }).catch(async (cause: unknown) => {
        await cast.end();
        throw cause;
    });
    reloaded = () => void server.corpusChanged();
    const { address } = server;
    const wanted = String(config.playgroundPort);
    const hint =
        server.port === config.playgroundPort
            ? say("start.playground", { address })
            : say("start.playground-at-other-port", { address, wanted });
    process.stdout.write(`${hint}\n`);
    return {
        observe: cast.observe,
        end: async () => {
            await server.close();
            await cast.end();
        },
    };
}

/** The same bot, and a chat with it in the terminal that ends with the input. */
export async function runInTerminal(options: RunOptions): Promise<Running & { chat(): Promise<void> }> {
    const { loopback, observe, end } = await openLoopbackBot(options, () => {});
    const chat = async () => {
        process.stdout.write(greeting(options.live.status()));
        await chatInTerminal(loopback, {
            input: process.stdin,
            out: (text) => process.stdout.write(text),
            interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
        });
    };
    return { observe, end, chat };
}

async function openLoopbackBot(
    { config, live, storage, onServed, programVersion }: RunOptions,
    reloaded: () => void,
) {
    // Logs would clutter the terminal, unless somebody asked for more of them.
    const level = config.logLevel === "info" ? "warn" : config.logLevel;
    const log = openObservability(level, process.stderr);
    const observe: Observe = (event) => {
        log.observe(event);
        if (event.kind === "reload" && event.reload.outcome === "published") reloaded();
    };
    onServed((reload, by) => observe({ kind: "reload", reload, by }));
    storage?.store.onAudited(({ action, version }) => observe({ kind: "audit", action, version }));
    const loopback = await openLoopback({ channelLimit: 1000 });
    const cast = openCast(loopback);
    const bot = await openBot({
        commands,
        live,
        storage,
        programVersion,
        observe,
        api: loopback.api,
        attachments: loopback.attachments,
        token: loopback.token,
        moderation: { homeGuilds: [cast.homeGuild], moderatorRoles: [] },
        // The one person who tries it out is no crowd.
        questionsPerMinute: 600,
    });
    await Promise.all([loopback.gateway.ready(), bot.registered]);
    const schedule =
        storage &&
        openSchedule({
            bot,
            live,
            storage,
            observe,
            homeGuilds: [cast.homeGuild],
            corpusFolder: config.corpusFolder,
        });
    onServed(() => schedule?.published());
    const end = async () => {
        await schedule?.close();
        await bot.stop();
        await loopback.close();
    };
    return { loopback, cast, observe, end };
}
