import { expect, test } from "vitest";
import { told } from "../../../../locales/message.ts";
import { openPage, type PageNode } from "../../../../src/corpus/formats/pages/open-page.ts";
import { isByline, ownTexts } from "../../../../src/corpus/formats/pages/page-elements.ts";

test("finds text of an element, but not that of the elements in it", () => {
    const page = openPage("<p>See <a>here</a></p><div><a>menu</a> | <a>about</a></div>");
    if ("problem" in page) throw new Error(told(page.problem));
    const hasText = ownTexts();
    expect([...page.body.querySelectorAll("p, div, a")].map((one) => [one.nodeName, hasText(one)])).toEqual([
        ["P", true],
        ["A", true],
        ["DIV", false],
        ["A", true],
        ["A", true],
    ]);
    expect(hasText(null)).toBe(false);
});

test("looks at the children of an element once, however many of them ask", () => {
    const page = openPage(`<div>${"<a></a>".repeat(1000)}</div>`);
    if ("problem" in page) throw new Error(told(page.problem));
    const links = [...page.body.querySelectorAll("a")];
    const place = links[0]?.parentNode;
    if (place === null || place === undefined) throw new Error("There is no link.");
    let looks = 0;
    const counted: PageNode = {
        ...place,
        get childNodes() {
            looks++;
            return place.childNodes;
        },
    };
    const hasText = ownTexts();
    expect(links.filter(() => hasText(counted))).toEqual([]);
    expect(looks).toBe(1);
});

test.each([
    ["By Bo Lind, 3 May 2024", { author: "Bo Lind", published: "2024-05-03" }, true],
    ["By Bo Lind", { author: "Bo Lind" }, true],
    ["By Bo Lind, 3 May 2024", { author: "Bo Lind" }, false],
    ["By Bo Lind on <time>2024-05-03</time>", { published: "2024-05-03" }, false],
    ["<time>3 May</time>", { published: "2024-05-03" }, true],
    ["Five ways to tie a knot", { author: "Bo Lind", published: "2024-05-03" }, false],
    ["By Bo Lind", {}, false],
])("whether %j only says what the page declares as %j", (html, declared, expected) => {
    const page = openPage(`<p>${html}</p>`);
    if ("problem" in page) throw new Error(told(page.problem));
    const found = [...page.body.querySelectorAll("p")].map((line) => isByline(line, ["byline"], declared));
    expect(found).toEqual([expected]);
});
