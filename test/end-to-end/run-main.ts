import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { Loopback } from "../../src/loopback/contract.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { hurry, withLimits } from "../loopback/with-limits.ts";
import { spawnNode } from "../spawn-node.ts";
import { noLimit, within } from "../within.ts";

export const mainScript = new URL("../../src/main.ts", import.meta.url);
export const cliScript = new URL("../../src/cli.ts", import.meta.url);

/** A folder to run in, with a corpus of one article. */
export function workplace(): string {
    const folder = mkdtempSync(join(tmpdir(), "process-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "bridge.md"), "# The bridge\n\nThe bridge was built in 1911 by Ida Holm.\n");
    return folder;
}

interface Run {
    readonly env?: Readonly<Record<string, string>>;
    readonly args?: readonly string[];
    readonly input?: string;
    readonly folder?: string;
}

/** Runs src/main.ts in a new process, without this process's environment. */
export function run(options: Run) {
    return runProgram(mainScript, options);
}

/** Runs src/cli.ts in the same way. */
export function runCli(options: Run) {
    return runProgram(cliScript, options);
}

export function runProgram(program: URL, { env = {}, args = [], input, folder = workplace() }: Run) {
    const child = spawnNode(program, args, { cwd: folder, env: { CORPUS_DIR: folder, ...env } });
    if (input !== undefined) child.stdin.end(input);
    const out = text(child.stdout);
    const err = text(child.stderr).then(withoutProgress);
    const closed = once(child, "close").then(async ([code]) => ({ code, out: await out, err: await err }));
    return { child, exit: () => within("the program to end", closed) };
}

/** A busy machine takes long enough to start for lines that say how far it is. */
const withoutProgress = (err: string) => err.replace(/^Reading the articles: \d+%\n/gmu, "");

/** A loopback Discord that is closed after the test. */
export async function discord(): Promise<Loopback> {
    const loopback = withLimits(await openLoopback({ hurry, expireAfter: noLimit }));
    onTestFinished(() => loopback.close());
    return loopback;
}

/** The environment of a bot that is to connect to it. */
export const connected = ({ api, token }: Loopback) => ({
    DISCORD_API: api,
    DISCORD_TOKEN: token,
    LOG_LEVEL: "info",
});

export async function freePort(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    await within("a free port", once(server, "listening"));
    const address = server.address();
    server.close();
    return typeof address === "object" && address !== null ? address.port : 0;
}
