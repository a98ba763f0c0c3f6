import { availableParallelism } from "node:os";
import { defaultExclude, defineConfig } from "vitest/config";
import { compileCache } from "./test/compile-cache.ts";

// All load the same modules, which take half of their time to start.
process.env["NODE_COMPILE_CACHE"] ??= compileCache;
// Processes that tests start speak English, also on a machine in another language.
process.env["LC_ALL"] = "C";

/** Folders whose tests open a whole bot, start processes, threads or PostgreSQL. */
const whole = ["app", "bench", "end-to-end", "playground/server", "store", "terminal", "thread"];
const inFolders = (...folders: readonly string[]) =>
    folders.map((folder) => `**/test/${folder}/**/*.test.ts`);
/** Tests that measure time, try a great many random inputs, or read whole books. */
const long = [
    ...inFolders("expressions"),
    "**/test/charts/draw-apart.test.ts",
    "**/test/corpus/formats/long/*.test.ts",
    "**/test/corpus/formats/markdown/{markdown-pieces,plain-markdown}.test.ts",
];
/** Tests that share one PostgreSQL. */
const stored = [
    ...inFolders("store", "terminal/store"),
    "**/test/app/serve-corpus.test.ts",
    "**/test/end-to-end/operate.test.ts",
];

/** Generous, since a busy machine is no fault of the program's; nothing waits this long where all is well. */
export default defineConfig({
    test: {
        // Most tests wait for a real process, a browser or a database, so two at a time fit on the smallest machine.
        maxWorkers: Math.max(2, availableParallelism() - 1),
        testTimeout: 120_000,
        hookTimeout: 120_000,
        expect: { poll: { timeout: 60_000 } },
        // The project has no state of modules, so one worker can run many files.
        isolate: false,
        projects: [
            {
                extends: true,
                test: {
                    name: "unit",
                    include: ["**/test/**/*.test.ts"],
                    exclude: [...inFolders(...whole, "browser"), ...long, ...defaultExclude],
                },
            },
            // What is timed needs a process of its own, without the garbage of others.
            { extends: true, test: { name: "timed", include: long, isolate: true } },
            {
                extends: true,
                test: { name: "e2e", include: inFolders(...whole), exclude: [...stored, ...defaultExclude] },
            },
            {
                extends: true,
                test: { name: "store", include: stored, globalSetup: "./test/store/shared-postgres.ts" },
            },
            {
                extends: true,
                test: {
                    name: "browser",
                    include: inFolders("browser"),
                    globalSetup: "./test/browser/open-browser.ts",
                },
            },
        ],
    },
});
