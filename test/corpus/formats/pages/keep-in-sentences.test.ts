import { expect, test } from "vitest";
import { pageArticle } from "../../../../src/corpus/formats/pages/page-article.ts";
import { readNow } from "../../../read-now.ts";

test("questions that are buttons are above the answers that they open", () => {
    const body =
        "<p>The bridge was opened in spring, and people came from far away to see it, says the chronicle.</p>" +
        '<h3><button aria-controls="a"><span>Is it deep?</span></button></h3><div id="a" hidden><p>Two metres.</p></div>' +
        '<h3><button aria-controls="b">Is it cold?</button></h3><div id="b" style="display:none"><p>It is.</p></div>' +
        '<button aria-controls="c">Menu</button><div id="c" hidden>Home</div>';
    const read = pageArticle(new TextEncoder().encode(`<title>Bath</title><main>${body}</main>`));
    const { article } = readNow("a.md", "markdown" in read ? read.markdown : "");
    expect(article?.paragraphs.slice(1).map(({ path, text }) => [...path, text])).toEqual([
        ["Is it deep?", "Two metres."],
        ["Is it cold?", "It is."],
    ]);
});
