import { expect, test } from "vitest";
import { idOf, sharedId } from "../../src/corpus/article-id.ts";

test.each([
    ["bridge.md", "bridge"],
    ["news/2016/The Bridge.TXT", "The Bridge"],
    ["v1.2.md", "v1.2"],
    ["cafe\u0301.md", "caf\u00e9"],
])("the id of %s is %s", (file, id) => {
    expect(idOf(file)).toBe(id);
});

test("ids that differ only in case are the same", () => {
    expect(sharedId("x/Bridge.md")).toBe(sharedId("bridge.txt"));
});
