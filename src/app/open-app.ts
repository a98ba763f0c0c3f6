import { NoArticleError, type Reload } from "../answer/live-library.ts";
import { renderReport } from "../corpus/report.ts";
import type { Bot } from "../discord/bot.ts";
import type { Observe } from "../discord/event.ts";
import { type LogOptions, openObservability } from "../observability/observability.ts";
import type { StatusServer } from "../observability/status-server.ts";
import { type ServeOptions, serveCorpus } from "./serve-corpus.ts";
import type { ServedCorpus } from "./served-corpus.ts";
import type { Running } from "./signals.ts";
import type { BotFacts, BotSession } from "./start-bot.ts";

export interface AppOptions extends BotFacts {
    readonly corpus: Omit<ServeOptions, "warn" | "onLibrary" | "now">;
    readonly log: LogOptions;
    /** Where health and metrics are served on 127.0.0.1: 0 is any free port; nowhere where undefined. */
    readonly statusPort?: number | undefined;
    /** Told, in whole lines, what does not keep the program from answering. */
    readonly warn: (lines: string) => void;
    /** Told of every event, as log and metrics are. */
    readonly onEvent?: Observe;
}

/** The whole program, on whatever Discord. */
export interface App extends Running {
    readonly corpus: ServedCorpus;
    /** The bot and its schedule, since the last start; `bot` resolves once it is logged in. */
    session(): BotSession;
    readonly status: StatusServer | undefined;
    /** Never resolves. Rejects with a LoginError where Discord refuses the bot for good, at the login or later. */
    readonly lost: Promise<never>;
    reload(): Promise<Reload>;
    /** Stops the bot and its schedule, and starts them again; resolves once it is logged in. */
    restartBot(): Promise<Bot>;
}

/**
 * Opens everything the program is made of. Resolves once questions can be answered; the bot logs in meanwhile. Rejects with
 * a NoCorpusError, a NoArticleError or a StatusPortError, and then leaves nothing open.
 */
export async function openApp(options: AppOptions): Promise<App> {
    const { statusPort } = options;
    await using opened = new AsyncDisposableStack();
    const { log, metrics, observe: record } = openObservability(options.log);
    const observe: Observe = (event) => {
        record(event);
        options.onEvent?.(event);
    };
    const [corpus, { startBot }, { openStatusServer }, { commands }] = await Promise.all([
        // In a thread of its own, so that the rest of the program loads beside it.
        openCorpus(options, observe),
        import("./start-bot.ts"),
        import("../observability/status-server.ts"),
        import("../commands.ts"),
    ]);
    const { live, storage } = opened.adopt(corpus, ({ close }) => close());
    corpus.onServed((reload, by) => observe({ kind: "reload", reload, by }));
    storage?.store.onAudited(({ action, version }) => observe({ kind: "audit", action, version }));

    let isConnected = () => false;
    const health = async () => ({
        ...live.status(),
        loggedIn: isConnected(),
        library: await live.current().check(),
    });
    const status =
        statusPort === undefined ? undefined : await openStatusServer(statusPort, { metrics, health });
    opened.defer(() => status?.close());

    const lost = Promise.withResolvers<never>();
    lost.promise.catch(() => undefined);
    const start = () =>
        startBot({
            commands,
            ...options,
            corpus,
            place: options.corpus,
            observe,
            log,
            onLost: lost.reject,
        });
    let session = start();
    isConnected = () => session.isConnected();
    opened.defer(() => session.stop());

    const open = opened.move();
    return {
        corpus,
        status,
        observe,
        session: () => session,
        lost: lost.promise,
        reload: corpus.reload,
        restartBot: async () => {
            await session.stop();
            session = start();
            return session.bot;
        },
        close: () => open.disposeAsync(),
    };
}

/** Reads and serves the corpus, and tells what was wrong with its files. */
async function openCorpus(
    { corpus: place, warn, now }: AppOptions,
    onLibrary: Observe,
): Promise<ServedCorpus> {
    const report = (facts: Parameters<typeof renderReport>[0]) => {
        if (facts.errors.length > 0) warn(renderReport(facts).trimEnd());
    };
    try {
        const corpus = await serveCorpus({ ...place, warn, onLibrary, ...(now && { now }) });
        report({ articles: corpus.live.current().articles, errors: corpus.live.status().errors });
        return corpus;
    } catch (cause) {
        if (cause instanceof NoArticleError) report({ articles: [], errors: cause.errors });
        throw cause;
    }
}
