import { defineConfig } from "vitest/config";

/** Generous, since a busy machine is no fault of the program's; nothing waits this long where all is well. */
export default defineConfig({
    test: { testTimeout: 30_000, hookTimeout: 30_000, expect: { poll: { timeout: 10_000 } } },
});
