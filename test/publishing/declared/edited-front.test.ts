import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatter } from "../../../src/corpus/front-matter/front-matter.ts";
import { readFrontMatter } from "../../../src/corpus/front-matter/read-front-matter.ts";
import { type ChangedKeys, declares, withDeclared } from "../../../src/publishing/declared/edited-front.ts";

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

test("a text without front matter gets some, with the line ends that it has", () => {
    const author = changed({ author: "B" });
    expect(withDeclared("Text.\n", author)).toBe("---\nauthor: B\n---\n\nText.\n");
    expect(withDeclared("Text.\r\n", author)).toBe("---\r\nauthor: B\r\n---\r\n\r\nText.\r\n");
});

const toml = `+++
# of the old site
title = "The mill" # a working title
tags = [
  "rye",
]
date = 2016-11-09
[params]
author = "of the template"
+++

The *mill*.
`;

const json = `{
  "title": "The mill",
  "tags": ["rye"],
  "date": "2016-11-09"
}

The *mill*.
`;

const noTitle = { title: undefined };
const url = { url: "https://a.b/" };

test.each([
    ["TOML", toml, { title: 'The "old" mill' }, '"The mill" #', '"The \\"old\\" mill" #'],
    ["TOML", toml, { published: "2017" }, "date = 2016-11-09", 'date = "2017"'],
    ["TOML", toml, noTitle, 'title = "The mill" # a working title\n', ""],
    ["TOML", toml, { author: "B" }, "[params]", 'author = "B"\n[params]'],
    ["JSON", json, { title: "The old mill" }, "The mill", "The old mill"],
    ["JSON", json, noTitle, '"title": "The mill",\n  ', ""],
    ["JSON", json, { published: undefined }, ',\n  "date": "2016-11-09"', ""],
    ["JSON", json, url, '"2016-11-09"', '"2016-11-09",\n  "url": "https://a.b/"'],
    ["YAML in braces", "---\n{title: T, x: 1}\n---\nText.\n", url, "}", ', url: "https://a.b/"}'],
    ["indented YAML", "---\n  title: T\n  x: 1\n---\nText.\n", url, "x: 1\n", "x: 1\n  url: https://a.b/\n"],
    ["YAML with CRLF", "---\r\ntitle: T\r\n---\r\nText.\r\n", url, "T\r\n", "T\r\nurl: https://a.b/\r\n"],
    ["YAML with CR", "---\rtitle: T\r---\rText.\r", url, "T\r", "T\rurl: https://a.b/\r"],
    ["a value above a comment", "---\ntitle:  'T'  # so far\nx: 1\n---\n", { title: "U" }, "'T'", "U"],
    ["a key in quotation marks", '---\n"title": T\n---\n', { title: "U" }, "T", "U"],
])("in %s, only the changed key changes", (_, before, change, old, next) => {
    expect(before.split(old)).toHaveLength(2);
    expect(withDeclared(before, changed(change))).toBe(before.replace(old, () => next));
});

test("values that refer to a changed one stay as they are read", () => {
    const text = "---\nauthor: &who A. Berg\npublisher: *who\nweight: 2.10\ntags: [a]\n---\n\nText.\n";
    expect(withDeclared(text, changed({ author: "B" }))).toBe(
        "---\nauthor: B\npublisher: A. Berg\nweight: 2.10\ntags:\n  - a\n---\n\nText.\n",
    );
});

test("front matter whose only key is removed is no text", () => {
    const nothing = changed({ author: undefined });
    expect(withDeclared('{\n  "author": "A"\n}\n\nText.\n', nothing)).toBe("Text.\n");
    expect(withDeclared("---\n{author: A}\n---\n\nText.\n", nothing)).toBe("---\n{}\n---\n\nText.\n");
    expect(withDeclared("---\nauthor: A\n---\n\nText.\n", nothing)).toBe("---\n\n---\n\nText.\n");
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
