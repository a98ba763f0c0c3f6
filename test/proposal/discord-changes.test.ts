import fc from "fast-check";
import { expect, test } from "vitest";
import { setArticle } from "../../src/proposal/article-set.ts";
import {
    changesTo,
    type DiscordChange,
    mergedSet,
    withArticle,
    withRemoval,
} from "../../src/proposal/discord-changes.ts";
import { aSet } from "./a-proposal.ts";

const folder = aSet({ "a.md": "A from the folder", "deep/b.md": "B from the folder" });
const put = (name: string, text: string): DiscordChange => ({
    kind: "put",
    article: setArticle(name, text, "discord"),
});

/** The merged set as "name: text (origin)". */
const merged = (changes: readonly DiscordChange[], files = folder) =>
    mergedSet(files, changes).map(({ name, text, origin }) => `${name}: ${text} (${origin})`);

test("without changes the folder is the set", () => {
    expect(mergedSet(folder, [])).toEqual(folder);
});

test("what was added or edited through Discord wins over the folder's file of the same id, also in other case", () => {
    expect(merged([put("c.md", "C"), put("B.txt", "B edited")])).toEqual([
        "B.txt: B edited (discord)",
        "a.md: A from the folder (folder)",
        "c.md: C (discord)",
    ]);
});

test("a removed file stays away until its content changes", () => {
    const changes = withRemoval([], folder, "a");
    expect(merged(changes)).toEqual(["deep/b.md: B from the folder (folder)"]);
    const touched = aSet({ "a.md": "A anew", "deep/b.md": "B from the folder" });
    expect(merged(changes, touched)).toContain("a.md: A anew (folder)");
});

test("removing what was edited through Discord does not bring back the folder's file below it", () => {
    const changes = withRemoval(withArticle([], setArticle("A.md", "A edited", "discord")), folder, "a");
    expect(merged(changes)).toEqual(["deep/b.md: B from the folder (folder)"]);
});

test("adding again what was removed brings it back, and a second edit replaces the first", () => {
    const removed = withRemoval([], folder, "a");
    const added = withArticle(removed, setArticle("a.md", "A once", "discord"));
    const again = withArticle(added, setArticle("a.txt", "A twice", "folder"));
    expect(merged(again)).toEqual(["a.txt: A twice (discord)", "deep/b.md: B from the folder (folder)"]);
});

test("the changes to a set make it of any folder, and keep making it while the folder stays as it is", () => {
    const name = fc.constantFrom("a.md", "b.md", "c.txt", "d.md");
    const files = fc.dictionary(name, fc.constantFrom("x", "y", "z"), { maxKeys: 4 });
    fc.assert(
        fc.property(files, files, files, (wanted, byDiscord, inFolder) => {
            const set = mergedSet(
                aSet(wanted),
                Object.entries(byDiscord).map(([file, text]) => put(file, text)),
            );
            const content = (all: typeof set) => all.map(({ id, text }) => `${id}: ${text}`);
            expect(content(mergedSet(aSet(inFolder), changesTo(set, aSet(inFolder))))).toEqual(content(set));
        }),
    );
});
