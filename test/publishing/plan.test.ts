import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedSet } from "../../src/proposal/discord-changes.ts";
import type { Edition } from "../../src/publishing/edition.ts";
import { type ChangeRequest, planOf } from "../../src/publishing/plan.ts";
import { aSet, heldText } from "../proposal/a-proposal.ts";
import { within } from "../within.ts";
import {
    add,
    aPublishing,
    bridge,
    type Files,
    ferry,
    mill,
    reload,
    remove,
    rollBack,
} from "./a-publishing.ts";

const none: Edition["changes"] = { articles: [], removals: [] };
const error = { file: "x.md", problem: "It is broken.", remedy: "Fix it.", severity: "error" } as const;

/** A plan for a folder and for what is served, which by default is the folder. */
async function planned(request: ChangeRequest, files: Files, served: Partial<Edition> = {}) {
    const edition: Edition = { number: 3, set: aSet(files), unread: [], changes: none, ...served };
    const plan = await planOf(request, edition, {
        readFolder: async () => ({ set: aSet(files), errors: [error] }),
        stored: async (number) =>
            number === edition.number
                ? { articles: edition.set, removals: edition.changes.removals }
                : { articles: [], removals: [] },
    });
    return (
        plan && {
            ...plan,
            files: plan.set.map((article) => `${article.file} (${article.origin}): ${heldText(article)}`),
        }
    );
}

describe("a reload", () => {
    test("takes the current folder and keeps the changes from Discord", async () => {
        const changes = { articles: aSet({ "b.md": "added" }, "discord"), removals: [] };
        const plan = await planned(reload, { "a.md": "new" }, { set: aSet({ "a.md": "old" }), changes });
        expect(plan?.files).toEqual(["a.md (folder): new", "b.md (discord): added"]);
        expect(plan?.changes).toBe(changes);
        expect(plan?.errors).toEqual([error]);
    });
});

describe("an addition", () => {
    test("changes what is served, without other changes of the folder", async () => {
        const plan = await planned(
            add({ "b.md": "added" }),
            { "a.md": "new", "c.md": "also new" },
            { set: aSet({ "a.md": "old" }) },
        );
        expect(plan?.files).toEqual(["a.md (folder): old", "b.md (discord): added"]);
        expect(plan?.errors).toEqual([]);
    });

    test("with an existing id replaces that article, also in different case and in another folder", async () => {
        const plan = await planned(add({ "deep/Bridge.txt": "edited" }), {
            "bridge.md": bridge,
            "mill.md": mill,
        });
        expect(plan?.files).toEqual(["deep/Bridge.txt (discord): edited", `mill.md (folder): ${mill}`]);
    });

    test("of several files adds all of them", async () => {
        const plan = await planned(add({ "b.md": "B", "c.md": "C" }), { "a.md": "A" });
        expect(plan?.set.map(({ file }) => file)).toEqual(["a.md", "b.md", "c.md"]);
    });
});

describe("a removal", () => {
    test("removes the article, without other changes of the folder", async () => {
        const plan = await planned(
            remove("A"),
            { "a.md": "old", "b.md": "new" },
            { set: aSet({ "a.md": "old", "b.md": "old" }) },
        );
        expect(plan?.files).toEqual(["b.md (folder): old"]);
    });

    test("also removes the folder's file behind an edited article", async () => {
        const edited = aSet({ "a.md": "edited" }, "discord");
        const plan = await planned(
            remove("a"),
            { "a.md": "hidden" },
            { set: edited, changes: { articles: edited, removals: [] } },
        );
        expect(plan?.set).toEqual([]);
        expect(plan && mergedSet(aSet({ "a.md": "hidden" }), plan.changes)).toEqual([]);
    });

    test("lasts as long as the file stays the same, and ends when it changes", async () => {
        const plan = await planned(remove("a"), { "a.md": "text", "b.md": "B" });
        const filesAfter = (files: Files) =>
            plan && mergedSet(aSet(files), plan.changes).map(({ file }) => file);
        expect(filesAfter({ "a.md": "text", "b.md": "B" })).toEqual(["b.md"]);
        expect(filesAfter({ "a.md": "another text", "b.md": "B" })).toEqual(["a.md", "b.md"]);
    });
});

describe("going back", () => {
    test("to a version that is no longer stored gives no plan", async () => {
        expect(await planned(rollBack(2), { "a.md": "A" })).toBeUndefined();
    });

    test("gives the files of that version, whatever the folder contains now", async () => {
        const names = fc.constantFrom("a.md", "b.md", "deep/c.md", "d.txt");
        const some = fc.dictionary(names, fc.constantFrom("one", "two", "three"));
        const old = fc
            .tuple(some, some)
            .filter(([files, more]) => Object.keys({ ...files, ...more }).length > 0);
        await fc.assert(
            fc.asyncProperty(old, some, async ([fromFolder, fromDiscord], now) => {
                const changes = { articles: aSet(fromDiscord, "discord"), removals: [] };
                const set = mergedSet(aSet(fromFolder), changes);
                const plan = await planned(rollBack(3), now, { set, changes });
                const texts = (articles: typeof set | undefined) =>
                    articles?.map((article) => [article.file, heldText(article)]);
                expect(texts(plan?.set)).toEqual(texts(set));
                // This stays the same at the next reload.
                expect(plan && texts(mergedSet(aSet(now), plan.changes))).toEqual(texts(set));
            }),
        );
    });
});

test("a reload shows progress and can be canceled while the folder is still being read", async () => {
    const canceling = new AbortController();
    const said = Promise.withResolvers<number>();
    const { publishing, open } = await aPublishing({
        beforeReading: ({ onProgress, signal }) => {
            onProgress?.(0.5);
            const { promise, reject } = Promise.withResolvers<never>();
            signal?.addEventListener("abort", () => reject(signal.reason));
            return promise;
        },
    });
    const proposing = publishing.propose(reload, said.resolve, canceling.signal);
    const share = await within("the first progress", said.promise);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.5);
    canceling.abort();
    expect(await within("the end of the request", proposing)).toEqual({ outcome: "canceled" });
    expect(open()).toBe(1);
});

test("its progress grows from the first file to the last question, whether the folder is read or not", async () => {
    const { publishing, files } = await aPublishing({
        files: { "bridge.md": bridge, "mill.md": mill },
        beforeReading: async ({ onProgress }) => {
            onProgress?.(0);
            onProgress?.(1);
        },
    });
    files["bridge.md"] = `${bridge}\n\nIt is long.`;
    for (const request of [reload, add({ "ferry.md": ferry }), remove("mill")]) {
        const shares: number[] = [];
        await publishing.propose(request, (share) => void shares.push(share));
        expect(shares).toEqual(shares.toSorted((one, other) => one - other));
        expect(shares.at(-1)).toBe(1);
    }
});
