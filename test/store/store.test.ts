import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { openStore, type Store } from "../../src/store/store.ts";
import { hashOf } from "../../src/store/versions.ts";
import { aFolder, openTestPostgres, type Place } from "./a-database.ts";
import { aPublication } from "./a-publication.ts";

const postgres = await openTestPostgres();
afterAll(() => postgres?.remove());

const kinds = [
    { kind: "sqlite", place: async () => aFolder() },
    { kind: "postgres", place: async () => (await postgres?.place()) ?? {} },
] as const;

async function opened(place: Place, now = () => new Date()): Promise<Store> {
    const store = await openStore({ ...place, now, lookEvery: 100, keptVersions: 5 });
    onTestFinished(() => store.close());
    return store;
}

describe.each(kinds)("$kind", ({ kind, place }) => {
    const test_ = test.skipIf(kind === "postgres" && postgres === undefined);

    test_("what is published is current, also after a restart, with every text to the letter", async () => {
        const where = await place();
        const store = await opened(where);
        expect(await store.versions.current()).toBeUndefined();
        const texts = { one: "# One\n\n“Ünïcode” and a no-break\u00a0space.\r\n", two: "Two" };
        const { outcome } = await store.versions.publish(
            aPublication(texts, 0, { removals: [{ id: "gone", hash: "h" }] }),
        );
        expect(outcome).toBe("published");
        const again = await opened(where);
        expect(await again.versions.current()).toMatchObject({ number: 1, by: "1", why: "test" });
        const { articles, removals } = await again.versions.contents(1);
        expect(Object.fromEntries(articles.map(({ id, text }) => [id, text]))).toEqual(texts);
        expect(removals).toEqual([{ id: "gone", hash: "h" }]);
    });

    test_("of two who publish from the same version, the second is told what is current", async () => {
        const { versions } = await opened(await place());
        await versions.publish(aPublication({ a: "1" }, 0));
        const outcomes = await Promise.all([
            versions.publish(aPublication({ a: "2" }, 1)),
            versions.publish(aPublication({ a: "3" }, 1)),
        ]);
        expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "published"]);
        expect(outcomes.find(({ outcome }) => outcome === "conflict")).toMatchObject({
            current: { number: 2 },
        });
        expect((await versions.contents(2)).articles).toHaveLength(1);
    });

    test_("of two processes that publish at once, exactly one wins", async () => {
        const where = await place();
        const store = await opened(where);
        await store.versions.publish(aPublication({ a: "1" }, 0));
        const children = ["x", "y"].map((name) => child("publish-once.ts", JSON.stringify(where), name));
        await Promise.all(children.map((running) => once(running.stdout, "data")));
        const told = children.map((running) => once(running.stdout, "data"));
        for (const running of children) running.stdin.write("go\n");
        const outcomes = (await Promise.all(told)).map(([text]) => String(text).trim());
        expect(outcomes.sort()).toEqual(["conflict", "published"]);
        expect((await store.versions.current())?.number).toBe(2);
    });

    test_("another process hears of a publication", async () => {
        const where = await place();
        const [one, other] = [await opened(where), await opened(where)];
        const heard = new Promise<number>((resolve) => other.onPublished(resolve));
        const own = new Promise<number>((resolve) => one.onPublished(resolve));
        await one.versions.publish(aPublication({ a: "1" }, 0));
        expect(await Promise.all([own, heard])).toEqual([1, 1]);
    });

    test_("old versions and texts that no version holds are dropped", async () => {
        const { versions } = await opened(await place());
        for (let number = 0; number < 8; number++)
            await versions.publish(aPublication({ same: "same", a: `text ${number}` }, number));
        expect((await versions.list(50)).map(({ number }) => number)).toEqual([8, 7, 6, 5, 4]);
        expect((await versions.contents(4)).articles.map(({ text }) => text)).toEqual(["text 3", "same"]);
        expect(await versions.get(3)).toBeUndefined();
    });

    test_("several processes that open a new store at once bring its schema up once", async () => {
        const where = await place();
        const stores = await Promise.all(Array.from({ length: 4 }, () => opened(where)));
        expect(await Promise.all(stores.map(({ pins }) => pins.list()))).toEqual([[], [], [], []]);
    });

    test_("pins are listed in their order, and removed once", async () => {
        const { pins } = await opened(await place());
        const pin = { id: "p", question: "Who?", article: "a", sentence: "She.", by: "1" };
        expect(await pins.add(pin)).toBe("added");
        await pins.add({ ...pin, id: "q" });
        expect((await pins.list()).map(({ id, sentence }) => [id, sentence])).toEqual([
            ["p", "She."],
            ["q", "She."],
        ]);
        expect([await pins.remove("p"), await pins.remove("p")]).toEqual([true, false]);
    });

    test_("the audit is read newest first, in pages", async () => {
        const { audit } = await opened(await place());
        for (const number of [1, 2, 3])
            await audit.add({ by: "1", action: "published", version: number, detail: `v${number}` });
        expect((await audit.page({ skip: 0, limit: 2 })).map(({ version }) => version)).toEqual([3, 2]);
        expect((await audit.page({ skip: 2, limit: 2 })).map(({ detail }) => detail)).toEqual(["v1"]);
    });

    test_("settings have defaults, and each server its own", async () => {
        const { settings } = await opened(await place());
        expect(await settings.of("1")).toMatchObject({ channels: [], privateByDefault: false });
        await settings.change("1", { privateByDefault: true });
        await settings.change("1", { channels: ["5"] });
        expect(await settings.of("1")).toMatchObject({ channels: ["5"], privateByDefault: true });
        expect(await settings.of("2")).toMatchObject({ channels: [], privateByDefault: false });
        await expect(settings.change("1", { channels: ["no id"] })).rejects.toThrow();
    });

    test_("missing terms become a gap with the third member, and nothing can be read before", async () => {
        let now = new Date("2026-01-10T00:00:00Z");
        const { gaps } = await opened(await place(), () => now);
        await gaps.note(["Zebra", "cost"], "11");
        await gaps.note(["cost", "zebra"], "11");
        await gaps.note(["cost", "zebra"], "22");
        expect(await gaps.list(10)).toEqual([]);
        await gaps.note(["zebra", "cost"], "33");
        expect(await gaps.list(10)).toMatchObject([{ terms: ["cost", "zebra"], members: 3 }]);
        await gaps.note(["zebra", "cost"], "44");
        await gaps.note(["zebra", "cost"], "44");
        expect(await gaps.list(10)).toMatchObject([{ members: 4 }]);
        now = new Date("2026-02-20T00:00:00Z");
        expect(await gaps.list(10)).toEqual([]);
    });

    test_("a member's hashes are dropped when she wants, and all of them with the month", async () => {
        let now = new Date("2026-01-30T00:00:00Z");
        const { gaps } = await opened(await place(), () => now);
        await gaps.note(["zebra"], "11");
        await gaps.note(["zebra"], "22");
        await gaps.forget("11");
        expect([await gaps.holds("11"), await gaps.holds("22")]).toEqual([false, true]);
        now = new Date("2026-02-01T00:00:00Z");
        await gaps.note(["zebra"], "33");
        expect([await gaps.holds("22"), await gaps.holds("33")]).toEqual([false, true]);
        expect(await gaps.list(10)).toEqual([]);
    });

    test_("the store says how much room it takes", async () => {
        expect((await (await opened(await place())).health()).bytes).toBeGreaterThan(1000);
    });
});

