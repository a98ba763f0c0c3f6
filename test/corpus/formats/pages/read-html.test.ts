import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { told } from "../../../../locales/message.ts";
import { trimAscii } from "../../../../src/corpus/draft.ts";
import { pageArticle } from "../../../../src/corpus/formats/pages/page-article.ts";
import { inWords } from "../../../in-words.ts";
import { readNow } from "../../../read-now.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const filler =
    "The bridge was opened in spring, and people came from far away to see it, says the chronicle.";

/** The parsed article of a page; throws if none was found. */
function articleOf(html: string) {
    const read = pageArticle(bytes(html));
    if ("problem" in read) throw new Error(told(read.problem));
    const { article, problems } = readNow("a.md", bytes(read.markdown));
    expect(problems).toEqual([]);
    return article;
}

const textOf = (body: string) =>
    articleOf(`<title>T</title><article>${body}</article>`)?.paragraphs.map(({ path, text }) =>
        path.length === 0 ? text : `[${path.join(" › ")}] ${text}`,
    );

describe("the declarations of a page", () => {
    test("come from Open Graph, article tags, language and canonical address", () => {
        const head = `<title>The bridge | Gazette</title><meta property="og:title" content="The &quot;bridge&quot;">
            <meta name="author" content="A. Berg"><meta property="og:site_name" content="Lervik Gazette">
            <meta property="article:published_time" content="2016-11-09T10:00:00Z">
            <link rel="canonical" href="https://example.org/bridge">`;
        const html = `<!doctype html><html lang="en-gb"><head>${head}</head><body><p>${filler}</p></body></html>`;
        expect(articleOf(html)).toMatchObject({
            title: 'The "bridge"',
            author: "A. Berg",
            publisher: "Lervik Gazette",
            published: "2016-11-09",
            url: "https://example.org/bridge",
            language: "en-GB",
        });
    });

    test("come from JSON-LD, also in a graph and with several authors", () => {
        const linked = {
            "@context": "https://schema.org",
            "@graph": [
                { "@type": "WebSite", name: "Gazette" },
                {
                    "@type": ["NewsArticle"],
                    headline: "The bridge",
                    author: [{ "@type": "Person", name: "A. Berg" }, "C. Dahl"],
                    publisher: { name: "Gazette" },
                    datePublished: "2016-11-09",
                },
            ],
        };
        const html = `<title>The bridge</title><script type="application/ld+json">{broken</script>
            <script type="application/ld+json">${JSON.stringify(linked)}</script><p>${filler}</p>`;
        expect(articleOf(html)).toMatchObject({
            title: "The bridge",
            author: "A. Berg, C. Dahl",
            publisher: "Gazette",
            published: "2016-11-09",
        });
    });

    test("are left out if an article may not declare them, and are never guessed", () => {
        const html = `<html lang="!"><title>T</title><meta property="article:published_time" content="yesterday">
            <meta property="article:author" content="https://example.org/people/1">
            <link rel="canonical" href="javascript:alert(1)"><p class="byline">By A. Berg</p><p>${filler}</p>`;
        const article = articleOf(html);
        for (const key of ["author", "published", "url", "publisher"])
            expect(article).not.toHaveProperty(key);
    });
});

