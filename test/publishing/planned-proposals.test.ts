import { describe, expect, test } from "vitest";
import { setArticle } from "../../src/proposal/article-set.ts";
import type { Store } from "../../src/store/store.ts";
import { aStore } from "../store/a-store.ts";
import {
    add,
    aPublishing,
    bridge,
    bringBack,
    ferry,
    mill,
    proposed,
    publish,
    reload,
    remove,
    rollBack,
} from "./a-publishing.ts";

describe("going back", () => {
    test("serves the old version's articles as a new version", async () => {
        const { publishing, titles, version, store } = await aPublishing();
        await publish(publishing, add({ "mill.md": mill }));
        await publish(publishing, remove("bridge"));
        expect(titles()).toEqual(["The mill"]);
        expect(await publish(publishing, rollBack(2))).toMatchObject({ outcome: "published" });
        expect(titles()).toEqual(["The bridge", "The mill"]);
        expect(await version()).toBe(4);
        expect((await store.versions.get(4))?.fingerprint).toBe((await store.versions.get(2))?.fingerprint);
    });

    test("keeps the old articles even if the folder changed since then", async () => {
        const { publishing, files, live } = await aPublishing();
        files["bridge.md"] = bridge.replace("1911", "1912");
        await publish(publishing, reload);
        await publish(publishing, rollBack(1));
        expect(await publishing.propose(reload, () => undefined)).toMatchObject({
            outcome: "unchanged",
            keptOut: [{ file: "bridge.md" }],
        });
        expect(
            (await live.current().ask("When was the bridge built?")).excerpts[0]?.paragraph.text,
        ).toContain("1911");
    });

    test("leaves the folder in force: what changes in it later is proposed and served again", async () => {
        const { publishing, files, live } = await aPublishing();
        files["bridge.md"] = bridge.replace("1911", "1912");
        await publish(publishing, reload);
        await publish(publishing, rollBack(1));
        expect(await publishing.folderState()).toEqual({
            outcome: "read",
            keptOut: [{ file: "bridge.md", why: { kind: "older", version: 1, by: "bridge.md" } }],
            hasChanged: false,
        });
        files["bridge.md"] = bridge.replace("1911", "1913");
        expect(await publishing.folderChange()).toBeDefined();
        await publish(publishing, reload);
        expect(
            (await live.current().ask("When was the bridge built?")).excerpts[0]?.paragraph.text,
        ).toContain("1913");
        expect(await publishing.folderState()).toMatchObject({ keptOut: [], hasChanged: false });
        // Nor does an older file bring back the older text.
        files["bridge.md"] = bridge.replace("1911", "1912");
        expect(await publishing.folderChange()).toBeDefined();
    });

    test("to a version that is not stored proposes nothing", async () => {
        const { publishing } = await aPublishing();
        expect(await publishing.propose(rollBack(7), () => undefined)).toEqual({ outcome: "no-version" });
    });
});

describe("files that were kept out", () => {
    test("are served again on request, even the only article", async () => {
        const { publishing, files, titles } = await aPublishing();
        await publish(publishing, add({ "bridge.md": "# Another\n\nAnother text." }));
        files["mill.md"] = mill;
        expect(await publishing.folderState()).toMatchObject({ keptOut: [{ file: "bridge.md" }] });
        await publish(publishing, bringBack("bridge.md"));
        // Other changes of the folder wait for a reload.
        expect(titles()).toEqual(["The bridge"]);
        expect(await publishing.folderState()).toMatchObject({ keptOut: [], hasChanged: true });
    });
});

const empty = "# No text\n";

test("an article that was copied from Discord into the folder can be handed over to the folder", async () => {
    const { publishing, files, titles } = await aPublishing();
    await publish(publishing, add({ "mill.md": mill }));
    files["mill.md"] = mill;
    await publish(publishing, bringBack("mill.md"));
    expect(publishing.edition().changes).toEqual({ articles: [], removals: [] });
    files["mill.md"] = mill.replace("The mill", "The old mill");
    await publish(publishing, reload);
    expect(titles()).toEqual(["The bridge", "The old mill"]);
});

