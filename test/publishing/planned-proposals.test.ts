import { describe, expect, test } from "vitest";
import {
    add,
    aPublishing,
    bridge,
    bringBack,
    mill,
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
        await publish(publishing, reload);
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
