import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayBeDialect } from "../../../../src/corpus/formats/dialects/may-be-dialect.ts";
import { plainSource } from "../../../../src/corpus/formats/dialects/plain-source.ts";
import { readNow } from "../../../read-now.ts";
import { shownParagraphs } from "../../shown-paragraphs.ts";

const cases: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
    callouts: [
        ["> [!NOTE]\n> It needs four.", "It needs four."],
        [
            "> [!tip]- Cheap tickets\n> Half price.\n>\n> > [!warning]\n> > Not today.",
            "Cheap tickets",
            "Half price.",
            "Not today.",
        ],
        ["[!NOTE] is no callout here.", "[!NOTE] is no callout here."],
    ],
    containers: [
        ["::: warning\nNever unplug it.\n:::", "Never unplug it."],
        [
            ":::tip[Be quick]\n- One is here.\n- Two is there.\n:::\nAfter.",
            "Be quick",
            "One is here.",
            "Two is there.",
            "After.",
        ],
        [
            '::: {.note title="Mind"}\n:::: details Click me\nInside.\n::::\n:::',
            "Mind",
            "Click me",
            "Inside.",
        ],
        ["> ::: note\n> Quoted.\n> :::", "Quoted."],
    ],
    "formulas and boxes": [
        [
            "So:\n$$\na_1 * b &= \\{c * d\\} \\\\\ne\n$$\nIt *costs* $5.",
            "So:",
            "```a_1 * b &= \\{c * d\\} \\\\\ne",
            "It costs $5.",
        ],
        [
            "Let $\\{x_1 * y\\}$ be *big*, or $$\\frac{{a}}{b_1} * c_1$$ *small*.",
            "Let $\\{x_1 * y\\}$ be big, or $$\\frac{{a}}{b_1} * c_1$$ small.",
        ],
        ["| a |\n|---|\n| $\\|x\\| * 1 * 2$ |", "a\n$\\|x\\| * 1 * 2$"],
        [
            "It cost $5\\* and *now* $6, or US$7\\*, in `$\\a$`.",
            "It cost $5* and now $6, or US$7*, in $\\a$.",
        ],
        ["It *costs*:\n$$\n*Much*.", "It costs: $$ Much."],
        ["<aside>\n💡 The key is **here**.\n\n</aside>\n\nAfter.", "💡 The key is here.", "After."],
        ["<aside>The key is <b>here</b>.</aside>", "The key is here."],
    ],
    "admonitions and tabs": [
        [
            '!!! note "Opening"\n    It opens at nine.\n\n    It closes at five.\n\nAfter.',
            "Opening",
            "It opens at nine.",
            "It closes at five.",
            "After.",
        ],
        [
            "??? warning inline end\n    Mind it.\n\n    !!! tip\n        Deeper.\n\n    ```\n    a  b\n    ```",
            "Mind it.",
            "Deeper.",
            "```a  b",
        ],
        [
            '=== "Linux"\n\n    Run apt.\n\n=== "macOS"\n\n    Run brew.',
            "Linux",
            "Run apt.",
            "macOS",
            "Run brew.",
        ],
        ["Wow!!! note that.", "Wow!!! note that."],
    ],
    Obsidian: [
        [
            "See [[Harbour|the harbour]], [[Pier 2#North]] and [[snake_case_name]].",
            "See the harbour, Pier 2 > North and snake_case_name.",
        ],
        [
            "Here ![[map.png]] and ![[note|the note]] are ==very *big*== now. ^block-1",
            "Here […] and the note are very big now.",
        ],
        ["It prints 100%% of it, not 50%%, in C.", "It prints 100%% of it, not 50%%, in C."],
        [
            "![[Another note]]\n\nShown %%hidden%% here.\n\n%%\nhidden\n\nhidden\n%%\n\nEnd.\n\n^abc123",
            "Shown  here.",
            "End.",
        ],
        ["It is `[[code]]` and `==code==`, 5 == 5, r ^2.", "It is [[code]] and ==code==, 5 == 5, r ^2."],
        ["| a | b |\n|---|---|\n| [[x\\|y]] | z |", "a | b\ny | z"],
        [
            "See [[CLI#`move`|the `move` command]], [[#`copy`]], `[[a` and `b]]`.",
            "See the move command, copy, [[a and b]].",
        ],
    ],
    "Hugo, Liquid and Jinja": [
        ['Use {{< tooltip text="Pods" id="pod" >}} at {{ site.title }} now.', "Use Pods at […] now."],
        ['{{< figure src="a.jpg" title="Port" caption="The port in May." >}}', "Port\nThe port in May."],
        ['{% include tip.html content="It is free." %}', "It is free."],
        ['{{< figure src="a.jpg" alt="The port in May" data-title="x" >}}', "The port in May"],
        ["10{{< sup >}}6{{< /sup >}} m, {{% del %}}9{{% /del %}} 8 kr.", "10⁶ m, […] 8 kr."],
        ["- Press `a` {{< icon >}} `b`.", "Press a […] b."],
        ["`a` {{< icon >}} `b` c.", "a […] b c."],
        ['See [here]({{< ref "x.md" >}}) and [there]({% link y.md %}).', "See here and there."],
        ['{{< tabs >}}\n{{% tab "Linux" %}}\nRun apt.\n{{% /tab %}}\n{{< /tabs >}}', "Linux", "Run apt."],
        ["{% if user %}\nShown.\n{% endif %}\n{% include ad.html %}", "Shown."],
        ["{% highlight js %}\nlet x = {{ y }};\n{% endhighlight %}", "```let x = {{ y }};"],
        [
            "A.\n\n{% comment %}\nhidden\n\n{% endcomment %}\n\nB {# hidden #} c.{{/* hidden */}}",
            "A.",
            "B  c.",
        ],
        [
            "```\n{{ code }}\n```\n\n    {{ code }}\n\n- One.\n\n    {{ x }} is text.",
            "```{{ code }}",
            "```{{ code }}",
            "One.",
            "[…]is text.",
        ],
    ],
    MDX: [
        [
            'import A from "./a"\nimport {\n  B,\n} from "b"\nexport const x = {\n  a: 1,\n}\n\nShown {/* hidden */} here.',
            "Shown  here.",
        ],
        [
            '<Tabs>\n  <TabItem value="a" label="macOS">\n\n    Use **brew**.\n\n    ```sh\n    a  b\n    ```\n\n  </TabItem>\n</Tabs>',
            "macOS",
            "Use brew.",
            "```a  b",
        ],
        ["<Note>\nText with **bold** and a [link](x).\n</Note>", "Text with bold and a link."],
        ["<Note>Some text\n\nand more.</Note>\n\nAfter.", "Some text", "and more.", "After."],
        ['<Card\n  title="Install it"\n  onClick={() => x}\n/>\n\nAfter.', "Install it", "After."],
        [
            '<Menu\n\titems={[\n\t\t{ label: "One", items: [{ label: "Two" }] },\n\t]}\n\ttitle="Go"\n/>\n\nAfter.',
            "Go",
            "After.",
        ],
        ["<Grid labels={{ a: 'A > B' }} />\n\nAfter.", "After."],
        ["<Grid labels={{ a: 'A' }>\n\nAfter.", "<Grid labels={{ a: 'A' }>", "After."],
        ["import the file from 'there', they say.", "import the file from 'there', they say."],
    ],
    definitions: [
        [
            "Bow\n: The front.\n\nStern\n:   The *back*.\n:   A face.",
            "Bow\nThe front.",
            "Stern\nThe back.\nA face.",
        ],
        ["| a | b |\n|---|---|\n| c | d |\n\n: Prices", "a | b\nc | d", "Prices"],
    ],
    notes: [
        [
            "Defined[^1], not[^2], in line^[A *note*.] done.\n\n[^1]: One.",
            "Defined, not, in line done.",
            "One.",
            "A note.",
        ],
        ["10^6^ nails, x^n^ and CO~2~.", "10⁶ nails, xⁿ and CO₂."],
    ],
    "attributes and contents": [
        [
            "## Title {#anchor .c}\n\nText.\n{: .lead}\n\nA [word]{.smallcaps} here. {: #x}",
            "Title › Text.",
            "Title › A word here.",
        ],
        [
            "[TOC]\n\n[[_TOC_]]\n\n* TOC\n{:toc}\n\n- [One](#one)\n  - [Two](#two)\n- [Three](#three)\n\nText.",
            "Text.",
        ],
        ["- [One](one.md)\n- [Two](#two)", "• One\n• Two"],
        ["## Contents\n\n- [One](#one)\n\n## One\n\nText.", "One › Text."],
        [
            '<div class="x" markdown="1">\n*Text* here.\n\n- One.\n</div>\n\n<div>*as is*</div>',
            "Text here.",
            "One.",
            "*as is*",
        ],
    ],
};

