import { expect, test } from "vitest";
import { StoreError } from "../../../src/store/store-error.ts";
import type { Contents } from "../../../src/store/versions/stored-articles.ts";
import type { Versions } from "../../../src/store/versions/versions.ts";
import { aProcess } from "../../a-process.ts";
import { started } from "../../thread/record-workers.ts";
import { aPublication } from "../a-publication.ts";
import { aFolder, aStore, overBoth, theTables } from "../a-store.ts";

/** The ids and texts of articles. */
async function withTexts({ texts }: Versions, { articles }: Contents) {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const read = articles.map(async ({ id, hash }) => {
        const stored = await texts([hash]);
        return [id, decoder.decode(stored.get(hash))] as const;
    });
    return Promise.all(read);
}

overBoth((place) => {
    test("a published version is current, also after a restart, with its exact texts", async () => {
        const where = await place();
        const { versions } = await aStore(where, () => new Date("2026-11-23T08:00:00Z"));
        expect(await versions.current()).toBeUndefined();
        const texts = {
            one: "# One\n\n“Ünïcode”, a no-break\u00a0space, 👩‍👧.\r\n",
            two: "\ufeffTwo\t",
            zero: "",
            zilch: "",
        };
        const removals = [{ id: "gone", hash: "h" }];
        const facts = {
            by: "7",
            proposedBy: "watch",
            approvedBy: "8",
            why: "first",
            fingerprint: "f1",
            removals,
        };
        const published = await versions.publish(aPublication(texts, 0, facts));
        const version = { number: 1, fingerprint: "f1", publishedAt: new Date("2026-11-23T08:00:00Z") };
        const told = { ...version, by: "7", proposedBy: "watch", approvedBy: "8", why: "first" };
        expect(published).toEqual({ outcome: "published", version: told });
        const again = (await aStore(where)).versions;
        expect(await again.current()).toEqual(told);
        const contents = await again.contents(1);
        expect(Object.fromEntries(await withTexts(again, contents))).toEqual(texts);
        expect(contents.articles[0]).toMatchObject({ file: "one.md", origin: "folder" });
        expect(contents.removals).toEqual(removals);
    });

    test("what came back with an old version is stored with that version, and what it takes the place of", async () => {
        const where = await place();
        const { versions } = await aStore(where);
        const { articles } = aPublication({ a: "A", b: "B" }, 0);
        const restored = [
            { version: 3, over: "" },
            { version: 4, over: "0123456789abcdef" },
        ];
        const publication = {
            articles: articles.map((article, at) => ({
                ...article,
                origin: "discord" as const,
                restored: restored[at],
            })),
            removals: [
                { id: "c", hash: "h", restored: 3 },
                { id: "d", hash: "h" },
            ],
        };
        await versions.publish(aPublication({}, 0, publication));
        const contents = await (await aStore(where)).versions.contents(1);
        expect(contents.articles.map((article) => article.restored)).toEqual(restored);
        expect(contents.removals).toEqual(publication.removals);
    });

    test("the articles from Discord can be read alone, with the removals", async () => {
        const { versions } = await aStore(await place());
        const { articles } = aPublication({ a: "A", b: "B" }, 0);
        const mixed = articles.map((article) => ({
            ...article,
            origin: article.id === "b" ? ("discord" as const) : article.origin,
        }));
        const removals = [{ id: "c", hash: "h" }];
        await versions.publish(aPublication({}, 0, { articles: mixed, removals }));
        const contents = await versions.contents(1, "discord");
        expect(await withTexts(versions, contents)).toEqual([["b", "B"]]);
        expect(contents.removals).toEqual(removals);
    });

    test("if two publish from the same version, the second one learns which version is current", async () => {
        const { versions } = await aStore(await place());
        await versions.publish(aPublication({ a: "1" }, 0));
        const outcomes = await Promise.all([
            versions.publish(aPublication({ a: "2" }, 1, { why: "one" })),
            versions.publish(aPublication({ a: "3" }, 1, { why: "other" })),
        ]);
        const [won] = outcomes.flatMap((done) => (done.outcome === "published" ? [done.version] : []));
        const lost = outcomes.filter(({ outcome }) => outcome === "conflict");
        expect(lost).toEqual([{ outcome: "conflict", current: won }]);
        expect(await withTexts(versions, await versions.contents(2))).toEqual([
            ["a", won?.why === "one" ? "2" : "3"],
        ]);
    });

    test("of two processes that publish at once, exactly one succeeds", async () => {
        const where = await place();
        const { versions } = await aStore(where);
        await versions.publish(aPublication({ a: "1" }, 0));
        const two = ["x", "y"].map((name) =>
            aProcess(new URL("../publish-once.ts", import.meta.url), JSON.stringify(where), name, "1"),
        );
        await Promise.all(two.map((running) => running.line()));
        for (const { process } of two) process.stdin.write("go\n");
        const outcomes = await Promise.all(two.map((running) => running.line()));
        expect(outcomes.toSorted()).toEqual(["conflict", "published"]);
        const winner = outcomes[0] === "published" ? "x" : "y";
        expect((await versions.current())?.number).toBe(2);
        expect(await withTexts(versions, await versions.contents(2))).toEqual([[winner, `By ${winner}.`]]);
    });

    test("a publication that fails leaves nothing behind", async () => {
        const where = await place();
        const { versions } = await aStore(where);
        await versions.publish(aPublication({ a: "1" }, 0));
        const { articles } = aPublication({ b: "2", c: "3" }, 1);
        const twice = aPublication({}, 1, { articles: [...articles, ...articles] });
        await expect(versions.publish(twice)).rejects.toMatchObject({ name: "StoreError", reason: "failed" });
        expect((await versions.list(9)).map(({ number }) => number)).toEqual([1]);
        const texts = await (await theTables(where)).selectFrom("content").select("text").execute();
        expect(texts).toEqual([{ text: "1" }]);
        expect((await versions.publish(aPublication({ a: "2" }, 1))).outcome).toBe("published");
    });

    test("articles that are not text in UTF-8 are refused", async () => {
        const { versions } = await aStore(await place());
        const [article] = aPublication({ a: "A" }, 0).articles;
        if (article === undefined) throw new Error("There is no article.");
        const broken = { ...article, content: new Uint8Array([0x41, 0xff]) };
        const publishing = versions.publish(aPublication({}, 0, { articles: [broken] }));
        await expect(publishing).rejects.toMatchObject({ name: "StoreError", reason: "failed" });
        expect(await versions.current()).toBeUndefined();
    });

    test("rolling back means publishing the contents of an old version", async () => {
        const { versions } = await aStore(await place());
        await versions.publish(aPublication({ a: "1", b: "B" }, 0, { removals: [{ id: "c", hash: "h" }] }));
        await versions.publish(aPublication({ a: "2" }, 1));
        const old = await versions.contents(1);
        const read = old.articles.map(async (article) => {
            const content = (await versions.texts([article.hash])).get(article.hash);
            return { ...article, content: content ?? new Uint8Array() };
        });
        const articles = await Promise.all(read);
        await versions.publish({ ...old, articles, expected: 2, fingerprint: "f", by: "7", why: "back" });
        expect((await versions.current())?.number).toBe(3);
        expect(await versions.contents(3)).toEqual(old);
    });

    test("old versions, and texts that no version contains, are deleted", async () => {
        const where = await place();
        const { versions } = await aStore(where);
        for (let number = 0; number < 8; number++)
            await versions.publish(aPublication({ same: "same", a: `text ${number}` }, number));
        expect((await versions.list(3)).map(({ number }) => number)).toEqual([8, 7, 6]);
        expect((await versions.list(9)).at(-1)?.number).toBe(4);
        expect((await versions.list(2, 3)).map(({ number }) => number)).toEqual([5, 4]);
        expect(await versions.get(3)).toBeUndefined();
        expect(await versions.contents(3)).toEqual({ articles: [], removals: [] });
        const kept = (await theTables(where)).selectFrom("content").select("text").orderBy("text");
        const texts = [3, 4, 5, 6, 7].map((number) => `text ${number}`);
        expect((await kept.execute()).map(({ text }) => text)).toEqual(["same", ...texts]);
    });

    test("texts are read by their hashes, and published ones need not be in memory", async () => {
        const { versions } = await aStore(await place());
        const { articles } = aPublication({ a: "A", b: "B" }, 0);
        const onDisk = articles.map((article) => ({
            ...article,
            content: { size: 1, read: async () => new TextEncoder().encode(article.id.toUpperCase()) },
        }));
        await versions.publish(aPublication({}, 0, { articles: onDisk }));
        const [a, b] = onDisk.map(({ hash }) => hash);
        expect(await versions.texts([b ?? "", a ?? "", "unknown"])).toEqual(
            new Map(onDisk.map(({ id, hash }) => [hash, new TextEncoder().encode(id.toUpperCase())])),
        );
        expect(await versions.texts([])).toEqual(new Map());
    });

    test("a version with more articles than fit into one statement is stored completely", async () => {
        const { versions } = await aStore(await place());
        const many = Array.from({ length: 1003 }, (_, at) => [`a${at}`, `Text ${at}.`] as const);
        await versions.publish(aPublication(Object.fromEntries(many), 0));
        expect(new Map(await withTexts(versions, await versions.contents(1)))).toEqual(new Map(many));
    });
});

