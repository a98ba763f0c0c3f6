import { openStore } from "../../src/store/store.ts";
import { within } from "../within.ts";
import { aPublication } from "./a-publication.ts";

/**
 * A process that opens a store, publishes one version based on version `expected` at the first line of input, and prints the
 * outcome.
 */
const [place = "{}", name = "", expected = "0"] = process.argv.slice(2);
const store = await within("the store to open", openStore({ ...JSON.parse(place), now: () => new Date() }));
process.stdout.write("ready\n");
process.stdin.once("data", async () => {
    const { outcome } = await store.versions.publish(
        aPublication({ [name]: `By ${name}.` }, Number(expected)),
    );
    process.stdout.write(`${outcome}\n`, () => process.exit(0));
});
