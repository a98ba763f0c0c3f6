import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import memoryEnvironment from "../src/memory-environment.json" with { type: "json" };
import { within } from "./within.ts";

const preloaded = ["--import", fileURLToPath(new URL("../src/save-memory.js", import.meta.url))];
const program = join(mkdtempSync(join(tmpdir(), "save-memory-")), "program.mjs");
writeFileSync(
    program,
    `console.log(JSON.stringify({ args: process.argv.slice(2), flags: process.execArgv, environment: process.env }));
    if (process.argv.includes("wait")) process.stdin.on("data", (word) => process.exit(Number(word)));`,
);

const start = (environment: Readonly<Record<string, string>> = {}, args: readonly string[] = []) =>
    spawn(process.execPath, [...preloaded, program, ...args], {
        env: environment,
        timeout: 60_000,
    });

async function printed(child: ChildProcess) {
    if (child.stdout === null) throw new Error("The process has no output.");
    return JSON.parse(await within("the output", text(child.stdout)));
}

test.runIf(process.platform === "linux")("the process starts again with malloc's settings", async () => {
    const { args, flags, environment } = await printed(start({ OTHER: "kept" }, ["one", "two words"]));
    expect(args).toEqual(["one", "two words"]);
    expect(flags).toEqual(preloaded);
    expect(environment).toMatchObject({ ...memoryEnvironment, OTHER: "kept" });
});

test("it still has its input, and its parent sees how it ends", async () => {
    const child = start({}, ["wait"]);
    child.stdin.write("7");
    expect(await within("the end", once(child, "exit"))).toEqual([7, null]);
});

test("settings of malloc that are there already stay as they are", async () => {
    const { environment } = await printed(start({ MALLOC_ARENA_MAX: "4" }));
    expect(environment).toMatchObject({ MALLOC_ARENA_MAX: "4" });
    expect(environment).not.toHaveProperty("MALLOC_TOP_PAD_");
});

test("a process with a channel to its parent keeps it", async () => {
    const child = fork(program, {
        execArgv: preloaded,
        env: {},
        stdio: ["pipe", "pipe", "pipe", "ipc"],
        timeout: 60_000,
    });
    expect((await printed(child)).environment).not.toHaveProperty("MALLOC_ARENA_MAX");
});
