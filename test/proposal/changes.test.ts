import { expect, test } from "vitest";
import { type ArticleSet, inOrder } from "../../src/proposal/article-set.ts";
import { changesBetween, isEmpty } from "../../src/proposal/changes.ts";
import { countTurns } from "../count-turns.ts";
import { aSet, built } from "./a-proposal.ts";

const edition = (files: Readonly<Record<string, string>>) => {
    const set = aSet(files);
    return { set, articles: built(set).corpus.articles };
};

const before = edition({
    "a.md": "# Alpha\n\nOld text.",
    "b.md": "# Beta\n\nText.",
    "c.md": "# Gamma\n\nText.",
});

test("lists what was added, changed and removed, with id and title", async () => {
    const after = edition({
        "a.md": "# Alpha two\n\nNew text.",
        "b.md": "# Beta\n\nText.",
        "d.md": "# Delta\n\nText.",
    });
    const changes = await changesBetween(before, after);
    expect(changes).toMatchObject({
        added: [{ id: "d", title: "Delta" }],
        changed: [{ id: "a", title: "Alpha two" }],
        removed: [{ id: "c", title: "Gamma" }],
    });
    expect((await changes.diff("a")).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
        "same: # Alpha",
        "added:  two",
        "same: \n\n",
        "removed: Old",
        "added: New",
        "same:  text.",
    ]);
    expect(await changes.diff("b")).toEqual([]);
    expect(await changes.diff("d")).toEqual([]);
});

test("a file that lost its title by an error is listed by its id", async () => {
    const after = edition({ "a.md": "", "b.md": "# Beta\n\nText.", "c.md": "# Gamma\n\nText." });
    expect((await changesBetween(before, after)).changed).toEqual([{ id: "a", title: "a" }]);
});

test("the same files are not a change, wherever they come from", async () => {
    const moved = {
        ...before,
        set: before.set.map((article) => ({ ...article, origin: "discord" as const })),
    };
    expect(isEmpty(await changesBetween(before, moved))).toBe(true);
    expect(isEmpty(await changesBetween(before, edition({})))).toBe(false);
});

test("a file that moved to another collection is changed, and its diff shows the old place", async () => {
    const inNews = (file: string) => edition({ [file]: "# Alpha\n\nOld text." });
    const { changed, diff } = await changesBetween(inNews("news/a.md"), inNews("guides/a.md"));
    expect(changed).toEqual([{ id: "a", title: "Alpha" }]);
    expect((await diff("a")).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
        "removed: news/a.md",
        "added: guides/a.md",
        "same: \n\n# Alpha\n\nOld text.",
    ]);
    expect(isEmpty(await changesBetween(inNews("news/a.md"), inNews("news/2016/a.md")))).toBe(true);
});

test("other work goes on while thousands of files are compared", async () => {
    const many = (text: string) => {
        const files = Array.from({ length: 3000 }, (_, at) => [`${at}.md`, text] as const);
        return { set: aSet(Object.fromEntries(files)), articles: [] };
    };
    const [one, other] = [many("One."), many("Other.")];
    const turns = countTurns();
    const { added, changed, removed } = await changesBetween(one, other);
    expect(turns.stop()).toBeGreaterThan(15);
    expect([added.length, changed.length, removed.length]).toEqual([0, 3000, 0]);
});

test("files that share an id by mistake are compared together", async () => {
    const shared = (...texts: readonly string[]) =>
        edition(Object.fromEntries(texts.map((text, at) => [`${at}/a.md`, text])));
    expect(isEmpty(await changesBetween(shared("x", "y"), shared("x", "y")))).toBe(true);
    for (const other of [shared("x", "z"), shared("x"), shared("x", "y", "z")])
        expect((await changesBetween(shared("x", "y"), other)).changed).toMatchObject([
            { id: "a", title: "a" },
        ]);
});

test("an article whose title another one has is told apart", async () => {
    const one = edition({ "hall.md": "# The hall\n\nOld." });
    const both = edition({
        "hall.md": "# The hall\n\nOld.",
        "inn.md": "# The hall\n\nNew.",
        "mill.md": "# Mill\n\nNew.",
    });
    expect((await changesBetween(one, both)).added).toEqual([
        { id: "inn", title: "The hall", sharesTitle: true },
        { id: "mill", title: "Mill" },
    ]);
    expect((await changesBetween(both, one)).removed).toMatchObject([{ id: "inn", sharesTitle: true }, {}]);
});

test("an article whose id is longer or shorter only because of another file is the same article", async () => {
    const facts = (set: ArticleSet) => ({ set, articles: built(set).corpus.articles });
    const both = inOrder(aSet({ "a.md": "# A\n\nOne.", "a.txt": "B\n\nTwo." }));
    const alone = inOrder(aSet({ "a.md": "# A\n\nOne." }));
    const edited = inOrder(aSet({ "a.md": "# A\n\nThree." }));
    expect(await changesBetween(facts(both), facts(alone))).toMatchObject({
        added: [],
        changed: [],
        removed: [{ id: "a.txt" }],
    });
    const changes = await changesBetween(facts(both), facts(edited));
    expect(changes).toMatchObject({ added: [], changed: [{ id: "a" }], removed: [{ id: "a.txt" }] });
    expect((await changes.diff("a")).length).toBeGreaterThan(1);
});
