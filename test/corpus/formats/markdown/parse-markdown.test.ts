import fc from "fast-check";
import { expect, test } from "vitest";
import { shownParagraphs } from "../../shown-paragraphs.ts";

/** Ways to write a word in a sentence that show it. */
const kept = [
    ...[
        "W",
        "*W*",
        "**W**",
        "***W***",
        "`W`",
        "[W](http://x.y)",
        "<W>",
        "&lt;W&gt;",
        "\\*W\\*",
        "(W)",
        "“W”",
        "W,",
    ],
    ...[
        "List<W>",
        "a<b W and c>d",
        "x<W>y</W>",
        "<i>W</i>",
        "<b>*W*</b>",
        "<kbd>W</kbd>",
        "<button>W</button>",
    ],
    ...["<span class='x'>W</span>", "<q>W</q>", "<Note>W</Note>", "<x-y>W</x-y>", "<math><mi>W</mi></math>"],
    ...["<ins>W</ins>", "<a href='x'>W</a>", "<br>W", "<br/>W<wbr>", "![W](x.png)", "<img alt='W' src=x>"],
    ...[
        "[[W]]",
        "[[page|W]]",
        "[[page#W]]",
        "==W==",
        "![[x|W]]",
        '{{< tip text="W" >}}',
        "<canvas title='W'></canvas>",
    ],
    ...[
        "[*W*][none]",
        "{W}",
        "%W%",
        "=W=",
        "a-W-b",
        "1 < W > 0",
        "AT&W;",
        "<ruby>k<rt>W</rt></ruby>",
        "^W",
        "@W",
        "#W",
    ],
];

/** Rules that leave out a word and mark its place. */
const marked = {
    struck: ["~~W~~", "<del>W</del>", "<s>*W*</s>", "<strike>W</strike>", "**~~W~~**", "~~*W*~~"],
    "not text": [
        "<canvas>W</canvas>",
        "<select><option>W</option></select>",
        "<iframe src='W'></iframe>",
        "![](W.png)",
    ],
    component: ["<Foo W='1' />", "<Foo.W />", "<x-w W='1'/>"],
    shortcode: ["{{ W }}", "{{< W >}}", "{% include W %}", "{{% W a=1 %}}"],
    embed: ["![[W]]", "![[W.png|100]]"],
};

/** Rules that leave out a word that no reader sees. */
const unseen = {
    comment: ["<!-- W -->", "%%W%%", "{/* W */}", "{# W #}", "{{/* W */}}"],
    address: ["[k](http://x.y/W)", "[k](x 'W')", "<a href='W'>k</a>", "![k k](W)"],
    attribute: ["<span title='W'>k</span>", "<span data-w='W'>k</span>", "[k]{.W}"],
    "note mark": ["k[^W]", "k<sup><a href='#'>W</a></sup>", "k<sup>[W]</sup>"],
    hidden: [
        "<span hidden>W</span>",
        "<span aria-hidden='true'>W</span>",
        "<script>W</script>",
        "<style>W</style>",
    ],
};

type Fate = "kept" | "marked" | "unseen";
interface Piece {
    readonly source: string;
    readonly fate: Fate;
}

const pieces: readonly Piece[] = [
    ...kept.map((source): Piece => ({ source, fate: "kept" })),
    ...Object.values(marked).flatMap((some) => some.map((source): Piece => ({ source, fate: "marked" }))),
    ...Object.values(unseen).flatMap((some) => some.map((source): Piece => ({ source, fate: "unseen" }))),
];

