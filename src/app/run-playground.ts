import type { Loopback } from "../loopback/contract.ts";
import { openLoopback } from "../loopback/loopback.ts";
import type { LogFormat } from "../observability/open-log.ts";
import { findWelcome } from "../playground/find-welcome.ts";
import { type Cast, openCast } from "../playground/server/cast.ts";
import type { PageFiles } from "../playground/server/page-files.ts";
import { openPlaygroundServer, type PlaygroundServer } from "../playground/server/server.ts";
import { chatInTerminal, greeting } from "../playground/terminal-chat.ts";
import type { IndexChoice } from "../search/term-index/open-term-index.ts";
import { type App, type AppOptions, openApp } from "./open-app.ts";
import type { Running } from "./signals.ts";

interface RunOptions extends Pick<AppOptions, "programVersion" | "directLanguage" | "warn"> {
    readonly corpusFolder: string;
    readonly searchIndex?: IndexChoice;
    readonly logLevel: string;
    readonly logFormat?: LogFormat;
    /** The loopback to run on; a new one if undefined. */
    readonly loopback?: Loopback;
    readonly onEvent?: AppOptions["onEvent"];
    readonly pace?: AppOptions["pace"];
    readonly onLoading?: AppOptions["corpus"]["onLoading"];
    /** Opens a thread of a library; a real one where left out. */
    readonly openThread?: AppOptions["corpus"]["openThread"];
}

/** The program over the loopback Discord, with the playground's people and places. */
export interface Playground extends Running {
    readonly loopback: Loopback;
    readonly cast: Cast;
    readonly app: App;
}

/** Opens the program over a loopback Discord. Changes made there are lost when it closes. Rejects like openApp. */
export async function openPlayground(options: RunOptions): Promise<Playground> {
    const { corpusFolder, searchIndex, logLevel, logFormat, programVersion, warn, onEvent, onLoading, pace } =
        options;
    const { directLanguage, openThread } = options;
    await using opened = new AsyncDisposableStack();
    const given = options.loopback ?? (await openLoopback());
    const loopback = opened.adopt(given, ({ close }) => close());
    const cast = await openCast(loopback);
    const app = await openApp({
        corpus: { corpusFolder, searchIndex, onLoading, ...(openThread && { openThread }) },
        discord: loopback,
        moderation: { homeGuilds: [cast.homeGuild], moderatorRoles: [] },
        // Only one person uses it, so the limit should not get in their way.
        questionsPerMinute: 600,
        programVersion,
        directLanguage,
        // Logs would clutter the terminal, unless another level was set.
        log: { level: logLevel === "info" ? "warn" : logLevel, stream: process.stderr, format: logFormat },
        warn,
        ...(onEvent && { onEvent }),
        ...(pace && { pace }),
    });
    opened.defer(app.close);
    const bot = await app.session().bot;
    await Promise.all([loopback.gateway.ready(), bot.registered]);
    const open = opened.move();
    return {
        loopback,
        cast,
        app,
        observe: app.observe,
        reload: app.reload,
        close: () => open.disposeAsync(),
    };
}

interface PageOptions {
    readonly page: PageFiles;
    /** 0 takes any free port. */
    readonly port: number;
}

/** Serves the playground's page. Closing it also closes the playground. Rejects with a PlaygroundPortError. */
export async function openPage(
    playground: Playground,
    { page, port }: PageOptions,
): Promise<Playground & { readonly server: PlaygroundServer }> {
    const { loopback, cast, app, observe } = playground;
    const { live, onServed } = app.corpus;
    const server = await openPlaygroundServer({
        loopback,
        cast,
        page,
        port,
        corpus: () => {
            const { articles, paragraphs } = live.status();
            return { articles, paragraphs };
        },
        welcome: () => findWelcome(live.current()),
        explain: (question) => live.current().explain(question),
        onFailure: (cause) => observe({ kind: "failure", reference: "-", at: "playground", cause }),
    }).catch(async (cause: unknown) => {
        await playground.close();
        throw cause;
    });
    onServed(({ outcome }) => {
        if (outcome === "published") void server.corpusChanged();
    });
    const close = async () => {
        await server.close();
        await playground.close();
    };
    return { ...playground, server, close };
}

/** Chats with the bot in the terminal. Resolves when the input ends. */
export async function chat({ loopback, app }: Playground): Promise<void> {
    process.stdout.write(greeting(app.corpus.live.status()));
    await chatInTerminal(loopback, {
        input: process.stdin,
        out: (text) => process.stdout.write(text),
        interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    });
}
