import { type Tellable, told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { inLanguage } from "../../locales/speaking.ts";
import type { Readiness } from "../answer/library.ts";
import type { ShardStatus } from "../discord/own-shards.ts";

/** How the bot is, for `/healthz` and `/metrics`. Contains nothing about members. */
export interface BotHealth {
    /** The program's version. */
    readonly version: string;
    /** Seconds since the process started. */
    readonly uptime: number;
    /** The process's connections to Discord; none before the login. */
    readonly shards: readonly ShardStatus[];
    readonly corpus: CorpusHealth;
    /** Whether the library that is being served can answer. */
    readonly library: Readiness;
    readonly store: DatabaseHealth;
    /** Where articles come from by themselves. */
    readonly sources: readonly SourceHealth[];
    /** What keeps the bot from doing its work in home servers, each in words. */
    readonly warnings: readonly string[];
}

/** What is served. */
interface CorpusHealth {
    /** The number of the published version; 0 if none was published. */
    readonly number: number;
    /** A hash of the articles. */
    readonly version: string;
    readonly since: Date;
    readonly articles: number;
    readonly paragraphs: number;
}

/** A folder, repository or feed that articles come from. */
interface SourceHealth {
    readonly name: string;
    /** Since when it cannot be looked at, and a sentence that says why and what to do. */
    readonly failure?: { readonly since: Date; readonly reason: Tellable } | undefined;
}

/** The database. Questions are answered without it. */
export interface DatabaseHealth {
    readonly kind: "sqlite" | "postgres";
    readonly reachable: boolean;
    /** A sentence that says why it isn't. */
    readonly problem?: string | undefined;
    /** Whether SQLite's file was deleted or replaced. */
    readonly isFileGone: boolean;
}

/** Whether the bot is ready, as its HTTP status, and the JSON that says more. */
export const healthReport = (health: BotHealth) => inLanguage("en", () => reportOf(health));

function reportOf(health: BotHealth) {
    const { version, uptime, shards, corpus, library, store, sources, warnings } = health;
    const lost = shards.filter(({ isConnected }) => !isConnected);
    const missing = [
        // The other shards still answer, and a restart would need a login for each of them.
        ...(lost.length < shards.length ? [] : ["login"]),
        ...(corpus.articles > 0 ? [] : ["corpus"]),
        ...(library.ready ? [] : ["library"]),
    ];
    const isReady = missing.length === 0;
    const problems = [
        ...lost.map(({ id }) =>
            // Operators of a small bot have never heard of shards.
            shards.length === 1 && id === 0
                ? say("health.connection-lost")
                : say("health.shard-lost", { shard: String(id) }),
        ),
        ...(store.problem === undefined ? [] : [store.problem]),
        ...sources.flatMap(failureOf),
        ...warnings,
    ];
    const body = {
        status: isReady ? "ready" : "not ready",
        ...(isReady ? {} : { missing }),
        ...(library.ready ? {} : { reason: told(library.why) }),
        ...(problems.length === 0 ? {} : { warnings: problems }),
        version,
        uptime: Math.round(uptime),
        corpus: { ...corpus, since: corpus.since.toISOString() },
        store: { kind: store.kind, reachable: store.reachable },
        library: { ready: library.ready, ...(library.threads && { threads: library.threads }) },
        shards: shards.map(({ id, isConnected, servers }) => ({
            shard: id,
            connected: isConnected,
            servers,
        })),
    };
    return { code: isReady ? 200 : 503, body };
}

function failureOf({ name, failure }: SourceHealth): string[] {
    if (failure === undefined) return [];
    const { since, reason } = failure;
    return [say("health.source-fails", { source: name, since: since.toISOString(), reason: told(reason) })];
}
