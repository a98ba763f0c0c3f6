import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { BotEvent } from "../discord/event.ts";
import type { BotHealth } from "./bot-health.ts";

export type Metrics = ReturnType<typeof openMetrics>;

/** The metrics of one process, in their own registry. */
export function openMetrics() {
    const registry = new Registry();
    const registers = [registry];
    collectDefaultMetrics({ register: registry });
    const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
        new Counter({ name: `pullquote_${name}`, help, labelNames, registers });
    const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
        new Gauge({ name: `pullquote_${name}`, help, labelNames, registers });
    const metrics = {
        registry,
        build: gauge(
            "build_info",
            "1, labeled with the version of the program and of Node.js",
            "version",
            "node",
        ),
        questions: counter("questions_total", "Questions answered, by verdict and way in", "verdict", "way"),
        latency: new Histogram({
            name: "pullquote_question_seconds",
            help: "Seconds from a question's arrival to its answer being sent off",
            buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
            registers,
        }),
        quotes: counter("quotes_total", "Quotes checked, by what was found", "found"),
        talk: counter(
            "talk_total",
            "Messages that ask nothing of the text and got a reply or a reaction, by intent and way in",
            "intent",
            "way",
        ),
        refusals: counter("refusals_total", "What members asked for and were not given, by reason", "reason"),
        reloads: counter("reloads_total", "Reloads of the corpus, by outcome", "outcome"),
        reloadTime: gauge(
            "reload_timestamp_seconds",
            "When the served articles were last replaced, or that was last refused; 0 if never",
            "outcome",
        ),
        errors: counter("errors_total", "What went wrong, by kind", "kind"),
        outages: counter("outages_total", "Times that Discord or the database could not be reached", "of"),
        outage: gauge("outage", "1 while Discord or the database cannot be reached", "of"),
        gateway: gauge("gateway_ready", "1 while all of this process's shards are connected to Discord"),
        shards: gauge("shard_ready", "1 while this shard is connected to Discord", "shard"),
        servers: gauge("servers", "Servers of the bot, by shard", "shard"),
        library: gauge("library_ready", "1 while the thread that answers says that it can"),
        libraryThreads: gauge("library_threads", "Threads that answer questions, by state", "state"),
        libraryWaiting: gauge("library_requests_waiting", "Requests to these threads without a reply yet"),
        store: gauge("store_reachable", "1 while the database responds", "kind"),
        databaseFile: gauge(
            "database_file_there",
            "0 if the database file was deleted or replaced while the bot was running",
        ),
        sources: gauge("source_failing", "1 while this source of articles cannot be looked at", "source"),
        corpusVersion: gauge("corpus_version", "Number of the published version that is served"),
        corpusSince: gauge("corpus_served_timestamp_seconds", "Since when these articles are served"),
        articles: gauge("articles", "Articles that can be asked about"),
        paragraphs: gauge("paragraphs", "Paragraphs of these articles"),
    };
    // A rate can only be computed from the second value on, so each begins with 0.
    for (const kind of failures) metrics.errors.inc({ kind }, 0);
    for (const outcome of ["published", "refused", "busy"]) metrics.reloads.inc({ outcome }, 0);
    for (const away of ["discord", "database"]) {
        metrics.outages.inc({ of: away }, 0);
        metrics.outage.set({ of: away }, 0);
    }
    metrics.reloadTime.set({ outcome: "refused" }, 0);
    return metrics;
}

/** Kinds of `pullquote_errors_total` that alerts are about. */
const failures = [
    "failure",
    "library-away",
    "library-stopped",
    "store-stopped",
] as const satisfies readonly BotEvent["kind"][];

/** Sets when the articles that the start found were first served. */
export function setServedSince({ reloadTime }: Metrics, since: Date): void {
    reloadTime.set({ outcome: "published" }, inSeconds(since));
}

/** Sets what is measured only when somebody asks. */
export function setHealth(metrics: Metrics, health: BotHealth): void {
    const { version, shards, library, store, corpus, sources } = health;
    metrics.build.set({ version, node: process.version }, 1);
    setShards(metrics, shards);
    metrics.library.set(library.ready ? 1 : 0);
    const { open = 0, ready = 0, waiting = 0 } = library.threads ?? {};
    metrics.libraryThreads.set({ state: "ready" }, ready);
    metrics.libraryThreads.set({ state: "silent" }, open - ready);
    metrics.libraryWaiting.set(waiting);
    metrics.store.set({ kind: store.kind }, store.reachable ? 1 : 0);
    metrics.databaseFile.set(store.isFileGone ? 0 : 1);
    for (const { name, failure } of sources)
        metrics.sources.set({ source: name }, failure === undefined ? 0 : 1);
    metrics.corpusVersion.set(corpus.number);
    metrics.corpusSince.set(inSeconds(corpus.since));
    metrics.articles.set(corpus.articles);
    metrics.paragraphs.set(corpus.paragraphs);
}

function setShards({ gateway, shards, servers }: Metrics, current: BotHealth["shards"]): void {
    gateway.set(current.length > 0 && current.every(({ isConnected }) => isConnected) ? 1 : 0);
    // The bot may have logged in again with fewer.
    shards.reset();
    servers.reset();
    for (const { id, isConnected, servers: count } of current) {
        shards.set({ shard: id }, isConnected ? 1 : 0);
        servers.set({ shard: id }, count);
    }
}

const inSeconds = (date: Date) => date.getTime() / 1000;
