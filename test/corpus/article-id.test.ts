import { expect, test } from "vitest";
import { idOf, readableName, sharedId } from "../../src/corpus/article-id.ts";

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

test.each([
    ["note about dogs.md", "note about dogs"],
    ["installing-the-kit.md", "Installing the kit"],
    ["snake_case_name.txt", "Snake case name"],
    ["2024-03-05-a-post.md", "A post"],
    ["2024-03-05.md", "2024-03-05"],
    ["20-civilians-killed.md", "20 civilians killed"],
    ["well-known bridges.md", "well-known bridges"],
    ["git.md", "git"],
    ["---.md", "---"],
    ["über-uns.md", "Über uns"],
])("the readable name of %s is %s", (file, title) => {
    expect(readableName(file)).toBe(title);
});
