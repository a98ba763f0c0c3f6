import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import memoryEnvironment from "../src/memory-environment.json" with { type: "json" };
import { spawnNode } from "./spawn-node.ts";
import { within } from "./within.ts";

const saveMemory = new URL("../src/save-memory.js", import.meta.url);
const preloaded = ["--import", fileURLToPath(saveMemory)];
const program = join(mkdtempSync(join(tmpdir(), "save-memory-")), "program.mjs");
writeFileSync(
    program,
    `if (process.argv.includes("gone")) process.argv[0] = process.argv[1] + "/gone";
    await import(${JSON.stringify(saveMemory.href)});
    console.log(JSON.stringify({ args: process.argv.slice(2), flags: process.execArgv, environment: process.env }));
    if (process.argv.includes("wait")) process.stdin.on("data", (word) => process.exit(Number(word)));
    else process.disconnect?.();`,
);

const start = (env: Readonly<Record<string, string>>, args: readonly string[] = []) =>
    promisify(execFile)(process.execPath, [...preloaded, program, ...args], { env, timeout: 60_000 });

test.runIf(process.platform === "linux")("the process starts again with malloc's settings", async () => {
    const { stdout } = await start({ OTHER: "kept" }, ["one", "two words"]);
    const { args, flags, environment } = JSON.parse(stdout);
    expect(args).toEqual(["one", "two words"]);
    expect(flags).toEqual(preloaded);
    expect(environment).toMatchObject({ ...memoryEnvironment, OTHER: "kept" });
});

test("it still has its input, and its parent sees how it ends", async () => {
    const running = start({}, ["wait"]);
    running.child.stdin?.write("7");
    await expect(running).rejects.toMatchObject({ code: 7 });
});

test("settings of malloc that are there already stay as they are", async () => {
    const { environment } = JSON.parse((await start({ MALLOC_ARENA_MAX: "4" })).stdout);
    expect(environment).toMatchObject({ MALLOC_ARENA_MAX: "4" });
    expect(environment).not.toHaveProperty("MALLOC_TOP_PAD_");
});

test.each([
    ["Node's permission model forbids to start again", ["--permission", "--allow-fs-read=*", program]],
    ["Node's program is not there any more", [program, "gone"]],
])("if %s, the process goes on without the settings", async (_, args) => {
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: {}, timeout: 60_000 });
    expect(JSON.parse(stdout).environment).not.toHaveProperty("MALLOC_ARENA_MAX");
});

test("a process with a channel to its parent keeps it", async () => {
    const child = spawnNode(pathToFileURL(program), [], { env: {} });
    const { environment } = JSON.parse(await within("the output", text(child.stdout)));
    expect(environment).not.toHaveProperty("MALLOC_ARENA_MAX");
});

test("a version of Node.js that cannot run the program is told in words, and ends with code 2", async () => {
    const args = ["--no-strip-types", ...preloaded, program];
    const running = promisify(execFile)(process.execPath, args, { timeout: 60_000 });
    await expect(running).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringMatching(
            /^Node\.js v\S+ is too old for Pullquote\. .*node_modules\/\.bin\/node\.\n$/u,
        ),
    });
});
