import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inWords } from "../in-words.ts";
import { readNow } from "../read-now.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The title, and the paragraphs with their sections. */
function read(text: string, name = "a.md") {
    const { article, problems } = readNow(name, bytes(text));
    expect(problems).toEqual([]);
    return {
        title: article?.title,
        text: article?.paragraphs.map(({ path, text }) =>
            path.length > 0 ? `[${path.join(" › ")}] ${text}` : text,
        ),
    };
}

/** The problems, as "line: problem". */
function problemsOf(text: string | Uint8Array, name = "a.md"): string[] {
    const { problems } = readNow(name, typeof text === "string" ? bytes(text) : text);
    return inWords(problems).map(({ line, problem, severity }) => `${severity} ${line ?? "-"}: ${problem}`);
}

describe("a paragraph's text is what a reader sees", () => {
    test.each([
        ["*a* __b__ ~~c~~ `d*` [e](http://x.y) \\*f\\*", "a b  d* e *f*"],
        ["a\nb", "a b"],
        ["a  \nb\\\nc", "a\nb\nc"],
        ["a&nbsp;b &amp; c\u00a0 d\u00a0", "a\u00a0b & c\u00a0 d\u00a0"],
        ["“bmbed t” – worsining … it", "“bmbed t” – worsining … it"],
        ["a ![alt](x.png) b", "a alt b"],
        ["a <b>c</b><br>d <!-- no --> e", "a c\nd  e"],
        ["see[^1]\n\n[^1]: The note.", "see|The note."],
        ["```js\n# x\n  y\n\nz\n```", "# x\n  y\n\nz"],
        ["> One.\n>\n> Two.", "One.|Two."],
        ["- apples\n- pears\n  - green\n  - ripe", "• apples\n• pears\n  • green\n  • ripe"],
        ["3. third\n4. fourth", "3. third\n4. fourth"],
        ["- Apples are red.\n- Pears are *green*.", "Apples are red.|Pears are green."],

        ["<div>\n<p>Inside</p>\n</div>", "Inside"],
        ["One.\n\n***\n\nTwo.", "One.|Two."],
    ])("%j", (markdown, text) => {
        expect(read(`# T\n\n${markdown}`).text).toEqual(text.split("|"));
    });
});

test("a table is one paragraph with a line per row", () => {
    expect(read("# T\n\n| Name | Age |\n|---|---|\n| *Ann* | 40 |").text).toEqual(["Name | Age\nAnn | 40"]);
});

describe("titles and sections", () => {
    test("the first level-1 heading is the title, and every other heading starts a section", () => {
        expect(read("# The *T*\n\na\n\n## S\n\nb\n\n### Deeper\n\nc\n\n# Another\n\nd")).toEqual({
            title: "The T",
            text: ["a", "[S] b", "[S › Deeper] c", "[Another] d"],
        });
    });

    test("a paragraph belongs to all headings above it, also if levels are skipped", () => {
        const text = "# T\n\n#### A\n\na\n\n## B\n\n#### C\n\nc\n\n### D\n\nd\n\n##\n\ne";
        expect(read(text).text).toEqual(["[A] a", "[B › C] c", "[B › D] d", "e"]);
    });

    test("with a title in front matter, a different level-1 heading is a section, and an equal one is dropped", () => {
        expect(read("---\ntitle: T\n---\n# H\n\na")).toEqual({ title: "T", text: ["[H] a"] });
        expect(read("---\ntitle: T\n---\n# T\n\na")).toEqual({ title: "T", text: ["a"] });
    });

    test.each([
        [
            "the first heading of the highest level",
            "### X\n\n## Y\n\nb\n\n### Z\n\nc",
            "Y",
            ["[X] b", "[Z] c"],
        ],
        ["one of several sections", "## X\n\na\n\n## Y\n\nb", "X", ["[X] a", "[Y] b"]],
        ["the file's name", "a", "The old bridge", ["a"]],
        [
            "the file's name, if headings only divide the text,",
            "a\n\n## X\n\nb\n\n## Y\n\nc",
            "The old bridge",
            ["a", "[X] b", "[Y] c"],
        ],
        [
            "the file's name, if the only heading is below text,",
            "a\n\n## X\n\nb",
            "The old bridge",
            ["a", "[X] b"],
        ],
        ["the file's name, below a heading without text", "# \n\na", "The old bridge", ["a"]],
    ])("without a title and a level-1 heading, %s is the title", (_, text, title, texts) => {
        const { article } = readNow("the-old_bridge.md", bytes(text));
        expect(article?.title).toBe(title);
        expect(
            article?.paragraphs.map(({ path, text }) =>
                [...path.slice(-1).map((section) => `[${section}]`), text].join(" "),
            ),
        ).toEqual(texts);
    });

    test("a heading that is too long is a paragraph", () => {
        const long = "x".repeat(301);
        const { article, problems } = readNow("a.md", bytes(`# ${long}\n\na\n\n# S\n\nb`));
        expect(article).toMatchObject({
            title: "S",
            paragraphs: [{ text: long }, { text: "a" }, { text: "b" }],
        });
        expect(inWords(problems)).toMatchObject([
            { line: 1, severity: "warning", problem: "The heading is 301 characters long." },
        ]);
    });

    test("underlined headings and CRLF line ends are read", () => {
        expect(read("\ufeffT\r\n===\r\n\r\na\r\nb\r\n")).toEqual({ title: "T", text: ["a b"] });
    });
});

