import { describe, expect, test } from "vitest";
import { within } from "../within.ts";
import { add, aPublishing, bridge, ferry, mill, proposed, publish, reload, remove } from "./a-publishing.ts";
import { aStoreThatGoesAway } from "./a-store-that-goes-away.ts";

describe("a proposal", () => {
    test("changes nothing until it is published", async () => {
        const { publishing, titles, version, audited } = await aPublishing();
        await proposed(publishing, add({ "mill.md": mill }));
        expect(titles()).toEqual(["The bridge"]);
        expect(await version()).toBe(1);
        expect(await audited()).toEqual(["start: published", "1: proposed"]);
    });

    test("that is published is served, stored, reported and audited, with who did it", async () => {
        const { publishing, titles, store, served, audited } = await aPublishing();
        const { id } = await proposed(publishing, add({ "mill.md": mill }));
        const done = await publishing.publish(id, "2");
        expect(done).toMatchObject({
            outcome: "published",
            version: { number: 2, by: "2", why: "add mill.md" },
        });
        expect(titles()).toEqual(["The bridge", "The mill"]);
        expect(publishing.edition().number).toBe(2);
        expect((await store.versions.contents(2)).articles.map(({ file, origin }) => [file, origin])).toEqual(
            [
                ["bridge.md", "folder"],
                ["mill.md", "discord"],
            ],
        );
        expect(served).toMatchObject([
            { by: "command", reload: { outcome: "published", added: ["The mill"] } },
        ]);
        expect(await audited()).toEqual(["start: published", "1: proposed", "2: published"]);
    });

    test("that is published cannot be published again, and its library is now live", async () => {
        const { publishing, open } = await aPublishing();
        const { id } = await proposed(publishing, add({ "mill.md": mill }));
        await publishing.publish(id, "1");
        expect(await publishing.publish(id, "1")).toEqual({ outcome: "gone", why: "taken" });
        expect(open()).toBe(1);
    });

    test("that is discarded is audited once, and cannot be published", async () => {
        const { publishing, open, audited, version } = await aPublishing();
        const { id } = await proposed(publishing, add({ "mill.md": mill }));
        expect(await publishing.discard(id, "2")).toMatchObject({ kind: "open" });
        expect(await publishing.discard(id, "3")).toEqual({ kind: "gone", why: "discarded" });
        expect(await publishing.publish(id, "1")).toEqual({ outcome: "gone", why: "discarded" });
        expect(open()).toBe(1);
        expect(await audited()).toEqual(["start: published", "1: proposed", "2: discarded"]);
        expect(await version()).toBe(1);
    });

    test("that is made again after another look is one act in the audit, until it is decided", async () => {
        const { publishing, audited } = await aPublishing();
        const again = { ...add({ "mill.md": mill }), by: "1" };
        const first = await proposed(publishing, again);
        const second = await proposed(publishing, again);
        await proposed(publishing, { ...again, by: "2" });
        expect(await audited()).toEqual(["start: published", "1: proposed", "2: proposed"]);
        await publishing.discard(first.id, "1");
        await proposed(publishing, again);
        expect((await audited()).slice(3)).toEqual(["1: discarded", "1: proposed"]);
        await publishing.publish(second.id, "1");
        await proposed(publishing, { ...add({ "mill.md": `${mill} And oats.` }), by: "1" });
        expect((await audited()).slice(5)).toEqual(["1: published", "1: proposed"]);
    });

    test("without any article is refused", async () => {
        const { publishing, titles, open } = await aPublishing();
        expect(await publishing.propose(remove("bridge"), () => undefined)).toMatchObject({
            outcome: "refused",
        });
        expect(titles()).toEqual(["The bridge"]);
        expect(open()).toBe(1);
    });
});

