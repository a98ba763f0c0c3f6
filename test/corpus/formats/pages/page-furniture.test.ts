import { expect, test } from "vitest";
import { pageArticle } from "../../../../src/corpus/formats/pages/page-article.ts";
import { readNow } from "../../../read-now.ts";

test.each(["#", "#dogs", "javascript:void(0)"])("titles and questions that are links to %s stay", (href) => {
    const link = (text: string) => `<a href="${href}">${text}</a>`;
    const body =
        "<p>The bridge was opened in spring, and people came from far away to see it, says the chronicle.</p>" +
        `<h2>${link("Back to school")}</h2><p>It is free.</p><h3><span>${link("Are dogs let in?")}</span></h3><p>Small ones.</p>` +
        `<div>${link("Is there a bus?")}</div><p>The 7.</p><p>${link("Back to top")}</p>`;
    const read = pageArticle(new TextEncoder().encode(`<title>T</title><article>${body}</article>`));
    const { article } = readNow("a.md", "markdown" in read ? read.markdown : "");
    expect(article?.paragraphs.slice(1).map(({ path, text }) => [...path, text])).toEqual([
        ["Back to school", "It is free."],
        ["Back to school", "Are dogs let in?", "Small ones."],
        ["Back to school", "Are dogs let in?", "Is there a bus?"],
        ["Back to school", "Are dogs let in?", "The 7."],
    ]);
});