describe("what cannot be read", () => {
    test("is not stored, in the folder nor from Discord, and does not count as a change", async () => {
        const { publishing, store, files, live } = await aPublishing({
            files: { "bridge.md": bridge, "bad.md": empty },
        });
        await publish(publishing, add({ "mill.md": mill, "worse.md": empty }));
        expect((await store.versions.contents(2)).articles.map(({ file }) => file)).toEqual([
            "bridge.md",
            "mill.md",
        ]);
        expect(publishing.edition().changes.articles.map(({ file }) => file)).toEqual(["mill.md"]);
        expect(await publishing.folderChange()).toBeUndefined();
        files["new.md"] = empty;
        expect(await publishing.folderChange()).toBeDefined();
        expect(await publishing.propose(reload, () => undefined)).toMatchObject({
            outcome: "unchanged",
            errors: [{ file: "bad.md" }, { file: "new.md" }],
        });
        expect(await publishing.folderChange()).toBeUndefined();
        expect(live.status().errors.map(({ file }) => file)).toEqual(["bad.md", "new.md"]);
    });

    test("removes the article of its file, which a later version of the file brings back", async () => {
        const { publishing, files, titles, store } = await aPublishing({
            files: { "bridge.md": bridge, "mill.md": mill },
        });
        files["mill.md"] = empty;
        const { changes } = await proposed(publishing, reload);
        expect(changes).toMatchObject({ changed: [], removed: [{ id: "mill" }] });
        await publish(publishing, reload);
        expect((await store.versions.contents(2)).articles.map(({ file }) => file)).toEqual(["bridge.md"]);
        // It is reported until it is repaired, whatever else is published.
        await publish(publishing, add({ "ferry.md": ferry }));
        expect(publishing.edition().unread.map(({ file }) => file)).toEqual(["mill.md"]);
        files["mill.md"] = mill;
        await publish(publishing, reload);
        expect(titles()).toEqual(["The bridge", "The ferry", "The mill"]);
    });

    test("can be removed, so that it is no longer reported", async () => {
        const { publishing, live } = await aPublishing({ files: { "bridge.md": bridge, "bad.md": empty } });
        await publish(publishing, remove("bad"));
        expect(live.status().errors).toEqual([]);
        expect(await publishing.folderState()).toMatchObject({
            keptOut: [{ file: "bad.md", why: { kind: "removed" } }],
            hasChanged: false,
        });
    });

    test("does not come back with a version, and is not taken for a file that the version lacks", async () => {
        const { publishing, files, titles } = await aPublishing({
            files: { "bridge.md": bridge, "bad.md": empty },
        });
        await publish(publishing, add({ "mill.md": mill }));
        await publish(publishing, rollBack(1));
        expect(titles()).toEqual(["The bridge"]);
        expect(await publishing.folderState()).toMatchObject({ keptOut: [], hasChanged: false });
        files["bad.md"] = ferry;
        await publish(publishing, reload);
        expect(titles()).toEqual(["The ferry", "The bridge"]);
    });

    test("stays until it is removed if an earlier program published it", async () => {
        const { store } = await aPublishing();
        const { articles } = await store.versions.contents(1);
        const texts = await store.versions.texts(articles.map(({ hash }) => hash));
        const bad = setArticle("bad.md", empty, "discord");
        await store.versions.publish({
            expected: 1,
            fingerprint: "f",
            by: "1",
            why: "an earlier program",
            articles: [
                ...articles.map((one) => ({ ...one, content: texts.get(one.hash) ?? new Uint8Array() })),
                bad,
            ],
            removals: [],
        });
        const { publishing, live } = await aPublishing({ store });
        expect(live.status().errors).toMatchObject([{ file: "bad.md" }]);
        await publish(publishing, remove("bad"));
        expect(live.status().errors).toEqual([]);
        expect(publishing.edition().changes.articles).toEqual([]);
    });
});

