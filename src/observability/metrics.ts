import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ShardStatus } from "../discord/own-shards.ts";

export type Metrics = ReturnType<typeof openMetrics>;

/** The metrics of one process, in their own registry. */
export function openMetrics() {
    const registry = new Registry();
    const registers = [registry];
    collectDefaultMetrics({ register: registry });
    return {
        registry,
        questions: new Counter({
            name: "pullquote_questions_total",
            help: "Questions answered, by verdict and way in",
            labelNames: ["verdict", "way"],
            registers,
        }),
        latency: new Histogram({
            name: "pullquote_question_seconds",
            help: "Seconds from a question's arrival to its answer being sent off",
            buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
            registers,
        }),
        quotes: new Counter({
            name: "pullquote_quotes_total",
            help: "Quotes checked, by what was found",
            labelNames: ["found"],
            registers,
        }),
        talk: new Counter({
            name: "pullquote_talk_total",
            help: "Messages that ask nothing of the text and got a reply or a reaction, by intent and way in",
            labelNames: ["intent", "way"],
            registers,
        }),
        refusals: new Counter({
            name: "pullquote_refusals_total",
            help: "What members asked for and were not given, by reason",
            labelNames: ["reason"],
            registers,
        }),
        reloads: new Counter({
            name: "pullquote_reloads_total",
            help: "Reloads of the corpus, by outcome",
            labelNames: ["outcome"],
            registers,
        }),
        errors: new Counter({
            name: "pullquote_errors_total",
            help: "What went wrong, by kind",
            labelNames: ["kind"],
            registers,
        }),
        gateway: new Gauge({
            name: "pullquote_gateway_ready",
            help: "1 while all of this process's shards are connected to Discord",
            registers,
        }),
        shards: new Gauge({
            name: "pullquote_shard_ready",
            help: "1 while this shard is connected to Discord",
            labelNames: ["shard"],
            registers,
        }),
        servers: new Gauge({
            name: "pullquote_servers",
            help: "Servers of the bot, by shard",
            labelNames: ["shard"],
            registers,
        }),
        library: new Gauge({
            name: "pullquote_library_ready",
            help: "1 while the thread that answers says that it can",
            registers,
        }),
        databaseFile: new Gauge({
            name: "pullquote_database_file_there",
            help: "0 if the database file was deleted or replaced while the bot was running",
            registers,
        }),
        articles: new Gauge({
            name: "pullquote_articles",
            help: "Articles that can be asked about",
            registers,
        }),
        paragraphs: new Gauge({
            name: "pullquote_paragraphs",
            help: "Paragraphs of these articles",
            registers,
        }),
    };
}

/** Sets what is measured by shard. */
export function setShards({ gateway, shards, servers }: Metrics, current: readonly ShardStatus[]): void {
    gateway.set(current.length > 0 && current.every(({ isConnected }) => isConnected) ? 1 : 0);
    // The bot may have logged in again with fewer.
    shards.reset();
    servers.reset();
    for (const { id, isConnected, servers: count } of current) {
        shards.set({ shard: id }, isConnected ? 1 : 0);
        servers.set({ shard: id }, count);
    }
}
