import { expect, test } from "vitest";
import type { DatabasePlace } from "../../src/store/database-place.ts";
import type { DatabaseAway } from "../../src/store/notifications.ts";
import type { Store } from "../../src/store/store.ts";
import { aProcess } from "../a-process.ts";
import { within } from "../within.ts";
import { openTestPostgres } from "./a-postgres.ts";
import { aPublication } from "./a-publication.ts";
import { aFolder, aStore, overBoth } from "./a-store.ts";

overBoth((place) => {
    test("a publication is reported to its own store and to other processes", async () => {
        const where = await place();
        const stores = [await aStore(where), await aStore(where)];
        const heard = Promise.all(stores.map(nextPublication));
        const other = aProcess(
            new URL("./publish-once.ts", import.meta.url),
            JSON.stringify(where),
            "x",
            "0",
        );
        await other.line();
        other.process.stdin.write("go\n");
        expect(await other.line()).toBe("published");
        expect(await heard).toEqual([1, 1]);
        const own = nextPublication(stores[0]);
        await stores[0]?.versions.publish(aPublication({ a: "2" }, 1));
        expect(await own).toBe(2);
    });

    test("the version at the opening is not reported", async () => {
        const where = await place();
        await (await aStore(where)).versions.publish(aPublication({ a: "1" }, 0));
        const store = await aStore(where);
        const heard = nextPublication(store);
        await store.versions.publish(aPublication({ a: "2" }, 1));
        expect(await heard).toBe(2);
    });

    test("a member who is forgotten is forgotten by all processes that can hear of it", async () => {
        const where = await place();
        const stores = [await aStore(where), await aStore(where)];
        const hearing = where.databaseUrl === undefined ? stores.slice(0, 1) : stores;
        const heard = hearing.map(({ onForgotten }) => {
            const members: string[] = [];
            onForgotten((member) => members.push(member));
            return members;
        });
        const forgotten = async () => {
            // Again, since a store begins to listen some time after it is opened.
            await stores[0]?.members.forget("111");
            return heard.map((members) => members[0]);
        };
        await expect.poll(forgotten).toEqual(hearing.map(() => "111"));
    });

    test("the health of a store shows its size, and the free space for a file", async () => {
        const where = await place();
        const { kind, health } = await aStore(where);
        const { bytes, freeBytes } = await health();
        expect(bytes).toBeGreaterThan(1000);
        expect(freeBytes === undefined).toBe(kind === "postgres");
    });

    test("the methods of a closed store reject with a StoreError", async () => {
        const store = await aStore(await place());
        await store.close();
        await expect(store.pins.list()).rejects.toMatchObject({ name: "StoreError", reason: "failed" });
    });
});

test("the free space for a file is that of its disk", async () => {
    const { freeBytes } = await (await aStore(aFolder())).health();
    expect(freeBytes).toBeGreaterThan(0);
});

test("without a place, the store is in memory", async () => {
    const store = await aStore({});
    await store.versions.publish(aPublication({ a: "1" }, 0));
    expect((await store.versions.current())?.number).toBe(1);
    expect((await (await aStore({})).versions.current())?.number).toBeUndefined();
});

const postgres = await openTestPostgres();

test.skipIf(postgres === undefined)(
    "if PostgreSQL becomes unreachable, that is reported, and everything works again when it is back",
    {
        timeout: 120_000,
    },
    async ({ onTestFinished }) => {
        onTestFinished(() => postgres?.remove());
        const where: DatabasePlace = (await postgres?.place()) ?? {};
        const store = await aStore(where);
        const first = nextPublication(store);
        await store.versions.publish(aPublication({ a: "1" }, 0));
        expect(await first).toBe(1);
        const problems: (DatabaseAway | undefined)[] = [];
        store.onConnection((problem) => void problems.push(problem));
        await postgres?.stop();
        await expect.poll(() => problems[0], { timeout: 60_000 }).toBeDefined();
        const { host, pathname } = new URL(where.databaseUrl ?? "");
        expect(problems[0]).toMatchObject({ address: `${host}${pathname}` });
        expect(JSON.stringify(problems)).not.toContain("secret-password");
        for (const ask of [store.versions.current, store.pins.list, store.health]) {
            const failure = await ask().catch((cause: unknown) => cause);
            expect(failure).toMatchObject({ name: "StoreError", reason: "unreachable" });
            expect(String(failure)).not.toContain("secret-password");
        }
        await expect(store.versions.publish(aPublication({ a: "2" }, 1))).rejects.toThrow("can't be reached");
        await postgres?.start();
        expect((await store.versions.current())?.number).toBe(1);
        const heard = nextPublication(store);
        await (await aStore(where)).versions.publish(aPublication({ a: "2" }, 1));
        expect(await heard).toBe(2);
        expect(problems.at(-1)).toBeUndefined();
    },
);

function nextPublication(store: Store | undefined): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<number>();
    store?.onPublished(resolve);
    return within("a publication to be reported", promise);
}