describe("the text of a page is what a reader sees", () => {
    test.each([
        [`<p>${filler}</p>`, filler],
        [
            "<p>One <b>bold</b> <a href='x'>link</a>.<p>Two\n  lines&nbsp;&amp; more.",
            "One bold link.|Two lines\u00a0& more.",
        ],
        [
            "<h2>Section</h2><p>Text here.</p><h3>Deeper</h3><p>More.</p>",
            "[Section] Text here.|[Section › Deeper] More.",
        ],
        ["<p>a<br>b<br><br>c</p>", "a\nb|c"],
        ["<p>x</p><ul><li>apples<li>pears</ul>", "x|• apples\n• pears"],
        [
            "<p>x</p><ol><li><p>Apples are red.</p><li><p>Pears are green.</p></ol>",
            "x|Apples are red.|Pears are green.",
        ],
        ["<p>x</p><table><tr><th>Name<th>Age<tr><td>Ann<td>40</table>", "x|Name | Age\nAnn | 40"],
        ["<p>x</p><pre>a *b*\n  c</pre>", "x|a *b*\n  c"],
        ["<blockquote><p>One.<p>Two.</blockquote>", "One.|Two."],
        [
            "<p>1. *not* a [list](x) &lt;b&gt; # no</p><p>- nor this</p>",
            "1. *not* a [list](x) <b> # no|- nor this",
        ],
    ])("%j", (body, text) => {
        // The cells of a table are also separated by a bar.
        expect(textOf(body)?.join("|")).toBe(text);
    });

    test("scripts, styles and hidden text are left out", () => {
        const hidden = `<script>alert("secret")</script><style>.secret{}</style><template>secret</template>
            <noscript>secret</noscript><div hidden>secret</div><p style="color:red; display: none">secret</p>
            <span aria-hidden="true">secret</span><span class="sr-only">secret</span><!-- secret -->
            <svg><text>secret</text></svg><button>secret</button>`;
        expect(textOf(`<p>${filler}</p>${hidden}<p>The end.</p>`)).toEqual([filler, "The end."]);
    });

    test("navigation and footer are not part of the article", () => {
        const html = `<html><head><title>T</title></head><body><nav><ul><li><a href=/>Home</a></ul></nav>
            <main><article><h1>T</h1>${`<p>${filler}</p>`.repeat(5)}</article></main><footer>Imprint</footer></body></html>`;
        const text = articleOf(html)?.paragraphs.map((paragraph) => paragraph.text);
        expect(text).toEqual(Array.from({ length: 5 }, () => filler));
    });
});

test("any text of a page survives unchanged", () => {
    const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const marks = fc.constantFrom(
        ..."*_~`[]()<>#+-.!|\\&:;{}=\"'@ \u00a01aé語🙂",
        "www.x.yz",
        ...[
            "%%",
            "==",
            "[[",
            "]]",
            "{{",
            "}}",
            "{%",
            "{#a}",
            "^1^",
            "!!! note",
            ": ",
            ":::",
            "[!NOTE]",
            "&lt;A>",
        ],
        "&amp;",
        "<b>",
        "---",
        "1. ",
    );
    const line = fc
        .array(fc.oneof(marks, fc.string({ unit: "grapheme", maxLength: 5 })), {
            minLength: 1,
            maxLength: 12,
        })
        .map((pieces) =>
            trimAscii(
                pieces
                    .join("")
                    .replace(/[\p{Cc}\ufeff]/gu, "")
                    .replace(/ +/gu, " "),
            ),
        )
        .filter((text) => /\p{L}/u.test(text));
    fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
            expect(
                textOf(`<p>${filler}</p>${lines.map((text) => `<p>${escapeHtml(text)}</p>`).join("")}`),
            ).toEqual([filler, ...lines]);
        }),
        { numRuns: 100 },
    );
});

describe("hostile and empty pages give a problem", () => {
    test.each([
        ["with deep nesting", "<div>".repeat(5000)],
        ["with extreme nesting", "<b>".repeat(1_000_000)],
        ["with very many tags", "<p>x".repeat(200_000)],
        ["with very many attributes", `<p ${"a=1 ".repeat(300_000)}>x`],
        ["with unclosed tags", "</html".repeat(700_000)],
        ["that is too large", "x".repeat(5 * 1024 * 1024 + 1)],
        ["empty", ""],
        ["without text", "<title>T</title><img src=x>"],
    ])("a page %s", (_, html) => {
        expect(inWords(pageArticle(bytes(html)))).toEqual({
            problem: expect.any(String),
            remedy: expect.any(String),
        });
    });

    test("huge attributes and many entities are read", () => {
        expect(textOf(`<p title="${"x".repeat(2_000_000)}">${filler}</p>`)).toEqual([filler]);
        expect(textOf(`<p>${filler} ${"&amp;".repeat(10_000)}</p>`)?.[0]).toContain("&&&&");
    });

    test("any bytes give a result", () => {
        fc.assert(
            fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
                expect(pageArticle(any)).toBeTypeOf("object");
            }),
        );
        const tags = fc.constantFrom(
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "<ul>",
            "<li>",
            "</ul>",
            "<h1>",
            "<br>",
            "<html>",
            "</body>",
            "<script>",
            "<title>",
            "text ",
            "<!--",
            "&#0;",
            "&#xd800;",
            "<pre>",
            "<svg>",
        );
        fc.assert(
            fc.property(fc.array(tags, { maxLength: 40 }), (pieces) => {
                const read = pageArticle(bytes(`<title>T</title>${pieces.join("")}`));
                if ("problem" in read) return;
                const { problems } = readNow("a.md", bytes(read.markdown));
                expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
            }),
            { numRuns: 300 },
        );
    });
});
