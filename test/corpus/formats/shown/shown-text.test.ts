import { describe, expect, test } from "vitest";
import { told } from "../../../../locales/message.ts";
import { pageArticle } from "../../../../src/corpus/formats/pages/page-article.ts";
import { readNow } from "../../../read-now.ts";

/** The paragraphs of a text, with "[…]" where something is left out. */
function shown(markdown: string): string {
    const { article } = readNow("a.md", `# T\n\n${markdown}`);
    return (article?.paragraphs ?? [])
        .map(({ text, omissions = [] }) =>
            omissions.reduceRight((all, at) => `${all.slice(0, at)}[…]${all.slice(at)}`, text),
        )
        .join("|");
}

const filler = "<p>The bridge was opened in spring, and people came from far away to see it.</p>".repeat(3);

/** The first paragraph of a web page with this paragraph. */
function shownOnPage(paragraph: string): string {
    const html = `<title>T</title><article><p>${paragraph}</p>${filler}</article>`;
    const page = pageArticle(new TextEncoder().encode(html));
    return "problem" in page
        ? told(page.problem)
        : (shown(page.markdown.replace(/^---[\s\S]*?---\n/u, "")).split("|")[0] ?? "");
}

/** HTML that means the same in Markdown and in a web page. */
const both = [
    ["died in 2011<sup>1</sup> at home", "died in 2011¹ at home"],
    ["10<sup>6</sup> nails, CO<sub>2</sub>, the 21<sup>st</sup>", "10⁶ nails, CO₂, the 21ˢᵗ"],
    ["x<sup>n+1</sup> and 10<sup>−3</sup>", "xⁿ⁺¹ and 10⁻³"],
    ["costs 5<sup>[2]</sup> crowns, 6<sup>*</sup> or 7<sup>1, 3</sup>", "costs 5 crowns, 6 or 7"],
    ['in 2011<sup><a href="#n">1</a></sup> and 2012<sup class="footnote-ref">2</sup>', "in 2011 and 2012"],
    ["10<sup>Q</sup>, 10<sup>2Ω</sup>, la S<sup>té</sup>", "10^Q, 10^(2Ω), la Sté"],
    ["is 7<sup>[1]</sup>8 and a<sup>[2]</sup>b", "is 7[…] 8 and ab"],
    ["costs <del>18</del> 20 crowns", "costs […] 20 crowns"],
    ["costs <s>18</s>20 or <strike>5</strike>, they say", "costs […]20 or […], they say"],
    ["It holds 10<del>5</del>6 and so on", "It holds 10[…] 6 and so on"],
    ['costs <span style="color: red; text-decoration: line-through">18</span> 20', "costs […] 20"],
    ["<del>Dogs travel free.</del> Dogs pay 5 crowns.", "[…]Dogs pay 5 crowns."],
    ["It is open. <del>Not on Sundays.</del>", "It is open.[…]"],
    ["is <math><mi>h</mi><mo>=</mo><mn>2</mn></math> metres", "is h = 2 metres"],
    [
        "is <math><msqrt><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></msqrt></math> wide",
        "is √(a/b²) wide",
    ],
    ["press <kbd>Ctrl</kbd>+<kbd>C</kbd> or <button>Save</button> now", "press Ctrl+C or Save now"],
    ['the <img src="x.png" alt="gear"> icon', "the gear icon"],
    ['the <img src="x.png"> icon and <img src="y.png" alt="y.png">', "the […] icon and[…]"],
    ['the <img src="x.png" alt="&quot;go&quot; &lt;key&gt;"> icon', 'the "go" <key> icon'],
    ["a map <canvas></canvas> here", "a map […] here"],
    ["one<br>two", "one\ntwo"],
    ["a<datalist><option>hidden</datalist> field", "a field"],
    [
        "he said <q>go</q> and <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> left",
        "he said “go” and 漢(kan) left",
    ],
] as const;

test.each(both)("in Markdown, %j is shown as %j", (html, text) => {
    expect(shown(html)).toBe(text);
});

test.each(both)("in a web page, %j is shown as %j", (html, text) => {
    expect(shownOnPage(html)).toBe(text);
});