/** Ways to write sentences, S and T, as blocks. */
const blocks = [
    ...[
        "S",
        "S",
        "S\nT",
        "S  \nT",
        "## S\n\nk",
        "S\n===\n\nk",
        "> S\n>\n> T",
        "- S\n- T",
        "- S.\n- T.",
        "1. S\n\n   T",
        "* S\n  - T",
    ],
    ...[
        "| S | k |\n|---|---|\n| k | T |",
        "[^note]: S",
        "<div>\n\nS\n\n</div>",
        "> [!NOTE] S\n> T",
        "> [!tip]- S\n> T",
    ],
    ...[
        "::: warning\nS\n:::",
        ":::tip[S]\nT\n:::",
        '!!! note "Title"\n    S\n\n    T',
        '=== "S"\n\n    T',
        "Term\n: S\n: T",
    ],
    ...["<Tabs>\n  <Tab title='x'>\n\n  S\n\n  T\n  </Tab>\n</Tabs>", "{{< note >}}\nS\n\nT\n{{< /note >}}"],
    ...[
        "<Note>\nS\n</Note>",
        "<Note>S\n\nT</Note>",
        "- [ ] S\n- [x] T",
        "S\n{: .lead}",
        "S ^block-1",
        "import x from 'y'\n\nS",
    ],
    ...[
        "**S?** T",
        "**S?**\n\nT",
        "**S?**",
        "**S?**\\\nk\\\n**T?**\\\nk",
        "**S**\n\nT",
        "Q: S?\nA: T",
        "Q: S?\n\nA: T",
        "Q: S",
    ],
    ...[
        "- **S?** T",
        "1. **S?**\n\n   T\n2. k",
        "S?\n: T",
        "- **S?**",
        "k:\n\n- S\n- T",
        "S:\n\n1. T.\n2. k.",
        "S:\n\n- k\n\n- T.",
        "k\n\n***\n\nS",
    ],
    ...[
        "<details>\n<summary>k?</summary>\n\nS\n\nT\n\n</details>",
        "<details>\n<summary>k?</summary>\n\n</details>\n\nS",
    ],
    ...[
        "|  |  |\n|---|---|\n| S | T |",
        "| S | T |\n|---|---|\n| **k** |  |\n| k | k |",
        "| **S** |  |\n|---|---|\n| T |",
    ],
];
/** Blocks of HTML, in which Markdown is not read. */
const htmlBlocks = [
    ...["<div>S<p>T</p></div>", "<ul><li>S<li>T</ul>", "<table><tr><td>S<td>k<tr><td>k<td>T</table>"],
    ...[
        "<dl><dt>S<dd>T</dl>",
        "<details><summary>S</summary>T</details>",
        "<p>S<br>T",
        "<section><h3>S</h3>T</section>",
        "<details><summary>S?</summary>T</details>",
        "<details><summary>S?</summary></details><p>T</p>",
        "<dl><dt>S?<dt>k<dd>T<dd>k</dl>",
        "<dl><dt>S?<dt>T?</dl>",
        "<dl><div><dt>S?<dd>k</div><div><dt>k<dd>T</div></dl>",
        "<p><b>S?</b><br>T</p>",
        "<p><strong>S?</strong></p><p>T</p>",
        "<table><caption>S</caption><tr><th>k<th>T<tr><td>k<td>k</table>",
        "<table><tr><td rowspan=2>S<td>k<tr><td>k<td>T</table>",
        "<table><tr><th colspan=2>S<tr><th>k<th>k<tr><td colspan=2>k<tr><td>k<td>T</table>",
        "<table><tr><td>k<td><p>S</p><p>T</p><tr><td>k</table>",
        "<table><tr><td>k<td><ul><li>S<li>T</ul><tr><td>k<td>k</table>",
    ],
];

const sentence = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
const isHtml = ({ source }: Piece) =>
    source === "W" || (/^<[a-z]/u.test(source) && !/[*{]|<W|^<x|<!--/u.test(source));
const htmlSentence = fc.array(fc.constantFrom(...pieces.filter(isHtml)), { minLength: 1, maxLength: 6 });
const block = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...blocks), sentence, sentence) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...htmlBlocks), htmlSentence, htmlSentence) },
);

/** The document, with what should become of each word. */
function documentOf(all: readonly (readonly [string, readonly Piece[], readonly Piece[]])[]) {
    const fates: { readonly word: string; readonly fate: Fate; readonly sentence: number }[] = [];
    let sentences = 0;
    const written = (some: readonly Piece[]) => {
        sentences++;
        const inner = some.map(({ source, fate }) => {
            const word = `w${fates.length}w`;
            fates.push({ word, fate, sentence: sentences });
            return source.replaceAll("W", word);
        });
        // A sentence begins and ends with a word of its own, so that no mark is at the edge.
        return `Begin${sentences} ${inner.join(" ")} end${sentences}`;
    };
    const text = all
        .map(([shape, one, other]) =>
            shape.replace(/\bS\b/u, () => written(one)).replace(/\bT\b/u, () => written(other)),
        )
        .join("\n\n");
    return { text: `${text}\n\nLast.\n\n[^note]: k`, fates, sentences };
}

/** What is wrong with the paragraphs of a document. */
function faultsOf({ text, fates, sentences }: ReturnType<typeof documentOf>): readonly string[] {
    const shown = shownParagraphs(text).join("\n");
    const faults: string[] = [];
    for (const { word, fate } of fates) {
        const isShown = new RegExp(`(?<!\\w)${word}(?!\\w)`, "u").test(shown);
        if (isShown !== (fate === "kept")) faults.push(`${word} is ${isShown ? "shown" : "lost"}`);
    }
    for (let number = 1; number <= sentences; number++) {
        const between = shown.match(new RegExp(`Begin${number}\\b([\\s\\S]*?)\\bend${number}\\b`, "u"))?.[1];
        const isMarked = fates.some(({ fate, sentence }) => fate === "marked" && sentence === number);
        // A heading is part of a path, which has no marks.
        const isHeading = new RegExp(`end${number}\\?? › `, "u").test(shown);
        if (between === undefined) faults.push(`${number} is not shown`);
        else if (!isHeading && isMarked !== between.includes("[…]"))
            faults.push(`${number} is wrongly marked`);
    }
    return faults.length === 0 ? [] : [...faults, text, shown];
}

test("every word of a text reaches a paragraph, or a rule leaves it out, with a mark where a reader sees something", () => {
    let words = 0;
    fc.assert(
        fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (all) => {
            const document = documentOf(all);
            words += document.fates.length;
            expect(faultsOf(document)).toEqual([]);
        }),
        { numRuns: 1500 },
    );
    expect(words).toBeGreaterThan(9000);
});
