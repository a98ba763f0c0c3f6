import { accessSync, constants } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import memoryEnvironment from "./memory-environment.json" with { type: "json" };

// The node of the machine may be older than the one that the project installs, for example in a process manager's file. What
// follows needs both of these. Not in locales/en.json, because such a version cannot read the file that says it.
if (module.enableCompileCache === undefined || !process.features.typescript) {
    process.stderr.write(
        `Node.js ${process.version} is too old for Pullquote. Use the one that npm ci installs: npm start, or node_modules/.bin/node.\n`,
    );
    process.exit(2);
}

// Linux's malloc keeps heaps of its own for every thread and seldom returns them, and it only reads its settings when a process
// starts. So replace the process once, by itself with these settings. A channel to a parent process would not survive that.
const isSet = Object.keys(memoryEnvironment).some((name) => name in process.env);
if (process.platform === "linux" && isMainThread && process.channel === undefined && !isSet) {
    const [program = process.execPath, ...rest] = process.argv;
    try {
        // Node aborts if it cannot execute the program.
        accessSync(program, constants.X_OK);
        process.execve?.(program, [program, ...process.execArgv, ...rest], {
            ...process.env,
            ...memoryEnvironment,
        });
    } catch {
        // For example, Node's permission model forbids it. Then the process takes more memory.
    }
}

// In JavaScript and before everything else, because the compiler for TypeScript takes 20 MB in each thread that loads it. Code
// from this cache needs no compiler. Threads read the variable when they start.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
    new URL("../node_modules/.cache/pullquote", import.meta.url),
);
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);

// The main thread's space for new objects stays at the megabyte that it starts with; V8 would let it grow to 64. Other threads
// start with sixteen times as much, or with the limit that is set where they start.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--min-semi-space-size=16");
