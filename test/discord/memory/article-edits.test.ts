import { expect, test } from "vitest";
import { type ArticleEdit, articleEdits } from "../../../src/discord/memory/article-edits.ts";
import { setArticle } from "../../../src/proposal/article-set.ts";
import { corpusNow } from "../../read-now.ts";

function anEdit(text = "# The mill\n\nIt grinds."): ArticleEdit {
    const base = setArticle("mill.md", "# The mill\n\nIt grinds.", "folder");
    const edited = setArticle("mill.md", text, "discord");
    const [facts] = corpusNow([{ file: "mill.md", bytes: Buffer.from("# The mill\n\nIt grinds.") }]).articles;
    if (facts === undefined) throw new Error("It is no article.");
    return { id: "mill", base, edited, before: base, step: 1, facts };
}

test("an edit is its moderator's, and there for an hour after its last change", () => {
    let time = 0;
    const edits = articleEdits(() => time);
    const key = edits.begin("1", anEdit());
    expect(edits.find("2", key)).toBeUndefined();
    time = 50 * 60_000;
    const changed = { ...anEdit(), step: 2 };
    edits.change("1", key, changed);
    time = 100 * 60_000;
    expect(edits.find("1", key)).toBe(changed);
    time = 111 * 60_000;
    expect(edits.find("1", key)).toBeUndefined();
});

test("a moderator has five edits at most, and may end or forget them", () => {
    const edits = articleEdits(() => 0);
    const others = edits.begin("2", anEdit());
    const keys = Array.from({ length: 6 }, () => edits.begin("1", anEdit()));
    expect(keys.map((key) => edits.find("1", key) !== undefined)).toEqual([
        false,
        true,
        true,
        true,
        true,
        true,
    ]);
    edits.end("1", keys[5] ?? "");
    expect(edits.find("1", keys[5] ?? "")).toBeUndefined();
    edits.forget("1");
    expect(keys.some((key) => edits.find("1", key) !== undefined)).toBe(false);
    expect(edits.find("2", others)).toBeDefined();
});

test("all edits together have a size at most, to which an unchanged article does not count", () => {
    const edits = articleEdits(() => 0);
    const large = "x".repeat(5_000_000);
    const keys = Array.from(
        { length: 6 },
        (_, at) => [`${at}`, edits.begin(`${at}`, anEdit(large))] as const,
    );
    expect(keys.filter(([member, key]) => edits.find(member, key) !== undefined)).toHaveLength(4);
});
