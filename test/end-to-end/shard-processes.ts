import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { isOfShard } from "../../src/loopback/gateway/shards.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { hurry, withLimits } from "../loopback/with-limits.ts";
import { noLimit } from "../within.ts";
import { connected, freePort, run, workplace } from "./run-main.ts";

/** A loopback with this many servers, all of whose shards can log in at once, and a function that starts a process on some. */
export async function aSharedBot(servers: number, shards: number) {
    const loopback = withLimits(
        await openLoopback({ hurry, expireAfter: noLimit, maxConcurrency: shards, mostRequests: 20_000 }),
    );
    onTestFinished(() => loopback.close());
    const guilds = Array.from({ length: servers }, (_, at) => {
        const guild = loopback.guild(`Server ${at}`);
        return { id: guild.id, guild, place: guild.channel("general"), member: guild.member("Ann") };
    });
    const shardOf = (id: string) => [...Array(shards).keys()].findIndex((at) => isOfShard([at, shards], id));

    /** Starts a process with its own folder of articles, or starts it again in that of another one. */
    const start = async (env: Readonly<Record<string, string>>, folder = workplace()) => {
        const port = await freePort();
        const { child, exit } = run({
            env: { ...connected(loopback), ...env, STATUS_PORT: String(port) },
            folder,
        });
        const status = async (path: string) =>
            fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
        return {
            folder,
            write: (name: string, text: string) => writeFileSync(join(folder, name), text),
            /** Resolves once all its shards are connected. */
            ready: () => expect.poll(async () => (await status("/healthz"))?.status).toBe(200),
            health: async (): Promise<unknown> => (await status("/healthz"))?.json(),
            /** The value of a metric; 0 if it is not there. */
            metric: async (name: string) => {
                const lines = ((await (await status("/metrics"))?.text()) ?? "").split("\n");
                return Number(lines.find((line) => line.startsWith(`${name} `))?.split(" ")[1] ?? 0);
            },
            end: (signal: "SIGTERM" | "SIGKILL") => {
                child.kill(signal);
                return exit();
            },
        };
    };
    return { loopback, guilds, shardOf, start };
}

/** Runs the work for each, some at the same time. */
export async function forEach<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
    const left = all.values();
    await Promise.all(
        Array.from({ length: 40 }, async () => {
            for (const one of left) await work(one);
        }),
    );
}
