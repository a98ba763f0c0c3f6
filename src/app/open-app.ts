import { inEnglish } from "../../locales/message.ts";
import { NoArticleError, type Reload } from "../answer/live-library.ts";
import { renderReport } from "../corpus/report.ts";
import type { Bot } from "../discord/bot.ts";
import type { Observe } from "../discord/event.ts";
import { addDiskMetrics } from "../observability/disk-metrics.ts";
import { setServedSince } from "../observability/metrics.ts";
import { openObservability } from "../observability/observability.ts";
import type { LogOptions } from "../observability/open-log.ts";
import type { openStatusServer, StatusServer } from "../observability/status-server.ts";
import { gatherHealth } from "./gather-health.ts";
import type { Greeting } from "./greeting.ts";
import { type ServeOptions, serveCorpus } from "./serve-corpus.ts";
import type { ServedCorpus } from "./served-corpus.ts";
import type { Running } from "./signals.ts";
import type { BotFacts, BotSession } from "./start-bot.ts";

export interface AppOptions extends BotFacts {
    readonly corpus: Omit<
        ServeOptions,
        "warn" | "onLibrary" | "onSource" | "programVersion" | "now" | "homeGuilds"
    >;
    readonly log: LogOptions;
    /** Told that the bot is ready, instead of the log. */
    readonly greeting?: Greeting | undefined;
    /** The port for health and metrics. 0 takes any free port; without it, they are off. */
    readonly statusPort?: number | undefined;
    /** The IP address that they are served on; 127.0.0.1 if undefined. */
    readonly statusHost?: string | undefined;
    /** Receives, as whole lines, problems that do not stop the program from answering. */
    readonly warn: (lines: string) => void;
    /** Called with every event that the log and the metrics get. */
    readonly onEvent?: Observe;
}

/** The whole program, on Discord or on the loopback. */
export interface App extends Running {
    readonly corpus: ServedCorpus;
    /** The bot and its schedule since the last start. Its `bot` resolves when it is logged in. */
    session(): BotSession;
    readonly status: StatusServer | undefined;
    /** Never resolves. Rejects with a LoginError if Discord refuses the bot for good, at login or later. */
    readonly lost: Promise<never>;
    reload(): Promise<Reload>;
    /** Restarts the bot and its schedule. Resolves when it is logged in. */
    restartBot(): Promise<Bot>;
}

/**
 * Opens the whole program. Resolves as soon as questions can be answered; the bot may still be logging in. Rejects with a
 * NoCorpusError, NoArticleError or StatusPortError, and then leaves nothing open.
 */
export async function openApp(options: AppOptions): Promise<App> {
    const { statusPort: port, statusHost: host } = options;
    await using opened = new AsyncDisposableStack();
    const { log, metrics, observe: record } = await openObservability(options.log);
    const observe: Observe = (event) => {
        record(event);
        options.onEvent?.(event);
    };
    const [corpus, { startBot }, { commands }] = await Promise.all([
        // Runs in its own thread, so the other modules load at the same time.
        openCorpus(options, observe),
        import("./start-bot.ts"),
        import("../commands.ts"),
    ]);
    const { live, storage } = opened.adopt(corpus, ({ close }) => close());
    setServedSince(metrics, live.status().since);
    corpus.onServed((reload, by) => observe({ kind: "reload", reload, by }));
    storage?.store.onAudited(({ action, version }) => observe({ kind: "audit", action, version }));
    storage?.store.onStopped((cause) => observe({ kind: "store-stopped", cause }));
    storage?.store.onConnection((problem) =>
        observe(problem === undefined ? { kind: "database-back" } : { kind: "database-away", ...problem }),
    );
    storage?.store.onFile((problem) =>
        observe(
            problem === undefined
                ? { kind: "database-file-back" }
                : { kind: "database-file-gone", reason: problem.message },
        ),
    );

    corpus.disk.listen(({ level, sentence }) =>
        observe({ kind: "disk", level, reason: inEnglish(sentence) }),
    );
    addDiskMetrics(metrics.registry, corpus.disk.space);

    let current: () => BotSession | undefined = () => undefined;
    const health = () => gatherHealth(corpus, options, current());
    const status = port === undefined ? undefined : await openStatus({ port, host }, { metrics, health });
    opened.defer(() => status?.close());

    const lost = Promise.withResolvers<never>();
    lost.promise.catch(() => undefined);
    const toldOfDisks = new Map();
    const start = () =>
        startBot({
            commands,
            ...options,
            corpus,
            place: options.corpus,
            observe,
            log,
            toldOfDisks,
            onLost: lost.reject,
            // If that fails, onLost is called.
            onOutgrown: () => void restart().catch(() => undefined),
        });
    let isClosing = false;
    const restart = async () => {
        await session.stop();
        if (!isClosing) session = start();
        return session.bot;
    };
    let session = start();
    current = () => session;
    opened.defer(() => {
        isClosing = true;
        return session.stop();
    });

    const open = opened.move();
    return {
        corpus,
        status,
        observe,
        session: () => session,
        lost: lost.promise,
        reload: corpus.reload,
        restartBot: restart,
        close: () => open.disposeAsync(),
    };
}

/** Its web server is loaded only if a port is set. */
const openStatus = async (...options: Parameters<typeof openStatusServer>) =>
    (await import("../observability/status-server.ts")).openStatusServer(...options);

/** Serves the corpus, and reports what was wrong with its files. */
async function openCorpus(
    { corpus: place, warn, now, programVersion, moderation: { homeGuilds } }: AppOptions,
    observe: Observe,
): Promise<ServedCorpus> {
    const report = (facts: Parameters<typeof renderReport>[0]) => {
        if (facts.errors.length > 0) warn(renderReport(facts).trimEnd());
    };
    try {
        const corpus = await serveCorpus({
            ...place,
            homeGuilds,
            programVersion,
            warn,
            onLibrary: observe,
            onSource: ({ source, reason }) =>
                observe(
                    reason === undefined
                        ? { kind: "source-back", source }
                        : { kind: "source-away", source, reason: inEnglish(reason) },
                ),
            ...(now && { now }),
        });
        report({ articles: corpus.live.current().articles, errors: corpus.live.status().errors });
        return corpus;
    } catch (cause) {
        if (cause instanceof NoArticleError) report({ articles: [], errors: cause.errors });
        throw cause;
    }
}
