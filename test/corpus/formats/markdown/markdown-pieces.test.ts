import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import {
    type MarkdownPiece,
    markdownPieces,
} from "../../../../src/corpus/formats/markdown/markdown-pieces.ts";

/** Lines that continue the lines above them, or refer to something elsewhere. */
const common = [
    "text",
    "  indented",
    "    code",
    "# Heading",
    "under",
    "===",
    "---",
    "- item",
    "1. one",
    "2.",
    "* * *",
    "> quote",
    ">",
    "| a | b |",
    "|---|---|",
    "[ref] and [Ref][] and [x][ref], ![pic][other]",
    "[ref]: http://a.b",
    "[other]: <http://c.d> 'title'",
    "  [ref]: http://e.f",
    "see[^1] and [^n]",
    "[^1]: The note.",
    "    more of it",
    "[^n]:",
    "a\tb *c* \\",
    "\ufefftext",
    "<div>",
    "</div>",
];
/** Lines that open and close blocks that can contain blank lines. */
const lasting = [
    "- ```",
    "  ```",
    "> ```",
    "```",
    "````js",
    "~~~",
    "<script>",
    "</script>",
    "<pre",
    "<!-- a",
    "-->",
    "<?php",
    "?>",
    "<![CDATA[",
    "]]>",
    "<!X",
    ">",
];
const ends = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r");
const line = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("", " ") },
    { weight: 6, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.constantFrom(...lasting) },
);
const document = fc
    .array(fc.tuple(line, ends), { minLength: 10, maxLength: 60 })
    .map((all) => all.map(([text, end]) => text + end).join(""));

/** The nodes without positions, except for the first lines of top-level nodes. */
function treeOf(text: string, longest: number) {
    return treeOfPieces([...markdownPieces(text, longest)]);
}

function treeOfPieces(pieces: readonly MarkdownPiece[]) {
    return pieces.flatMap(({ nodes, linesAbove }) =>
        nodes.map((node) => ({ line: linesAbove + (node.position?.start.line ?? 0), ...plain(node) })),
    );
}

function plain(node: Nodes): object {
    const { position: _, ...rest } = node;
    return "children" in node ? { ...rest, children: node.children.map(plain) } : rest;
}

test("parsing a document in pieces gives the same as parsing it whole", () => {
    let pieces = 0;
    fc.assert(
        fc.property(document, (text) => {
            const parts = [...markdownPieces(text, 1)];
            pieces += parts.length;
            const [inPieces, whole] = [treeOfPieces(parts), treeOf(text, text.length + 1)];
            // Node compares equal trees in a tenth of the time.
            if (!isDeepStrictEqual(inPieces, whole)) expect(inPieces).toEqual(whole);
        }),
        { numRuns: 1000 },
    );
    expect(pieces).toBeGreaterThan(2500);
});

test("a document of a few pages is one piece, a longer one several", () => {
    const page = `${"A sentence of a book. ".repeat(40)}\n\n`;
    expect([...markdownPieces(page.repeat(20))]).toHaveLength(1);
    const pieces = [...markdownPieces(page.repeat(1000))];
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.flatMap(({ nodes }) => nodes)).toHaveLength(1000);
});
