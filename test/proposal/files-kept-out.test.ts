import { expect, test } from "vitest";
import { inOrder, setArticle } from "../../src/proposal/article-set.ts";
import { changesTo } from "../../src/proposal/back-to-version.ts";
import {
    type DiscordChanges,
    mergedSet,
    withArticle,
    withoutChangesTo,
    withRemoval,
} from "../../src/proposal/discord-changes.ts";
import { keptOut } from "../../src/proposal/files-kept-out.ts";
import { aSet } from "./a-proposal.ts";

const none: DiscordChanges = { articles: [], removals: [] };
const folder = inOrder(aSet({ "a.md": "A", "news/b.md": "B", "c.md": "C" }));

test("a file stays out because its article was removed, or edited in Discord", () => {
    const edited = withArticle(none, setArticle("b.txt", "B edited", "discord"));
    const changes = withRemoval(edited, folder, { id: "a", file: "a.md" });
    expect(keptOut(folder, changes)).toEqual([
        { file: "a.md", why: { kind: "removed" } },
        { file: "news/b.md", why: { kind: "replaced", by: "b.txt" } },
    ]);
});

test("a file stays out because of the version that was gone back to", async () => {
    const old = { number: 2, set: inOrder(aSet({ "a.md": "A before", "news/b.md": "B" })), removals: [] };
    expect(keptOut(folder, await changesTo(old, folder))).toEqual([
        { file: "a.md", why: { kind: "older", version: 2, by: "a.md" } },
        { file: "c.md", why: { kind: "not-in-version", version: 2 } },
    ]);
});

test("a removal before the version that was gone back to is still one", async () => {
    const { removals } = withRemoval(none, folder, { id: "c", file: "c.md" });
    const old = { number: 2, set: inOrder(aSet({ "a.md": "A", "news/b.md": "B" })), removals };
    expect(keptOut(folder, await changesTo(old, folder))).toEqual([
        { file: "c.md", why: { kind: "removed" } },
    ]);
});

test("without the changes to its files, a folder is served as it is", async () => {
    const old = { number: 2, set: inOrder(aSet({ "a.md": "A before", "x.md": "X" })), removals: [] };
    const changes = withArticle(await changesTo(old, folder), setArticle("c.txt", "C edited", "discord"));
    const all = new Set(folder.map(({ file }) => file));
    const left = withoutChangesTo(all, folder, changes);
    expect(keptOut(folder, left)).toEqual([]);
    expect(mergedSet(folder, left).map(({ file, origin }) => `${file} ${origin}`)).toEqual([
        "a.md folder",
        "c.md folder",
        "news/b.md folder",
        "x.md discord",
    ]);
});
