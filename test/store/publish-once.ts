import { openStore } from "../../src/store/store.ts";
import { aPublication } from "./a-publication.ts";

/** A process that publishes one version from version 1 as soon as a line comes in; prints the outcome. */
const [place = "{}", name = ""] = process.argv.slice(2);
const store = await openStore({ ...JSON.parse(place), now: () => new Date() });
process.stdout.write("ready\n");
process.stdin.once("data", async () => {
    const { outcome } = await store.versions.publish(aPublication({ [name]: `By ${name}.` }, 1));
    process.stdout.write(`${outcome}\n`, () => process.exit(0));
});
