import { openStore } from "../../src/store/store.ts";
import { aPublication } from "./a-publication.ts";

/**
 * A process that starts publishing at the first line of input, repeatedly until it is killed, and prints the number of each
 * published version.
 */
process.stdout.write("ready\n");
process.stdin.once("data", async () => {
    const [dataFolder] = process.argv.slice(2);
    const store = await openStore({ dataFolder, now: () => new Date(), keptVersions: 5 });
    for (let times = 0; times < 100_000; times++) {
        const expected = (await store.versions.current())?.number ?? 0;
        const texts = Object.fromEntries(
            Array.from({ length: 20 }, (_, at) => [`a${at}`, `Article ${at} of version ${expected + 1}.`]),
        );
        const { outcome } = await store.versions.publish(aPublication(texts, expected));
        if (outcome === "published") process.stdout.write(`${expected + 1}\n`);
    }
});
