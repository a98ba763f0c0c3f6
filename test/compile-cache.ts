import { fileURLToPath } from "node:url";

/** Where Node keeps the modules that it compiled, for every worker, thread and process of the tests. */
export const compileCache = fileURLToPath(
    new URL("../node_modules/.cache/node-compile-cache", import.meta.url),
);