describe("of two", () => {
    test("publications at once in one process, exactly one succeeds, and the other is overtaken", async () => {
        const { publishing, titles, version, open } = await aPublishing();
        const one = await proposed(publishing, add({ "mill.md": mill }));
        const other = await proposed(publishing, add({ "ferry.md": ferry }));
        const outcomes = await Promise.all([
            publishing.publish(one.id, "1"),
            publishing.publish(other.id, "2"),
        ]);
        expect(outcomes).toMatchObject([{ outcome: "published" }, { outcome: "gone", why: "overtaken" }]);
        expect(publishing.find(other.id)).toEqual({ kind: "gone", why: "overtaken" });
        expect(titles()).toEqual(["The bridge", "The mill"]);
        expect(await version()).toBe(2);
        expect(open()).toBe(1);
    });

    test("processes that publish at once, exactly one succeeds, and the other serves the result", async () => {
        const one = await aPublishing();
        const other = await aPublishing({ store: one.store });
        const ids = [
            (await proposed(one.publishing, add({ "mill.md": mill }))).id,
            (await proposed(other.publishing, add({ "ferry.md": ferry }, "2"))).id,
        ] as const;
        const outcomes = await Promise.all([
            one.publishing.publish(ids[0], "1"),
            other.publishing.publish(ids[1], "2"),
        ]);
        expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["conflict", "published"]);
        const lost = outcomes.findIndex(({ outcome }) => outcome === "conflict");
        const winner = lost === 0 ? ["The bridge", "The ferry"] : ["The bridge", "The mill"];
        const processes = [one, other];
        await expect.poll(() => processes.map(({ titles }) => titles())).toEqual([winner, winner]);
        expect(await one.version()).toBe(2);
        expect(outcomes[lost]).toMatchObject({ current: { number: 2 } });
        expect(await one.audited()).toContain(`${lost + 1}: conflict`);
        expect(processes[lost]?.publishing.find(ids[lost] ?? "")).toMatchObject({ why: "overtaken" });
        expect(processes.map(({ open }) => open())).toEqual([1, 1]);
    });

    test("proposals, the one that is still being built when the other is published is overtaken", async () => {
        const gate = Promise.withResolvers<void>();
        let held: Promise<void> | undefined;
        const { publishing, open } = await aPublishing({ beforeBuild: async () => held });
        const { id } = await proposed(publishing, add({ "mill.md": mill }));
        held = gate.promise;
        const building = publishing.propose(add({ "ferry.md": ferry }), () => undefined);
        await publishing.publish(id, "1");
        gate.resolve();
        expect(await within("the proposal", building)).toEqual({ outcome: "overtaken" });
        expect(open()).toBe(1);
    });
});

describe("a removal", () => {
    test("lasts as long as the file stays the same, and ends when it changes", async () => {
        const { publishing, files, titles } = await aPublishing({
            files: { "bridge.md": bridge, "mill.md": mill },
        });
        await publish(publishing, remove("bridge"));
        expect(titles()).toEqual(["The mill"]);
        expect(await publishing.folderChange()).toBeUndefined();
        expect(await publishing.publishFolder("signal")).toMatchObject({ outcome: "published", added: [] });
        expect(titles()).toEqual(["The mill"]);
        files["bridge.md"] = bridge.replace("1911", "1912");
        expect(await publishing.folderChange()).toBeDefined();
        expect(await publishing.publishFolder("signal")).toMatchObject({ added: ["The bridge"] });
        expect(titles()).toEqual(["The bridge", "The mill"]);
    });
});

describe("an unreachable store", () => {
    test("while publishing: nothing changes, and the same proposal can be published once the store is back", async () => {
        const { store, goAway, comeBack } = await aStoreThatGoesAway();
        const { publishing, titles, version } = await aPublishing({ store });
        const { id } = await proposed(publishing, add({ "mill.md": mill }));
        goAway();
        await expect(publishing.publish(id, "1")).rejects.toMatchObject({ reason: "unreachable" });
        expect(titles()).toEqual(["The bridge"]);
        expect(publishing.edition().number).toBe(1);
        expect(publishing.find(id).kind).toBe("open");
        comeBack();
        expect(await publishing.publish(id, "1")).toMatchObject({ outcome: "published" });
        expect(titles()).toEqual(["The bridge", "The mill"]);
        expect(await version()).toBe(2);
    });

    test("while proposing: no proposal stays open that nobody has seen", async () => {
        const { store, goAway } = await aStoreThatGoesAway();
        const { publishing, open } = await aPublishing({ store });
        const onProgress = (share: number) => (share === 1 ? goAway() : undefined);
        await expect(publishing.propose(add({ "mill.md": mill }), onProgress)).rejects.toThrow();
        expect(open()).toBe(1);
    });

    test("right after publishing: the publication still succeeds", async () => {
        const { store, goAway } = await aStoreThatGoesAway();
        const { publishing, titles } = await aPublishing({ store });
        const { id } = await proposed(publishing, add({ "mill.md": mill }));
        store.onPublished(() => goAway());
        expect(await publishing.publish(id, "1")).toMatchObject({
            outcome: "published",
            version: { number: 2 },
        });
        expect(titles()).toEqual(["The bridge", "The mill"]);
    });

    test("at a signal: the folder is served under the last stored version", async () => {
        const { store, goAway } = await aStoreThatGoesAway();
        const { publishing, files, titles } = await aPublishing({ store });
        files["mill.md"] = mill;
        goAway();
        expect(await publishing.publishFolder("signal")).toMatchObject({ outcome: "published" });
        expect(titles()).toEqual(["The bridge", "The mill"]);
        expect(publishing.edition().number).toBe(1);
    });
});