describe("in Markdown", () => {
    test.each([
        ["costs ~~18~~ 20, *~~not~~* ~~5~~ ~~6~~ much", "costs […] 20, […] much"],
        ["~~All of it.~~\n\nNext.", "Next."],
        ["CO~2~ and H~2~O, but ~struck~ out", "CO₂ and H₂O, but […] out"],
        [
            "a List<String> of Map<Key> and Vec<u8>, see <name>",
            "a List<String> of Map<Key> and Vec<u8>, see <name>",
        ],
        ["when a<b and c>d at once, or a<b>c", "when a<b and c>d at once, or a<b>c"],
        ['a new <DocsLink path="x" /> and <x-icon/> here', "a new […] and […] here"],
        ["a <Note>kept</Note> text, an <item>shown</item> one", "a kept text, an <item>shown</item> one"],
        ["<b>bold</b> and <span class='x'>more</span> <b>open", "bold and more open"],
        ["Optional<Object> and <Link to='x'>there</Link>", "Optional<Object> and there"],
        ["press ![gear](x.png) or [![Save it](y.png)](z)", "press gear or Save it"],
        ["[![CI](a.png)](b) ![npm](c.png)\n\nText.", "Text."],
        ["![The pump is on pier 2](map.png)", "The pump is on pier 2"],
        ["| a | ~~b~~ c |\n|---|---|\n| d | e<sup>2</sup> |", "a | […] c\nd | e²"],
        ["in 5[^a]6, a[^a]b\n\n[^a]: x", "in 5[…] 6, ab|x"],
        ["one<div>two</div>three", "one\ntwo\nthree"],
        ["one</p>two <p class='x'>three", "one\ntwo \nthree"],
        ["one\rtwo", "one two"],
        ["- ~~apples~~ pears\n- ~~plums~~", "• […] pears"],
    ])("%j is shown as %j", (markdown, text) => {
        expect(shown(markdown)).toBe(text);
    });

    test.each([
        [
            "<table><tr><th>Zone</th><th>Price</th></tr><tr><td>North</td><td>12</td></tr></table>",
            "Zone | Price\nNorth | 12",
        ],
        [
            "<table>\n<tr><td>a</td><td>b</td></tr>\n\n<tr><td>c</td><td>d</td></tr>\n\n</table>",
            "a | b\nc | d",
        ],
        ["<ul><li>One is here.</li><li>Two is there.</li></ul>", "One is here.|Two is there."],
        ["<div>\nThe &copy; master.<br>His <del>old</del> office.\n</div>", "The © master.\nHis […] office."],
        ["<details><summary>Why</summary>Because.</details>", "Why|Because."],
        [
            "<dl><dt>Bow</dt><dd>The front.</dd><dt>Stern<dd>The back.</dl>",
            "Bow\nThe front.|Stern\nThe back.",
        ],
        ["<p>1 < 2</p><!-- no --><script>no()</script><style>no</style>", "1 < 2"],
        ["<pre>a\n  b</pre>", "a\n  b"],
        ["<pre>one<br>two<div>three</div><div>four</div>10<sup>6</sup></pre>", "one\ntwo\nthree\nfour\n10⁶"],
        ["<pre>run <del>not</del> this<script>no()</script></pre>", "run […] this"],
        ["<div>Dogs may <s>not<p>ever</p></s> run.</div>", "Dogs may […] run."],
        ["<div><del><p>Gone.</p></del><p hidden>Gone.</p><p>Here.</p></div>", "Here."],
        [
            "<figure><img alt='A map of the pier' src=x><figcaption>The pier.</figcaption></figure>",
            "The pier.",
        ],
    ])("the block %j is shown as %j", (html, text) => {
        expect(shown(html)).toBe(text);
    });

    test("tags nested a thousand times in a block are read", () => {
        expect(shown(`${"<div>".repeat(1000)}deep${"</div>".repeat(1000)}`)).toBe("deep");
        const html = "<del><b>old</b></del> new 10<sup>6</sup><script>no()</script><p hidden>no</p>";
        expect(shown(`${"<div>".repeat(1000)}${html}`)).toBe("[…]new 10⁶");
    });
});

test("a formula that a page shows as an image, next to a hidden copy for screen readers, is kept once", () => {
    const math = "<math><mi>E</mi><mo>=</mo><mi>m</mi></math>";
    const html = `so <span><span style="display: none">${math}</span><img aria-hidden="true" alt="E=m" src="x"></span> holds`;
    expect(shownOnPage(html)).toBe("so E = m holds");
});