describe("what would change nothing", () => {
    test("is no proposal, and leaves no trace", async () => {
        const { publishing, audited, open } = await aPublishing();
        const requests = [
            reload,
            add({ "bridge.md": bridge }),
            rollBack(1),
            bringBack("bridge.md"),
            remove("x"),
        ];
        for (const request of requests)
            expect(await publishing.propose(request, () => undefined)).toMatchObject({
                outcome: "unchanged",
            });
        expect(await audited()).toEqual(["start: published"]);
        expect(open()).toBe(1);
    });

    test("of several articles is left out", async () => {
        const { publishing } = await aPublishing();
        await publish(publishing, add({ "bridge.md": bridge, "mill.md": mill }));
        expect(publishing.edition().set.map(({ file, origin }) => `${file} ${origin}`)).toEqual([
            "bridge.md folder",
            "mill.md discord",
        ]);
    });
});

test("an edited article stays when one in another folder gets its name, if both have longer ids", async () => {
    const { publishing } = await aPublishing({ files: { "a.md": bridge, "x/a.md": mill } });
    await publish(publishing, add({ "a.md": ferry }));
    await publish(publishing, add({ "y/a.md": ferry.replace("nine", "ten") }));
    expect(publishing.edition().set.map(({ file, origin }) => `${file} ${origin}`)).toEqual([
        "a.md discord",
        "x/a.md folder",
        "y/a.md discord",
    ]);
});

/** Publishing with a store that does something before each version is stored. */
async function aPublishingWith(end: "goes on" | "fails") {
    const store = await aStore({});
    const acts: (() => Promise<void>)[] = [];
    const versions: Store["versions"] = {
        ...store.versions,
        publishWatched: async (...given) => {
            await acts.shift()?.();
            if (end === "fails") throw new Error("The disk is full.");
            return store.versions.publishWatched(...given);
        },
    };
    const opened = await aPublishing({ store: { ...store, versions } });
    return { ...opened, whileStoring: (act: () => Promise<void>) => acts.push(act) };
}

test("what is being published cannot be discarded, and its library answers afterwards", async () => {
    const { publishing, live, whileStoring, audited } = await aPublishingWith("goes on");
    const { id } = await proposed(publishing, add({ "mill.md": mill }));
    whileStoring(async () => {
        expect(publishing.find(id)).toEqual({ kind: "gone", why: "publishing" });
        expect(await publishing.discard(id, "2")).toEqual({ kind: "gone", why: "publishing" });
    });
    expect(await publishing.publish(id, "1")).toMatchObject({ outcome: "published" });
    expect(publishing.find(id)).toEqual({ kind: "gone", why: "taken" });
    expect(await live.current().check()).toMatchObject({ ready: true });
    expect(await audited()).not.toContain("2: discarded");
});

test("newer proposals do not replace what is being published", async () => {
    const { publishing, whileStoring, open } = await aPublishingWith("goes on");
    const { id } = await proposed(publishing, add({ "mill.md": mill }));
    whileStoring(async () => {
        for (const number of [1, 2, 3, 4, 5])
            await proposed(publishing, add({ [`inn-${number}.md`]: `# Inn ${number}\n\nIt is old.` }));
        // The live one, the one that is being published, and four newer ones.
        expect(open()).toBe(6);
    });
    expect(await publishing.publish(id, "1")).toMatchObject({ outcome: "published" });
    expect(open()).toBe(1);
});

test("what could not be stored is open again", async () => {
    const { publishing, whileStoring } = await aPublishingWith("fails");
    const { id } = await proposed(publishing, add({ "mill.md": mill }));
    whileStoring(async () => void (await publishing.discard(id, "2")));
    await expect(publishing.publish(id, "1")).rejects.toThrow("The disk is full.");
    expect(publishing.find(id)).toMatchObject({ kind: "open" });
});
