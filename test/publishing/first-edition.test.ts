import { expect, test } from "vitest";
import type { CorpusError } from "../../src/corpus/corpus.ts";
import { openContentFile } from "../../src/publishing/content-file.ts";
import { type FolderRead, firstEdition, folderChange } from "../../src/publishing/first-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { inWords } from "../in-words.ts";
import { aSet } from "../proposal/a-proposal.ts";
import { aStore } from "../store/a-store.ts";
import { add, aPublishing, bridge, type Files, mill, proposed, publish, remove } from "./a-publishing.ts";
import { aStoreThatGoesAway } from "./a-store-that-goes-away.ts";

const folder = (files: Files, errors: readonly CorpusError[] = []) => ({ set: aSet(files), errors });
const files = { "bridge.md": bridge };
const first = (store: Store, read: FolderRead) => firstEdition(store, read, openContentFile(undefined));

test("the first start publishes the folder as version 1", async () => {
    const store = await aStore({});
    const { edition, publish: publishIt } = await first(store, folder(files));
    expect(edition).toMatchObject({ number: 0, set: [{ file: "bridge.md", origin: "folder" }] });
    expect(await store.versions.current()).toBeUndefined();
    expect((await publishIt([])).number).toBe(1);
    expect(inWords(await store.versions.current())).toMatchObject({
        number: 1,
        by: "start",
        why: "first start",
    });
    expect(await store.audit.page({ skip: 0, limit: 9 })).toMatchObject([
        { by: "start", action: "published", version: 1 },
    ]);
});

test("a start with an unchanged folder publishes nothing", async () => {
    const store = await aStore({});
    await (await first(store, folder(files))).publish([]);
    const { edition, publish: publishIt } = await first(store, folder(files));
    expect(await publishIt([])).toEqual(edition);
    expect(edition.number).toBe(1);
    expect((await store.versions.current())?.number).toBe(1);
});

test("a start with a changed folder publishes it together with the changes from Discord", async () => {
    const before = await aPublishing({ files: { "bridge.md": bridge, "old.md": "# Old\n\nIt is old." } });
    await publish(before.publishing, add({ "mill.md": mill }));
    await publish(before.publishing, remove("old"));
    const { store } = before;
    const { edition, publish: publishIt } = await first(
        store,
        folder({ ...before.files, "new.md": "# New\n\nIt is new." }),
    );
    expect(edition.set.map(({ file, origin }) => `${file} ${origin}`)).toEqual([
        "bridge.md folder",
        "mill.md discord",
        "new.md folder",
    ]);
    expect((await publishIt([])).number).toBe(4);
    expect(inWords((await store.versions.current())?.why)).toBe("the folder changed while I was stopped");
});

test("if another process published first, its version stays and is taken over later", async () => {
    const store = await aStore({});
    const [one, other] = [await first(store, folder(files)), await first(store, folder(files))];
    expect((await one.publish([])).number).toBe(1);
    expect((await other.publish([])).number).toBe(0);
    expect((await store.versions.current())?.number).toBe(1);
});

test("problems of files are passed on", async () => {
    const errors = [
        { file: "x.md", problem: "It is broken.", remedy: "Fix it.", severity: "error" },
    ] as const;
    expect((await first(await aStore({}), folder(files, errors))).errors).toBe(errors);
});

test("a change of the folder has the same id until the folder changes again", async () => {
    const { publishing } = await aPublishing();
    const edition = publishing.edition();
    expect(await folderChange(folder(files), edition)).toBeUndefined();
    const more = { ...files, "mill.md": mill };
    const change = await folderChange(folder(more), edition);
    expect(change).toBeDefined();
    expect(await folderChange(folder({ ...more }), edition)).toBe(change);
    expect(await folderChange(folder({ ...more, "mill.md": `${mill} And oats.` }), edition)).not.toBe(change);
});

test("a changed file that was edited or removed in Discord is not a change, unless it comes back", async () => {
    const { publishing } = await aPublishing({ files: { "bridge.md": bridge, "mill.md": mill } });
    await publish(publishing, add({ "bridge.md": `${bridge} It is long.` }));
    await publish(publishing, remove("mill"));
    const edition = publishing.edition();
    expect(
        await folderChange(folder({ "bridge.md": "# Other\n\nOther.", "mill.md": mill }), edition),
    ).toBeUndefined();
    expect(
        await folderChange(folder({ "bridge.md": bridge, "mill.md": `${mill} And oats.` }), edition),
    ).toBeDefined();
});

test("a signal that finds nothing new makes no version, and leaves proposals open", async () => {
    const { publishing, files, titles, version, audited, open } = await aPublishing();
    const { id } = await proposed(publishing, add({ "mill.md": mill }));
    const entries = (await audited()).length;
    const unchanged = { outcome: "published", added: [], changed: [], removed: [] };
    expect(await publishing.publishFolder("signal")).toMatchObject({ ...unchanged, articles: 1 });
    expect([await version(), (await audited()).length, open()]).toEqual([1, entries, 2]);
    expect(publishing.find(id).kind).toBe("open");
    // A file that cannot be read is no article, but a problem to report.
    files["empty.md"] = "";
    expect(await publishing.publishFolder("signal")).toMatchObject({
        ...unchanged,
        errors: [{ file: "empty.md" }],
    });
    expect([await version(), titles()]).toEqual([1, ["The bridge"]]);
});

test("a signal publishes what an earlier one could not store", async () => {
    const { store, goAway, comeBack } = await aStoreThatGoesAway();
    const { publishing, files, version } = await aPublishing({ store });
    files["mill.md"] = mill;
    goAway();
    await publishing.publishFolder("signal");
    comeBack();
    await publishing.publishFolder("signal");
    expect(await version()).toBe(2);
});
