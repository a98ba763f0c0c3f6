import fc from "fast-check";
import { expect, test } from "vitest";
import {
    idOf,
    idsOf,
    isSetAside,
    nameFromTitle,
    readableName,
    sharedIn,
} from "../../src/corpus/article-id.ts";

test.each([
    ["bridge.md", "bridge"],
    ["news/2016/The Bridge.TXT", "The Bridge"],
    ["v1.2.md", "v1.2"],
    ["cafe\u0301.md", "caf\u00e9"],
])("the id of %s is %s", (file, id) => {
    expect(idOf(file)).toBe(id);
});

test.each([
    ["a.md b.md", "a b"],
    ["a.md a.txt b.md", "a.md a.txt b"],
    ["a.md x/A.txt", "a.md A.txt"],
    ["index.md x/index.md x/y/index.md z.md", "index.md x/index.md x/y/index.md z"],
    ["a.md a.txt a.md.txt", "a.md a.txt a.md.txt"],
    ["x/a.md y/a.md y/a.txt", "x/a.md y/a.md a.txt"],
])("the ids of %s are %s", (files, ids) => {
    expect([...idsOf(files.split(" ")).values()].join(" ")).toBe(ids);
    expect(sharedIn(idsOf(files.split(" ")))).toEqual([]);
});

test("ids do not depend on the order of the files, and only paths that differ in case share one", () => {
    const name = fc.constantFrom(
        "a.md",
        "A.md",
        "a.txt",
        "a.md.txt",
        "b.md",
        "x/a.md",
        "x/A.txt",
        "y/a.md",
        "x/b.md",
    );
    fc.assert(
        fc.property(fc.uniqueArray(name), fc.infiniteStream(fc.nat()), (files, stream) => {
            const order = files.map((file) => [stream.next().value, file] as const);
            const shuffled = order
                .toSorted(([one], [other]) => Number(one) - Number(other))
                .map(([, file]) => file);
            const ids = idsOf(files);
            expect(new Map([...idsOf(shuffled)].sort())).toEqual(new Map([...ids].sort()));
            for (const sharing of sharedIn(ids))
                expect(new Set(sharing.map((file) => file.toLowerCase())).size).toBe(1);
        }),
    );
});

test.each([
    ["README.md", true],
    ["deep/Readme.MD", true],
    [".hidden.md", true],
    ["readme.txt", false],
    ["about-readme.md", false],
    ["minutes/~$nutes.docx", true],
    ["~notes.docx", false],
])("whether %s is set aside: %s", (file, isAside) => {
    expect(isSetAside(file)).toBe(isAside);
});

test.each([
    ["note about dogs.md", "note about dogs"],
    ["installing-the-kit.md", "Installing the kit"],
    ["snake_case_name.txt", "Snake case name"],
    ["2024-03-05-a-post.md", "A post"],
    ["2024-03-05 Board meeting.md", "2024-03-05 Board meeting"],
    ["2024-03-05.md", "2024-03-05"],
    ["20-civilians-killed.md", "20 civilians killed"],
    ["well-known bridges.md", "well-known bridges"],
    ["git.md", "git"],
    ["---.md", "---"],
    ["über-uns.md", "Über uns"],
])("the readable name of %s is %s", (file, title) => {
    expect(readableName(file)).toBe(title);
});

test.each([
    ["The Tug “Brave”: a history", "the-tug-brave-a-history"],
    ["!?", "article"],
    [`${"long ".repeat(15)}title - end`, `${"long-".repeat(15)}title`],
    // The last letter would be cut in half.
    [`a${"𠀀".repeat(40)}`, `a${"𠀀".repeat(39)}`],
])("the name from the title %s is %s", (title, name) => {
    expect(nameFromTitle(title)).toBe(name);
});