test("killed at any instant while publishing, it has a complete last version and an intact file", {
    timeout: 180_000,
}, async () => {
    const place = aFolder();
    const store = await opened(place);
    const told: number[] = [];
    for (let kill = 0; kill < 50; kill++) {
        const running = child("publish-forever.ts", place.dataFolder ?? "");
        await once(running.stdout, "data");
        // Another moment of its work each time.
        await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40));
        const last = running.stdout.read();
        running.kill("SIGKILL");
        await once(running, "close");
        told.push(
            Number(
                String(last ?? "0")
                    .trim()
                    .split("\n")
                    .at(-1),
            ),
        );
        const current = await store.versions.current();
        const { articles } = await store.versions.contents(current?.number ?? 0);
        expect(articles).toHaveLength(20);
        expect(articles.every(({ text, hash }) => hashOf(text) === hash)).toBe(true);
        expect(articles.every(({ text }) => text.endsWith(`version ${current?.number}.`))).toBe(true);
        expect(current?.number).toBeGreaterThanOrEqual(told.at(-1) ?? 0);
    }
    expect((await store.versions.current())?.number).toBeGreaterThan(50);
});

test.skipIf(postgres === undefined)(
    "a PostgreSQL that goes away is told, and used again when it is back",
    { timeout: 60_000 },
    async () => {
        const where = (await postgres?.place()) ?? {};
        const store = await opened(where);
        await store.versions.publish(aPublication({ a: "1" }, 0));
        await postgres?.stop();
        const failure = await store.versions.current().catch((cause: unknown) => cause);
        expect(failure).toMatchObject({ name: "StoreError", reason: "unreachable" });
        expect(String(failure)).not.toContain("secret-password");
        await postgres?.start();
        expect((await store.versions.current())?.number).toBe(1);
        const heard = new Promise<number>((resolve) => store.onPublished(resolve));
        const other = await opened(where);
        await other.versions.publish(aPublication({ a: "2" }, 1));
        expect(await heard).toBe(2);
    },
);

test("a store of a newer version of the program is refused", async () => {
    const place = aFolder();
    const store = await openStore({ ...place, now: () => new Date() });
    await store.close();
    const { DatabaseSync } = await import("node:sqlite");
    const database = new DatabaseSync(`${place.dataFolder}/pullquote.db`);
    database.exec("insert into kysely_migration (name, timestamp) values ('999-later', '2030')");
    database.close();
    await expect(opened(place)).rejects.toMatchObject({ reason: "newer" });
});

test("a folder that cannot be written, and an address where nothing listens, say so", async () => {
    await expect(opened({ dataFolder: new URL(import.meta.url).pathname })).rejects.toMatchObject({
        reason: "unwritable",
    });
    const nowhere = "postgres://user:secret-password@127.0.0.1:1/x";
    const failure = await opened({ databaseUrl: nowhere }).catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ reason: "unreachable" });
    expect(String(failure)).not.toContain("secret-password");
});

function child(
    script: string,
    ...args: string[]
): ChildProcess & {
    readonly stdin: NodeJS.WritableStream;
    readonly stdout: NodeJS.ReadableStream & { read(): unknown };
} {
    const path = new URL(script, import.meta.url).pathname;
    const running = spawn(process.execPath, ["--no-warnings", path, ...args], {
        stdio: ["pipe", "pipe", "inherit"],
    });
    onTestFinished(() => void running.kill("SIGKILL"));
    return running;
}
