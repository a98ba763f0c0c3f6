import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatter } from "../../src/corpus/front-matter/front-matter.ts";
import { readFrontMatter } from "../../src/corpus/front-matter/read-front-matter.ts";
import { type ChangedKeys, declares, withDeclared } from "../../src/publishing/edited-front.ts";

const changed = (keys: Partial<Record<"title" | "author" | "published" | "url", string | undefined>>) =>
    new Map(Object.entries(keys)) as unknown as ChangedKeys;

const post = `---
# of the old site
layout: post
tags: [mills, rye]   # two
date: 2016-11-09
author: >-
  A.
  Berg
draft: false
---

The *mill*.
`;

test("only the lines of changed keys change, under the names that they have", () => {
    const edited = withDeclared(
        post,
        changed({ published: "2017", author: "Ida: Holm", url: "https://a.b/" }),
    );
    expect(edited).toBe(`---
# of the old site
layout: post
tags: [mills, rye]   # two
date: "2017"
author: "Ida: Holm"
draft: false
url: https://a.b/
---

The *mill*.
`);
});

test("a key that is no longer declared is removed under all of its names", () => {
    const text = "---\r\ndate: 2016\r\ntitle: T\r\npublished: 2017\r\n---\r\n\r\nText.\r\n";
    expect(withDeclared(text, changed({ published: undefined }))).toBe(
        "---\r\ntitle: T\r\n---\r\n\r\nText.\r\n",
    );
});

test("of two names of a key, the one that counts changes", () => {
    const text = "---\ndate: 2016\npublished: 2017\n---\n\nText.\n";
    expect(withDeclared(text, changed({ published: "2018" }))).toBe(
        '---\ndate: 2016\npublished: "2018"\n---\n\nText.\n',
    );
});

test.each([
    ["none", "Text.\n", "---\nauthor: B\n---\n\nText.\n"],
    ["TOML", '+++\ntitle = "T"\nauthor = "A"\n+++\n\nText.\n', "---\ntitle: T\nauthor: B\n---\n\nText.\n"],
    [
        "a flow of YAML",
        "---\n{title: T, author: A}\n---\nText.\n",
        "---\ntitle: T\nauthor: B\n---\n\nText.\n",
    ],
])("where the front matter is %s, it is written anew", (_, before, after) => {
    expect(withDeclared(before, changed({ author: "B" }))).toBe(after);
});

test("whether a key is declared does not depend on its name", () => {
    expect(declares(post, "published")).toBe(true);
    expect(declares(post, "title")).toBe(false);
    expect(declares("Text.", "title")).toBe(false);
});

test("what is read from the edited front matter is what was changed, and everything else as before", () => {
    const value = fc
        .string({ unit: fc.constantFrom(..."aZ9 .*_#>-:'\"{}[]&!|%@é") })
        .map((text) => `x${text.trim()}`);
    fc.assert(
        fc.property(value, value, value, (old, author, title) => {
            const before = withDeclared("Text.\n", changed({ title, author: old }));
            const after = withDeclared(before, changed({ author }));
            const matter = findMatter(after);
            expect(matter && readFrontMatter(matter)).toMatchObject({
                title: title.trim(),
                declared: { author: author.trim() },
            });
            expect(after.slice(matter?.end)).toBe("\nText.\n");
        }),
    );
});