describe("plain text", () => {
    test("lines tell title, paragraphs and headings apart", () => {
        const text =
            "The title\n\nOne.\nStill one.\n\nA heading\n\n“Quoted line”\n\nWhat now?\n\nTwo.\n\nlast line\n";
        expect(read(text, "a.txt")).toEqual({
            title: "The title",
            text: [
                "One.\nStill one.",
                "[A heading] “Quoted line”",
                "[What now?] Two.",
                "[What now?] last line",
            ],
        });
    });

    test("only ASCII white space is trimmed from a paragraph", () => {
        expect(read("T\r\n\r\n \u00a0 a*b* <c>  \r\n", "A.TXT").text).toEqual(["\u00a0 a*b* <c>"]);
    });
});

describe("what leaves an article out", () => {
    test.each([
        ["a title without text", "# T", ["error -: The article is empty: it has no paragraphs."]],
        ["nothing", "", ["error -: The article is empty: it has no paragraphs."]],
        [
            "a binary file",
            new Uint8Array([0x23, 0x20, 0x54, 0, 1]),
            ["error 1: The file is binary, not text: its byte 4 is 0."],
        ],
        [
            "an unknown encoding",
            new Uint8Array([0x23, 0x20, 0x54, 0x0a, 0x0a, 0x63, 0x81]),
            ["error 3: Byte 7 of the file is not UTF-8."],
        ],
    ])("%s", (_, content, problems) => {
        expect(inWords(problemsOf(content))).toEqual(problems);
    });
});

test("sentences are ranges of their paragraph's text", () => {
    const paragraph = readNow("a.md", bytes("# T\n\nMr. X left. *He* stayed.")).article?.paragraphs[0];
    expect(paragraph?.sentences.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual([
        "Mr. X left.",
        "He stayed.",
    ]);
});

test("a section without text is a warning, unless it contains deeper sections", () => {
    const text = "# T\n\na\n\n## Empty\n\n## Parent\n\n### Child\n\nb\n\n### Last\n";
    expect(inWords(problemsOf(text))).toEqual([
        "warning 5: The section “Empty” has no text.",
        "warning 13: The section “Last” has no text.",
    ]);
});

describe("the first article", () => {
    const id = "20-civilians-killed-raqqa";
    const seed = new URL(`../../../shared/seed/${id}.txt`, import.meta.url);
    const needsSeed = existsSync(seed) ? "" : " (skipped: ../shared/seed is not here)";
    const { article } = readNow(`${id}.md`, readFileSync(new URL(`../../corpus/${id}.md`, import.meta.url)));
    const texts = article?.paragraphs.map(({ text }) => text) ?? [];

    test("has its title and two sections, and declares nothing that the text does not say", () => {
        const { paragraphs: _, fingerprint: __, ...facts } = article ?? {};
        expect(facts).toEqual({
            id,
            title: "20 civilians killed by US coalition as Raqqa operations continue",
            paragraphCount: 27,
            language: "en",
        });
        const sections = [...new Set(article?.paragraphs.map(({ path }) => path.at(-1)))];
        expect(sections).toEqual([
            undefined,
            "680 civilians killed by US coalition in 2 years",
            "Kurdish militias or ISIS ?",
        ]);
    });

    test("has 27 paragraphs, unchanged to the last character", () => {
        expect(texts).toHaveLength(27);
        expect(texts.join("").match(/\u00a0/gu)).toHaveLength(19);
        const fingerprint = createHash("sha256").update(texts.join("\n\n")).digest("hex");
        expect(fingerprint).toBe("17e65e067382bfac920e1edfcbb3553c6969466e85e9cc27b552ce9b00b1995c");
    });

    // Without the shared folder, the fingerprint above still checks the text.
    test.skipIf(!existsSync(seed))(
        `has the text of the original, misprints included, also when read as plain text${needsSeed}`,
        () => {
            const bytes = readFileSync(seed);
            const plain = readNow(`${id}.txt`, bytes).article;
            expect(plain?.paragraphs).toEqual(article?.paragraphs);
            const pieces = new TextDecoder().decode(bytes).trimEnd().split("\n\n");
            const headings = new Set(article?.paragraphs.map(({ path }) => path.at(-1)));
            expect(texts).toEqual(pieces.slice(1).filter((piece) => !headings.has(piece)));
        },
    );
});