/** Ends SQLite's thread at the next commit: before it, or after it but before the reply. */
function endAtCommit(when: "before" | "after"): void {
    const worker = started.findLast(({ file }) => file === "sqlite-worker.ts")?.worker;
    if (worker === undefined) throw new Error("SQLite has no thread.");
    const post = worker.postMessage.bind(worker);
    const emit = worker.emit.bind(worker);
    worker.postMessage = (message: unknown, moved = []) => {
        if (typeof message !== "object" || message === null || !("sql" in message))
            return post(message, moved);
        if (message.sql !== "commit") return post(message, moved);
        if (when === "before") return void worker.terminate();
        worker.emit = (event: string | symbol, ...args: unknown[]): boolean => {
            if (event !== "message") return Reflect.apply(emit, worker, [event, ...args]);
            void worker.terminate();
            return true;
        };
        post(message, moved);
    };
}

test("a version whose commit succeeded is published, although the reply to it was lost", async () => {
    const { versions } = await aStore(aFolder());
    endAtCommit("after");
    const published = await versions.publish(aPublication({ mill: "The mill." }, 0));
    expect(published).toMatchObject({ outcome: "published", version: { number: 1, by: "1" } });
    expect(await versions.current()).toEqual("version" in published ? published.version : undefined);
    expect((await versions.contents(1)).articles).toHaveLength(1);
});

test("a version whose commit never ran is not published", async () => {
    const { versions } = await aStore(aFolder());
    endAtCommit("before");
    const failed = versions.publish(aPublication({ mill: "The mill." }, 0));
    await expect(failed).rejects.toThrow(StoreError);
    expect(await versions.current()).toBeUndefined();
    expect(await versions.publish(aPublication({ mill: "The mill." }, 0))).toMatchObject({
        outcome: "published",
    });
});
