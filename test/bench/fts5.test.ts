import { expect, test } from "vitest";
import { openFts5 } from "../../bench/fts5.ts";

const split = (text: string) => text.split(" ").filter((word) => word !== "");
const document = (id: number, text: string) => ({ id, title: "", section: "", text });

test("documents with any of the terms are found, those with more and rarer terms first", () => {
    const texts = ["rye mill", "rye", "mill by the river", "rye bread", "bridge"];
    const { search } = openFts5(
        texts.map((text, id) => document(id, text)),
        split,
    );
    expect(search("mill rye")[0]).toBe(0);
    expect(search("mill rye").toSorted()).toEqual([0, 1, 2, 3]);
    expect(search("nothing")).toEqual([]);
});

test("at most fifty documents are found, and terms are never read as syntax", () => {
    const many = Array.from({ length: 60 }, (_, id) => document(id, "mill"));
    const { search, memory } = openFts5(many, split);
    expect(search("mill")).toHaveLength(50);
    expect(search('mill OR "AND NOT (title:')).toHaveLength(50);
    expect(search("")).toEqual([]);
    expect(memory).toBeGreaterThan(0);
});
