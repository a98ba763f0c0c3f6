import { expect, test } from "vitest";
import { blocksOf } from "../../../../src/playground/page/markdown/markdown.ts";

test("lists are separated from the text around them", () => {
    expect(blocksOf("before\n- a\n* b\n3. c\n4. d\nafter\nmore")).toEqual([
        { kind: "text", text: "before" },
        { kind: "list", ordered: false, start: 1, items: ["a", "b"] },
        { kind: "list", ordered: true, start: 3, items: ["c", "d"] },
        { kind: "text", text: "after\nmore" },
    ]);
});

test.each(["\\- no", "1\\. no", "-no", "*emphasis*", "-# small", "- ", "2016. "])(
    "%j is not a list",
    (line) => {
        expect(blocksOf(line)).toEqual([{ kind: "text", text: line }]);
    },
);

test("code between fences stays the same", () => {
    const code = "```\n- a\n```";
    expect(blocksOf(`${code}\n- b`)).toEqual([
        { kind: "text", text: code },
        { kind: "list", ordered: false, start: 1, items: ["b"] },
    ]);
});

test("quotes and small lines are separated from the text around them", () => {
    expect(blocksOf("-# a\n> b\n> c\n-# d\n-# e\n\nf\n> g\n\n> h\n")).toEqual(
        ["-# a", "> b\n> c", "-# d", "-# e", "\nf", "> g", "\n", "> h"].map((text) => ({
            kind: "text",
            text,
        })),
    );
    const quoted = "> ```\n> - a\n> ```";
    expect(blocksOf(`${quoted}\n-# b`)).toEqual([quoted, "-# b"].map((text) => ({ kind: "text", text })));
    const rest = ">>> a\n- b\n-# c";
    expect(blocksOf(rest)).toEqual([{ kind: "text", text: rest }]);
});
