import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parse } from "dotenv";
import { onTestFinished } from "vitest";
import { spawnNode } from "../spawn-node.ts";
import { within } from "../within.ts";

const cli = new URL("../../src/cli.ts", import.meta.url);

/** An operator's folder with the folder `corpus` of one article, and a `.env` if its text is given. */
export function aFolder(env?: string): string {
    const folder = mkdtempSync(join(tmpdir(), "setup-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, "corpus"));
    writeFileSync(join(folder, "corpus/bridge.md"), "# The bridge\n\nThe bridge was built in 1911.\n");
    if (env !== undefined) writeFileSync(join(folder, ".env"), env);
    return folder;
}

interface SetupRun {
    readonly folder: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly args?: readonly string[];
    /** The lines that answer its questions. The input then ends. */
    readonly answers?: readonly string[];
}

/** Runs `npm run setup` without a terminal. */
export function startSetup({ folder, env = {}, args = [], answers }: SetupRun) {
    const child = spawnNode(cli, ["setup", ...args], { cwd: folder, env });
    if (answers !== undefined) child.stdin.end(answers.map((answer) => `${answer}\n`).join(""));
    const [out, err] = [text(child.stdout), text(child.stderr)];
    const closed = once(child, "close").then(async ([code]) => ({ code, out: await out, err: await err }));
    return { child, exit: () => within("setup to end", closed) };
}

export const runSetup = (options: SetupRun) => startSetup(options).exit();

/** What the folder's `.env` sets and says, or undefined if there is none. */
export function envIn(folder: string) {
    const path = join(folder, ".env");
    if (!existsSync(path)) return undefined;
    const written = readFileSync(path, "utf8");
    const set = Object.entries(parse(written)).filter(([, value]) => value !== "");
    return { text: written, set: Object.fromEntries(set), mode: statSync(path).mode & 0o777 };
}
