import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Generous, since a busy machine is no fault of the program's; nothing waits this long where all is well. */
export default defineConfig({
    test: {
        // Most tests wait for a real process, a browser or a database, so two at a time fit on the smallest machine.
        maxWorkers: Math.max(2, availableParallelism() - 1),
        testTimeout: 120_000,
        hookTimeout: 120_000,
        expect: { poll: { timeout: 60_000 } },
    },
});
