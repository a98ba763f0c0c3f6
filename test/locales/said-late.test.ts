import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { spawnNode } from "../spawn-node.ts";
import { within } from "../within.ts";

test("nothing is said before it is known who reads it", async () => {
    // Another process, because what other tests have loaded is not loaded again.
    const loading = spawnNode(new URL("./load-all.ts", import.meta.url));
    expect(await within("the program to load", text(loading.stdout))).toBe("said: ");
});