describe("a signal", () => {
    test("publishes the folder together with the articles from Discord", async () => {
        const { publishing, files, titles, version, served, audited } = await aPublishing();
        await publish(publishing, add({ "mill.md": mill }));
        files["ferry.md"] = ferry;
        expect(await publishing.publishFolder("signal")).toMatchObject({ added: ["The ferry"] });
        expect(titles()).toEqual(["The bridge", "The ferry", "The mill"]);
        expect([await version(), (await audited()).at(-1)]).toEqual([3, "signal: published"]);
        // The result informs the person who sent the signal.
        expect(served.map(({ by }) => by)).toEqual(["command"]);
    });

    test("for a folder without articles is refused, and the old ones keep answering", async () => {
        const { publishing, files, titles, version, open } = await aPublishing();
        delete files["bridge.md"];
        expect(await publishing.publishFolder("signal")).toMatchObject({ outcome: "refused" });
        expect(titles()).toEqual(["The bridge"]);
        expect(await version()).toBe(1);
        expect(open()).toBe(1);
    });

    test("while another process publishes has no effect, and leaves nothing open", async () => {
        const one = await aPublishing();
        const other = await aPublishing({ store: one.store });
        const { id } = await proposed(one.publishing, add({ "mill.md": mill }));
        other.files["ferry.md"] = ferry;
        const [published, signalled] = await Promise.all([
            one.publishing.publish(id, "1"),
            other.publishing.publishFolder("signal"),
        ]);
        expect(published).toMatchObject({ outcome: "published" });
        expect(signalled).toEqual({ outcome: "busy" });
        await expect.poll(other.titles).toEqual(["The bridge", "The mill"]);
        expect(other.open()).toBe(1);
    });
});

describe("an unusable folder", () => {
    test("only prevents what needs it, and its articles keep answering", async () => {
        const { publishing, folder, titles, version } = await aPublishing();
        folder.isAway = true;
        expect(await publishing.propose(reload, () => undefined)).toMatchObject({ outcome: "no-corpus" });
        expect(await publishing.publishFolder("signal")).toMatchObject({ outcome: "refused" });
        await expect(publishing.folderChange()).rejects.toThrow("away");
        expect(await version()).toBe(1);
        await publish(publishing, add({ "mill.md": mill }));
        expect(titles()).toEqual(["The bridge", "The mill"]);
    });
});

describe("a publication of another process", () => {
    test("is served and reported, and overtakes the open proposals", async () => {
        const one = await aPublishing();
        const other = await aPublishing({ store: one.store });
        const { id } = await proposed(other.publishing, add({ "ferry.md": ferry }));
        await publish(one.publishing, add({ "mill.md": mill }));
        await expect.poll(other.titles).toEqual(["The bridge", "The mill"]);
        expect(other.served).toMatchObject([{ by: "another process", reload: { added: ["The mill"] } }]);
        expect(other.publishing.find(id)).toEqual({ kind: "gone", why: "overtaken" });
        expect(one.served.map(({ by }) => by)).toEqual(["command"]);
    });

    test("is served once the store can be read again", async () => {
        const one = await aPublishing();
        const { store, goAway, comeBack, asked } = await aStoreThatGoesAway(one.store);
        const other = await aPublishing({ store });
        goAway();
        await publish(one.publishing, add({ "mill.md": mill }));
        await within("the other process to try", asked());
        expect(other.titles()).toEqual(["The bridge"]);
        comeBack();
        await expect.poll(other.titles).toEqual(["The bridge", "The mill"]);
    });
});

test("closing waits for running work and closes everything", async () => {
    const { publishing, titles, open } = await aPublishing();
    const one = await proposed(publishing, add({ "mill.md": mill }));
    const working = publishing.publish(one.id, "1");
    await publishing.close();
    expect(titles()).toEqual(["The bridge", "The mill"]);
    expect(await working).toMatchObject({ outcome: "published" });
    await proposed(publishing, add({ "ferry.md": ferry }));
    await publishing.close();
    expect(open()).toBe(1);
});

test("publishing that is canceled leaves the proposal open", async () => {
    const { publishing, titles, version } = await aPublishing();
    const { id } = await proposed(publishing, add({ "ferry.md": ferry }));
    const signal = AbortSignal.abort();
    expect(await publishing.publish(id, "1", { signal })).toEqual({ outcome: "canceled" });
    expect(await version()).toBe(1);
    expect(titles()).toEqual(["The bridge"]);
    expect(await publishing.publish(id, "1")).toMatchObject({ outcome: "published" });
});

test("a proposal that is canceled is none", async () => {
    const { publishing, open } = await aPublishing();
    const canceled = await publishing.propose(reload, () => undefined, AbortSignal.abort());
    expect(canceled).toEqual({ outcome: "canceled" });
    expect(open()).toBe(1);
});
