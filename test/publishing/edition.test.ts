import { expect, test } from "vitest";
import { openContentFile } from "../../src/publishing/content-file.ts";
import { type Edition, editionOf, fingerprintOf, publicationOf } from "../../src/publishing/edition.ts";
import { storedEdition } from "../../src/publishing/stored-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { aSet } from "../proposal/a-proposal.ts";
import { aStore } from "../store/a-store.ts";

const files = { "a.md": "# A\n\nOne.", "deep/b.md": "# B\n\nTwo." };

test("the same files have the same fingerprint, no matter where they were read", async () => {
    expect(await fingerprintOf(aSet(files))).toBe(await fingerprintOf(aSet({ ...files })));
    expect(await fingerprintOf(aSet(files))).toMatch(/^[0-9a-f]{16}$/u);
});

test.each([
    ["a changed text", aSet({ ...files, "a.md": "# A\n\nAnother." })],
    [
        "another folder, and so another collection",
        aSet({ "new/a.md": files["a.md"], "deep/b.md": files["deep/b.md"] }),
    ],
    ["a missing file", aSet({ "a.md": files["a.md"] })],
    ["another origin", aSet(files, "discord")],
])("%s has a different fingerprint", async (_, set) => {
    expect(await fingerprintOf(set)).not.toBe(await fingerprintOf(aSet(files)));
});

const sources = ({ versions }: Pick<Store, "versions">) => ({
    versions,
    contents: openContentFile(undefined),
});

test("an edition survives being stored, in the order of its files", async () => {
    const store = await aStore({});
    const fromFolder = aSet({ "z.md": "# Z\n\nLast.", "a.md": "# A\n\nFirst." }).toReversed();
    const fromDiscord = aSet({ "m.md": "# M\n\nAdded." }, "discord");
    const edition: Edition = {
        number: 0,
        unread: [],
        set: [fromFolder[0], ...fromDiscord, fromFolder[1]].filter((article) => article !== undefined),
        changes: { articles: fromDiscord, removals: [{ id: "gone", hash: "abc" }] },
    };
    await store.versions.publish(await publicationOf(edition, { by: "1", why: "because" }));
    expect(editionOf(1, await storedEdition(1, sources(store)))).toEqual({ ...edition, number: 1 });
    expect(await store.versions.current()).toMatchObject({
        by: "1",
        why: "because",
        fingerprint: await fingerprintOf(edition.set),
    });
});

test("the changes are also known if only the articles from Discord are read", async () => {
    const store = await aStore({});
    const changes = { articles: aSet({ "m.md": "# M\n\nAdded." }, "discord"), removals: [] };
    const edition = { number: 0, set: [...aSet(files), ...changes.articles], changes };
    await store.versions.publish(await publicationOf(edition, { by: "1", why: "because" }));
    expect(editionOf(1, await storedEdition(1, sources(store), "discord")).changes).toEqual(changes);
});
