import { openStore } from "../../src/store/store.ts";
import { aPublication } from "./a-publication.ts";

/** A process that publishes over and over until it is killed; prints each version's number once it is published. */
const store = await openStore({ dataFolder: process.argv[2], now: () => new Date() });
for (;;) {
    const expected = (await store.versions.current())?.number ?? 0;
    const texts = Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [`a${at}`, `# A\n\nArticle ${at} of version ${expected + 1}.`]),
    );
    const { outcome } = await store.versions.publish(aPublication(texts, expected));
    if (outcome === "published") process.stdout.write(`${expected + 1}\n`);
}
