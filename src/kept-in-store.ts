import { storeFindings } from "./doctor/store-findings.ts";
import { editionOf } from "./publishing/edition.ts";
import type { Store } from "./store/store.ts";
import type { Kept } from "./terminal/terminal.ts";

/** What the store holds, for the command line. Rejects with a StoreError. */
export async function keptIn({ versions, pins, asked, health }: Store): Promise<Kept> {
    const number = (await versions.current())?.number ?? 0;
    const { set, changes } = editionOf(number, await versions.contents(number));
    return {
        pins: await pins.list(),
        set,
        changes,
        questions: { last: await asked.last(), since: await asked.since(), now: new Date() },
        findings: storeFindings(await health()),
    };
}
