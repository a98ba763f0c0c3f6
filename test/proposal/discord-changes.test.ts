import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArticleSet, setArticle } from "../../src/proposal/article-set.ts";
import {
    changesTo,
    type DiscordChanges,
    mergedSet,
    withArticle,
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
    const changes = withRemoval(none, folder, "a");
    expect(merged(changes)).toEqual(["deep/b.md: B from the folder (folder)"]);
    const touched = aSet({ "a.md": "A anew", "deep/b.md": "B from the folder" });
    expect(merged(changes, touched)).toContain("a.md: A anew (folder)");
});

test("removing an edited article does not bring back the folder's file", () => {
    const changes = withRemoval(withArticle(none, byDiscord("A.md", "A edited")), folder, "a");
    expect(merged(changes)).toEqual(["deep/b.md: B from the folder (folder)"]);
});

test("adding a removed article brings it back, and a second edit replaces the first", () => {
    const added = withArticle(withRemoval(none, folder, "a"), byDiscord("a.md", "A once"));
    const again = withArticle(added, setArticle("a.txt", "A twice", "folder"));
    expect(merged(again)).toEqual(["a.txt: A twice (discord)", "deep/b.md: B from the folder (folder)"]);
});

test("the changes to a set recreate it from any folder", async () => {
    const name = fc.constantFrom("a.md", "b.md", "c.txt", "d.md");
    const placed = fc.tuple(fc.constantFrom("", "news/"), fc.constantFrom("x", "y", "z"));
    const files = fc
        .dictionary(name, placed, { maxKeys: 4 })
        .map((all) =>
            Object.fromEntries(Object.entries(all).map(([file, [at, text]]) => [`${at}${file}`, text])),
        );
    await fc.assert(
        fc.asyncProperty(files, files, files, async (wanted, added, inFolder) => {
            const set = mergedSet(aSet(wanted), { articles: aSet(added, "discord"), removals: [] });
            const content = (all: ArticleSet) =>
                all.map((article) => `${article.file}: ${heldText(article)}`);
            const again = mergedSet(aSet(inFolder), await changesTo(set, aSet(inFolder)));
            expect(content(again)).toEqual(content(set));
        }),
    );
});
