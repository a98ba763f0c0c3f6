import fc from "fast-check";
import type { ListItem, RootContent } from "mdast";
import { expect, test } from "vitest";
import { trimAscii } from "../../../../src/corpus/draft.ts";
import { plainContent, writeArticle } from "../../../../src/corpus/formats/markdown/write-article.ts";
import { isBlank, printable } from "../../../../src/corpus/printable.ts";
import { readNow } from "../../../read-now.ts";

const parse = (text: string) => readNow("a.md", new TextEncoder().encode(text));

const marks = "*_~`[]()<>#+-.!|\\&:;{}=^\"'@$ \u00a01a\u0301".split("");
const words = [
    "http://x.y",
    "www.x.yz",
    "a@b.cd",
    "&amp;",
    "<b>",
    "[^1]",
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
        "import x from 'y'",
        "[!NOTE]",
    ],
    ...["<A>", "</A>", "<del>", "H~2~O", "^[a]", "[toc]", '=== "a"', "export const"],
    "---",
    "1.",
    "a",
    "ä",
    "語",
    "🙂",
    " ",
];

/** Lines of visible text that Markdown could interpret. */
const line = fc
    .array(fc.oneof(fc.constantFrom(...marks, ...words), fc.string({ unit: "grapheme", maxLength: 5 })), {
        minLength: 1,
        maxLength: 12,
    })
    .map((pieces) => trimAscii(pieces.join("").replace(/\p{Cc}|[\u2028\u2029\ufeff]/gu, "")))
    // What cannot be seen is no heading.
    .filter((text) => !isBlank(text));

const paragraph = (text: string): RootContent => ({ type: "paragraph", children: plainContent(text) });

test("a written article parses back unchanged", () => {
    fc.assert(
        fc.property(
            fc.array(line, { minLength: 1, maxLength: 4 }),
            fc.array(line, { maxLength: 3 }),
            (texts, lines) => {
                const content = [...texts, ...(lines.length > 0 ? [lines.join("\n")] : [])];
                const { article, problems } = parse(
                    writeArticle({ title: "T", content: content.map(paragraph) }),
                );
                expect(problems).toEqual([]);
                expect(article?.paragraphs.map(({ text }) => text)).toEqual(content);
            },
        ),
        { numRuns: 200 },
    );
});

test("headings, list items and table cells parse back unchanged", () => {
    const cell = (text: string) => ({ type: "tableCell" as const, children: plainContent(text) });
    fc.assert(
        fc.property(line, line, line, (heading, item, other) => {
            const { article, problems } = parse(
                writeArticle({
                    title: "T",
                    content: [
                        { type: "heading", depth: 2, children: plainContent(heading) },
                        {
                            type: "list",
                            ordered: false,
                            spread: false,
                            children: [
                                {
                                    type: "listItem",
                                    spread: false,
                                    children: [{ type: "paragraph", children: plainContent(item) }],
                                },
                            ],
                        },
                        {
                            type: "table",
                            children: [
                                { type: "tableRow", children: [cell(item), cell(other)] },
                                { type: "tableRow", children: [cell(other), cell(item)] },
                            ],
                        },
                    ],
                }),
            );
            expect(problems).toEqual([]);
            const [list, table] = article?.paragraphs ?? [];
            expect(list?.path).toEqual([heading]);
            expect([item, `• ${item}`]).toContain(list?.text);
            expect(table?.text).toBe(`${item} | ${other}\n${other} | ${item}`);
        }),
        { numRuns: 100, examples: [["a", "%%*", "{%%%*"]] },
    );
});

test("tasks parse back as tasks", () => {
    const item = (text: string, checked: boolean | null): ListItem => ({
        type: "listItem",
        spread: false,
        checked,
        children: [{ type: "paragraph", children: plainContent(text) }],
    });
    fc.assert(
        fc.property(line, fc.constantFrom(true, false, null), line, (text, checked, other) => {
            const children = [item(text, checked), item(other, true)];
            const list: RootContent = { type: "list", ordered: false, spread: false, children };
            const { article } = parse(writeArticle({ title: "T", content: [list] }));
            const mark = checked === null ? "" : checked ? "☑ " : "☐ ";
            const lines = article?.paragraphs.flatMap((one) => one.text.split("\n"));
            expect(lines?.map((one) => one.replace(/^• /u, ""))).toEqual([
                `${mark}${text}`.replace(/^• /u, ""),
                `☑ ${other}`,
            ]);
        }),
        {
            numRuns: 100,
            examples: [
                ["[x] a", null, "[ ] b"],
                ["a", false, "b."],
            ],
        },
    );
});

test("the declarations of an article parse back", () => {
    const name = line.map((text) => text.trim()).filter((text) => !isBlank(text) && printable(text) === text);
    const declared = fc.record(
        {
            title: name,
            author: name,
            publisher: fc.constantFrom("2016", "yes", "null", "- x", "a: b #c", "'", '"', "@x", "%"),
            published: fc.constantFrom("2016", "2016-11", "2016-11-09"),
            url: fc.webUrl(),
            summary: fc.constantFrom("Two\nlines", "---\nx", "x\n---", " #"),
        },
        { requiredKeys: ["title"] },
    );
    fc.assert(
        fc.property(declared, (given) => {
            const { article, problems } = parse(
                writeArticle({ ...given, language: "pt-BR", content: [paragraph("x")] }),
            );
            expect(problems).toEqual([]);
            const { summary, ...others } = given;
            expect(article).toMatchObject({
                ...others,
                language: "pt-BR",
                ...(summary && { summary: summary.trim() }),
            });
        }),
    );
});

test("without declarations there is no front matter", () => {
    expect(writeArticle({ content: [paragraph("x")] })).toBe("x\n");
});
