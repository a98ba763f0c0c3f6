import { expect, test } from "vitest";
import { gatherHealth } from "../../src/app/gather-health.ts";
import type { Storage } from "../../src/discord/command/context.ts";
import type { Store } from "../../src/store/store.ts";
import { aServedCorpus } from "../commands/a-served-corpus.ts";
import { within } from "../within.ts";

const facts = { programVersion: "1.2.3", corpus: { databaseUrl: undefined } };

/** The health of a bot that is not logged in, whose store is changed so. */
async function healthWith(change: (store: Store) => Store) {
    const { live, storage: given } = await aServedCorpus();
    const storage: Storage = { ...given, store: change(given.store) };
    return within(
        "the health",
        gatherHealth({ live, disk: { problems: () => [] }, storage }, facts, undefined),
    );
}

test("health says what is served and whether library and database respond, also before the login", async () => {
    expect(await healthWith((store) => store)).toEqual({
        version: "1.2.3",
        uptime: expect.any(Number),
        shards: [],
        corpus: {
            number: 1,
            version: expect.any(String),
            since: expect.any(Date),
            articles: 1,
            paragraphs: 1,
        },
        library: { ready: true },
        store: { kind: "sqlite", reachable: true, isFileGone: false },
        sources: [],
        warnings: [],
    });
});

test("a database that does not respond is unreachable after two seconds", async () => {
    const { promise: never } = Promise.withResolvers<undefined>();
    const health = await healthWith((store) => ({
        ...store,
        versions: { ...store.versions, current: () => never },
    }));
    expect(health.store).toEqual({
        kind: "sqlite",
        reachable: false,
        problem: "The database didn't respond within 2 seconds.",
        isFileGone: false,
    });
});

test("a database that could not be opened at the start is a problem that names what to do", async () => {
    const { live } = await aServedCorpus();
    const corpus = { databaseUrl: "postgres://user:secret@host/database" };
    const health = await gatherHealth(
        { live, disk: { problems: () => [] }, storage: undefined },
        { ...facts, corpus },
        undefined,
    );
    expect(health).toMatchObject({
        corpus: { number: 0 },
        store: {
            kind: "postgres",
            reachable: false,
            problem: expect.stringContaining("Restart the bot"),
            isFileGone: false,
        },
    });
    expect(JSON.stringify(health)).not.toContain("secret");
});
