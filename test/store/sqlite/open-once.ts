import { openStore } from "../../../src/store/store.ts";

/** A process that opens a store in memory, closes it if it is told to, prints what it did, and has nothing more to do. */
async function run(what: string): Promise<void> {
    const store = await openStore({ now: () => new Date() });
    if (what === "close") await store.close();
    process.stdout.write(`${what}\n`);
}

// Without a time limit, which would keep the process alive.
const [what = "open"] = process.argv.slice(2);
void run(what);