describe.each(Object.entries(cases))("%s", (_, some) => {
    test.each(some)("%j", (markdown, ...paragraphs) => {
        expect(shownParagraphs(markdown)).toEqual(paragraphs);
    });
});

test("problems and paragraphs keep their lines", () => {
    const { problems } = readNow(
        "a.md",
        '# T\n\n!!! note "A"\n    a\n\n=== "B"\n\n    b\n\n## Empty\n\n## Full\n\nc\n',
    );
    expect(problems.map(({ line }) => line)).toEqual([10]);
});

test("a document without marks stays as it is, also its line ends", () => {
    for (const text of [
        "# T\r\n\r\nA (b) 5 = 5, a_b, 50 %.\r\n",
        "Import it.\n\n- exports: a\n",
        "a <b>c</b> <br>",
    ]) {
        expect(mayBeDialect(text)).toBe(false);
        expect(plainSource(text).text).toBe(text);
    }
});

test("marks that are escaped, or code, are text", () => {
    const mark = fc.constantFrom(
        "%%a%%",
        "==a==",
        "[[a]]",
        "![[a]]",
        "{{ a }}",
        "{% a %}",
        "{{< a >}}",
        "{#a}",
        "^[a]",
        "[^a]",
    );
    fc.assert(
        fc.property(fc.array(mark, { minLength: 1, maxLength: 4 }), (marks) => {
            const text = marks.join(" b ");
            const escaped = text.replace(/[%=[\]{}^!#<>]/gu, "\\$&");
            expect(shownParagraphs(`x ${escaped} y`)).toEqual([`x ${text} y`]);
            expect(shownParagraphs(`x \`${text}\` y`)).toEqual([`x ${text} y`]);
            expect(shownParagraphs(`~~~\n${text}\n~~~`)).toEqual([`\`\`\`${text}`]);
        }),
    );
});
