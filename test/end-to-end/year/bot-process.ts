import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Loopback } from "../../../src/loopback/contract.ts";
import memoryEnvironment from "../../../src/memory-environment.json" with { type: "json" };
import { spawnNode } from "../../spawn-node.ts";
import { aKey } from "../../store/a-store.ts";
import { within } from "../../within.ts";
import type { Measured, Received, Sent } from "./calendar-bot.ts";

/** One line of the bot's log. */
type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string; readonly event?: string };

/** A bot in a process of its own, which has one of two shards. */
export interface BotProcess {
    /** Moves its calendar; resolves when what is due then is done. */
    turn(today: Date): Promise<void>;
    /** Sends SIGHUP; resolves with the outcome. */
    reload(): Promise<unknown>;
    measure(): Promise<Measured>;
    /** Sends SIGTERM; resolves with the exit code. */
    stop(): Promise<number | null>;
    kill(): Promise<void>;
    readonly log: readonly LogLine[];
    /** What it wrote to its standard error. */
    readonly complaints: readonly string[];
}

export interface BotFacts {
    readonly loopback: Loopback;
    readonly shard: number;
    readonly today: Date;
    readonly corpusFolder: string;
    readonly dataFolder: string;
    readonly databaseUrl: string;
    readonly homeGuilds: readonly string[];
}

/** Starts a bot; resolves when it is logged in and its commands are registered. */
export async function startBot({ loopback, shard, today, ...place }: BotFacts): Promise<BotProcess> {
    const child = spawnNode(new URL("./calendar-bot.ts", import.meta.url), [today.toISOString()], {
        cwd: place.dataFolder,
        env: {
            ...memoryEnvironment,
            DISCORD_API: loopback.api,
            DISCORD_TOKEN: loopback.token,
            LOG_LEVEL: "info",
            CORPUS_DIR: place.corpusFolder,
            DATA_DIR: place.dataFolder,
            DATABASE_URL: place.databaseUrl,
            PRIVACY_KEY: aKey,
            HOME_GUILD_IDS: place.homeGuilds.join(","),
            QUESTIONS_PER_MINUTE: "600",
            GATEWAY_SHARDS: `${shard}/2`,
        },
    });
    const log: LogLine[] = [];
    const complaints: string[] = [];
    const listening = new Set<() => void>();
    const told: Received[] = [];
    const changed = () => {
        for (const check of listening) check();
    };
    createInterface({ input: child.stdout }).on("line", (line) => {
        log.push(JSON.parse(line));
        changed();
    });
    createInterface({ input: child.stderr }).on("line", (line) => complaints.push(line));
    child.on("message", (received: Received) => {
        told.push(received);
        changed();
    });
    const closed = once(child, "close");
    const name = `the bot of shard ${shard}`;
    /** Resolves with what `find` finds, as soon as it does. */
    const found = <T>(what: string, find: () => T | undefined): Promise<T> => {
        const { promise, resolve, reject } = Promise.withResolvers<T>();
        const ended = () => reject(new Error(`${name} ended: ${complaints.join("\n")}`));
        const check = () => {
            const value = find();
            if (value !== undefined) resolve(value);
        };
        listening.add(check);
        child.once("close", ended);
        check();
        return within(`${name} to ${what}`, promise).finally(() => {
            listening.delete(check);
            child.off("close", ended);
        });
    };
    const taken = <Kind extends Received["kind"]>(kind: Kind) => {
        const at = told.findIndex((one) => one.kind === kind);
        return at < 0 ? undefined : (told.splice(at, 1)[0] as Extract<Received, { kind: Kind }>);
    };
    const send = (sent: Sent) => void child.send(sent);
    const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<number | null> => {
        child.kill(signal);
        const [code] = await within(`${name} to end`, closed);
        return code;
    };
    await found("log in", () => taken("ready"));
    return {
        turn: async (today_) => {
            send({ kind: "day", today: today_.toISOString() });
            await found("look", () => taken("looked"));
        },
        reload: async () => {
            const before = log.length;
            child.kill("SIGHUP");
            return found("reload", () => {
                const line = log.slice(before).find(({ event, by }) => event === "reload" && by === "signal");
                return line?.["outcome"];
            });
        },
        measure: async () => {
            send({ kind: "measure" });
            return found("measure", () => taken("measured"));
        },
        stop: () => end("SIGTERM"),
        kill: async () => void (await end("SIGKILL")),
        log,
        complaints,
    };
}
