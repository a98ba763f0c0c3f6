import { describe, expect, test } from "vitest";
import { type ArticleSet, inOrder, type SetArticle, setArticle } from "../../src/proposal/article-set.ts";
import {
    type DiscordChanges,
    mergedSet,
    settledChanges,
    withArticle,
    withoutChangesTo,
    withRemoval,
} from "../../src/proposal/discord-changes.ts";
import { aSet, heldText } from "./a-proposal.ts";

const none: DiscordChanges = { articles: [], removals: [] };
const folder = aSet({ "a.md": "A from the folder", "deep/b.md": "B from the folder" });
const byDiscord = (file: string, text: string) => setArticle(file, text, "discord");

/** The merged set, as "file: text (origin)". */
const merged = (changes: DiscordChanges, files: ArticleSet = folder) =>
    mergedSet(files, changes).map((article) => `${article.file}: ${heldText(article)} (${article.origin})`);

test("without changes, the set equals the folder", () => {
    expect(mergedSet(folder, none)).toEqual(folder);
});

test("changes from Discord win over the folder's file with the same id, also in different case", () => {
    const changes = withArticle(withArticle(none, byDiscord("c.md", "C")), byDiscord("B.txt", "B edited"));
    expect(merged(changes)).toEqual([
        "B.txt: B edited (discord)",
        "a.md: A from the folder (folder)",
        "c.md: C (discord)",
    ]);
});

test("a removed file stays removed until its content changes", () => {
    const changes = withRemoval(none, folder, byDiscord("a.md", ""));
    expect(merged(changes)).toEqual(["deep/b.md: B from the folder (folder)"]);
    const touched = aSet({ "a.md": "A anew", "deep/b.md": "B from the folder" });
    expect(merged(changes, touched)).toContain("a.md: A anew (folder)");
});

test("a removed document stays removed if only its conversion changes", () => {
    const of = (text: string, originalHash: string): SetArticle => ({
        ...setArticle("hall.docx", text, "folder"),
        originalHash,
    });
    const [before, converted, changed] = [of("One", "a"), of("One.", "a"), of("One.", "b")];
    const removed = withRemoval(none, [before], before);
    expect(mergedSet([converted], settledChanges([converted], removed))).toEqual([]);
    expect(mergedSet([changed], settledChanges([changed], removed))).toHaveLength(1);
});

test("removing an edited article does not bring back the folder's file", () => {
    const changes = withRemoval(
        withArticle(none, byDiscord("A.md", "A edited")),
        folder,
        byDiscord("A.md", ""),
    );
    expect(merged(changes)).toEqual(["deep/b.md: B from the folder (folder)"]);
});

test("adding a removed article brings it back, and a second edit replaces the first", () => {
    const added = withArticle(withRemoval(none, folder, byDiscord("a.md", "")), byDiscord("a.md", "A once"));
    const again = withArticle(added, setArticle("a.txt", "A twice", "folder"));
    expect(merged(again)).toEqual(["a.txt: A twice (discord)", "deep/b.md: B from the folder (folder)"]);
});

describe("files that share a name", () => {
    const shared = aSet({ "a.md": "one", "a.txt": "two", "x/i.md": "three", "y/i.md": "four" });
    const added = (...articles: SetArticle[]): DiscordChanges =>
        articles.reduce((left, article) => withArticle(left, article), none);

    test("have longer ids, and are replaced one by one", () => {
        expect(inOrder(shared).map(({ id }) => id)).toEqual(["a.md", "a.txt", "x/i.md", "y/i.md"]);
        expect(merged(added(byDiscord("a.txt", "new"), byDiscord("y/i.md", "new")), inOrder(shared))).toEqual(
            ["a.md: one (folder)", "a.txt: new (discord)", "x/i.md: three (folder)", "y/i.md: new (discord)"],
        );
    });

    test("are replaced by an edited file that is named after their longer id", () => {
        const changes = added(byDiscord("a.txt.md", "edited"));
        expect(mergedSet(inOrder(shared), changes).map(({ file }) => file)).toEqual([
            "a.md",
            "a.txt.md",
            "x/i.md",
            "y/i.md",
        ]);
    });

    test("stay removed one by one, also when the other is gone", () => {
        const [, text] = inOrder(shared);
        if (text === undefined) throw new Error("It has no article.");
        const changes = withRemoval(none, inOrder(shared), text);
        expect(merged(changes, inOrder(shared))).toHaveLength(3);
        expect(merged(changes, aSet({ "a.txt": "two" }))).toEqual([]);
        expect(merged(changes, aSet({ "a.md": "one" }))).toHaveLength(1);
    });
});

test("changes that the folder has overtaken are settled, so that an old file does not bring them back", () => {
    const removed = withRemoval(none, folder, byDiscord("a.md", ""));
    expect(settledChanges(folder, removed)).toEqual(removed);
    // A file that is gone may come back unchanged.
    expect(settledChanges(aSet({}), removed)).toEqual(removed);
    expect(settledChanges(aSet({ "a.md": "changed" }), removed)).toEqual(none);
});

test("an article in a folder takes the place of no file with its name elsewhere, if these have longer ids", () => {
    const files = inOrder(aSet({ "i.md": "one", "x/i.md": "two", "y/i.md": "three" }));
    const changes = withArticle(none, byDiscord("x/i.md", "edited"));
    expect(merged(changes, files)).toEqual([
        "i.md: one (folder)",
        "x/i.md: edited (discord)",
        "y/i.md: three (folder)",
    ]);
});

test("a file that was removed under several ids is brought back at once", () => {
    const files = inOrder(aSet({ "x/a.md": "text" }));
    const hash = files[0]?.hash ?? "";
    const changes = {
        articles: [],
        removals: [
            { id: "a", hash },
            { id: "x/a.md", hash },
            { id: "b", hash },
        ],
    };
    expect(merged(changes, files)).toEqual([]);
    const left = withoutChangesTo(new Set(["x/a.md"]), files, changes);
    expect(merged(left, files)).toEqual(["x/a.md: text (folder)"]);
    expect(left.removals).toEqual([{ id: "b", hash }]);
});
