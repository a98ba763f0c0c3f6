import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArticleSet, inOrder } from "../../src/proposal/article-set.ts";
import { changesTo } from "../../src/proposal/back-to-version.ts";
import { mergedSet, settledChanges } from "../../src/proposal/discord-changes.ts";
import { aSet, heldText } from "./a-proposal.ts";

type Files = Readonly<Record<string, string>>;

const ordered = (files: Files, origin?: "discord") => inOrder(aSet(files, origin));
const content = (all: ArticleSet) => all.map((article) => `${article.file}: ${heldText(article)}`);

/** The changes of going back to version 3 with these files, of which the second ones were added in Discord. */
const back = (was: Files, folder: Files, added: Files = {}) => {
    const set = mergedSet(ordered(was), { articles: ordered(added, "discord"), removals: [] });
    return changesTo({ number: 3, set, removals: [] }, ordered(folder));
};

test("the changes to an old version recreate it from any folder", async () => {
    const name = fc.constantFrom("a.md", "a.txt", "b.md", "news/a.md", "news/b.md", "news/c.txt");
    const files = fc.dictionary(name, fc.constantFrom("x", "y", "z"), { maxKeys: 5 });
    await fc.assert(
        fc.asyncProperty(files, files, files, async (wanted, added, inFolder) => {
            const set = mergedSet(ordered(wanted), { articles: ordered(added, "discord"), removals: [] });
            const changes = await back(wanted, inFolder, added);
            expect(content(mergedSet(ordered(inFolder), changes))).toEqual(content(set));
            expect(settledChanges(ordered(inFolder), changes)).toEqual(changes);
        }),
    );
});

describe("after going back", () => {
    const servedAfter = async (was: Files, folder: Files, later: Files) =>
        content(mergedSet(ordered(later), await back(was, folder)));

    test("a file of the folder that changes is served", async () => {
        expect(await servedAfter({ "a.md": "old" }, { "a.md": "new" }, { "a.md": "new" })).toEqual([
            "a.md: old",
        ]);
        expect(await servedAfter({ "a.md": "old" }, { "a.md": "new" }, { "a.md": "newer" })).toEqual([
            "a.md: newer",
        ]);
    });

    test("a file that is deleted is gone, and one that comes back is served", async () => {
        expect(
            await servedAfter(
                { "a.md": "old", "b.md": "B" },
                { "a.md": "new", "b.md": "B" },
                { "b.md": "B" },
            ),
        ).toEqual(["b.md: B"]);
        expect(await servedAfter({ "a.md": "old" }, {}, {})).toEqual(["a.md: old"]);
        expect(await servedAfter({ "a.md": "old" }, {}, { "a.md": "new" })).toEqual(["a.md: new"]);
    });

    test("a file that is gone and comes back is served, also if it is the same as before", async () => {
        const folder = ordered({ "a.md": "new", "b.md": "B" });
        const changes = await back({ "a.md": "old", "b.md": "B" }, { "a.md": "new", "b.md": "B" });
        const settled = settledChanges(ordered({ "b.md": "B" }), changes);
        expect(settled).toEqual({ articles: [], removals: [] });
        expect(content(mergedSet(folder, settled))).toEqual(["a.md: new", "b.md: B"]);
    });

    test("a file that was not in the version stays out until it changes", async () => {
        const folder = { "a.md": "A", "b.md": "B" };
        expect(await servedAfter({ "a.md": "A" }, folder, folder)).toEqual(["a.md: A"]);
        expect(await servedAfter({ "a.md": "A" }, folder, { ...folder, "b.md": "B2" })).toEqual([
            "a.md: A",
            "b.md: B2",
        ]);
    });

    test("an article that was edited in Discord in that version stays so", async () => {
        const changes = await back({ "a.md": "A" }, { "a.md": "A2" }, { "a.md": "edited" });
        expect(content(mergedSet(ordered({ "a.md": "A3" }), changes))).toEqual(["a.md: edited"]);
    });
});
