import type { LiveLibrary } from "../answer/live-library.ts";
import { commands } from "../commands.ts";
import type { Config } from "../config.ts";
import { openBot } from "../discord/bot.ts";
import type { Observe } from "../discord/event.ts";
import { openLoopback } from "../loopback/loopback.ts";
import { openObservability } from "../observability/observability.ts";
import { setStage } from "../playground/server/cast.ts";
import type { PageFiles } from "../playground/server/page-files.ts";
import { openPlaygroundServer } from "../playground/server/server.ts";
import { chatInTerminal, greeting } from "../playground/terminal-chat.ts";
import { findWelcome } from "../playground/welcome/find-welcome.ts";
import { openRounds } from "../schedule/schedule.ts";
import type { KeptCorpus } from "./serve-corpus.ts";

interface Rehearsal {
    readonly config: Config;
    readonly live: LiveLibrary;
    readonly keeping: KeptCorpus["keeping"];
    readonly onServed: KeptCorpus["onServed"];
    readonly programVersion: string;
}

/** What runs until it is ended. */
export interface Running {
    readonly observe: Observe;
    end(): Promise<void>;
}

/** The same bot over a Discord of our own, and a page in the browser to talk to it. Rejects with a PlaygroundPortError. */
export async function rehearseInBrowser(rehearsal: Rehearsal, page: PageFiles): Promise<Running> {
    const { config, live } = rehearsal;
    let reloaded = () => {};
    const stage = await openRehearsal(rehearsal, () => reloaded());
    const server = await openPlaygroundServer({
        ...stage,
        page,
        port: config.playgroundPort,
        corpus: () => {
            const { articles, paragraphs } = live.status();
            return { articles, paragraphs };
        },
        welcome: () => findWelcome(live.current()),
        explain: (question) => live.current().explain(question),
        onFailure: (cause) => stage.observe({ kind: "failure", reference: "-", at: "playground", cause }),
    }).catch(async (cause: unknown) => {
        await stage.end();
        throw cause;
    });
    reloaded = () => void server.corpusChanged();
    const taken = server.port === config.playgroundPort ? "" : ` (port ${config.playgroundPort} is taken)`;
    process.stdout.write(`Try Pullquote at ${server.address}${taken}. Ctrl-C ends it.\n`);
    return {
        observe: stage.observe,
        end: async () => {
            await server.close();
            await stage.end();
        },
    };
}

/** The same bot, and a chat with it in the terminal that ends with the input. */
export async function rehearseInTerminal(rehearsal: Rehearsal): Promise<Running & { chat(): Promise<void> }> {
    const { loopback, observe, end } = await openRehearsal(rehearsal, () => {});
    const chat = async () => {
        process.stdout.write(greeting(rehearsal.live.status()));
        await chatInTerminal(loopback, {
            input: process.stdin,
            out: (text) => process.stdout.write(text),
            interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
        });
    };
    return { observe, end, chat };
}

async function openRehearsal(
    { config, live, keeping, onServed, programVersion }: Rehearsal,
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
    keeping?.store.onAudited(({ action, version }) => observe({ kind: "audit", action, version }));
    const loopback = await openLoopback({ channelLimit: 1000 });
    const stage = setStage(loopback);
    const bot = await openBot({
        commands,
        live,
        keeping,
        programVersion,
        observe,
        api: loopback.api,
        attachments: loopback.attachments,
        token: loopback.token,
        moderation: { homeGuilds: [stage.homeGuild], moderatorRoles: [] },
        // The one person who tries it out is no crowd.
        questionsPerMinute: 600,
    });
    await Promise.all([loopback.gateway.ready(), bot.registered]);
    const rounds =
        keeping &&
        openRounds({
            bot,
            live,
            keeping,
            observe,
            homeGuilds: [stage.homeGuild],
            corpusFolder: config.corpusFolder,
        });
    onServed(() => rounds?.published());
    const end = async () => {
        await rounds?.close();
        await bot.stop();
        await loopback.close();
    };
    return { loopback, stage, observe, end };
}
