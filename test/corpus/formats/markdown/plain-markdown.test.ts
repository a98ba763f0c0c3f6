import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSquad } from "../../../../bench/squad.ts";
import { parseMarkdown } from "../../../../src/corpus/formats/markdown/parse-markdown.ts";
import { plainMarkdown } from "../../../../src/corpus/formats/markdown/plain-markdown.ts";
import { readMarkdown } from "../../../../src/corpus/formats/markdown/read-markdown.ts";
import { decodeArticle } from "../../../../src/corpus/formats/text/decode-article.ts";

/** Beginnings of lines that mean something in Markdown, or nearly. */
const beginnings = [
    ...[
        "#",
        "# ",
        "## ",
        "###### ",
        "####### ",
        "#\t",
        "> ",
        ">",
        "- ",
        "-",
        "--",
        "---",
        "* ",
        "*",
        "**",
        "***",
    ],
    ...[
        "+ ",
        "+",
        "_",
        "__",
        "___",
        "=",
        "===",
        "1. ",
        "1.",
        "1) ",
        "12.",
        "1.5",
        "1234567890. ",
        "0",
        "`",
        "``",
    ],
    ...[
        "```",
        "~",
        "~~",
        "~~~",
        "<",
        "<b>",
        "<!--",
        "|",
        ":",
        ": -",
        ":-",
        "-|-",
        "|-",
        "-:",
        "!",
        "![",
        "[",
        "[ ]",
    ],
    ...["[^1]", "\\", "&", "&amp;", "@", "(", "“", "…", "é", "漢", "😀", "{", "$", "%", "/", "'", ".", "..."],
    ...["\u00a0", "\u3000", "\u2028", "\u200b", "\ufeff", "\f", "\v", "\0", " ", "  ", "    ", "\t", " \t"],
];
/** Lines that change what is above them, or elsewhere. */
const others = [
    ...[
        ":-",
        ":-:",
        "-|-",
        "|-|-|",
        "|-",
        "- | -",
        "===",
        "=",
        "---",
        "--",
        "***",
        "- a",
        "1. a",
        "2. a",
        "+ a",
        "> a",
    ],
    ...[
        "[a]: b",
        "[^1]: b",
        "  [a]: b",
        "```",
        "~~~",
        "<div>",
        "<!--",
        "-->",
        "    a",
        "\ta",
        "#",
        "##",
        "# #",
        "# a #",
    ],
];
/** What can be within a line. */
const inside = [
    ...[
        "*",
        "*a*",
        "**a**",
        "_a_",
        "a_b",
        "__",
        "`",
        "`a`",
        "``a`b``",
        "[",
        "]",
        "](",
        "[a]",
        "[a](b 'c')",
        "![a](b)",
    ],
    ...[
        "[^1]",
        "[x][a]",
        "![a]",
        "<",
        ">",
        "<b>",
        "</b>",
        "<br>",
        "<!-- c -->",
        "<http://a.b>",
        "http://a.b/c_d",
    ],
    ...[
        "www.a.bc",
        "a@b.cd",
        "mailto:a@b.cd",
        "xmpp:a@b.cd",
        "&",
        "&amp;",
        "&34;",
        "&#35;",
        "&#x41;",
        "&nbsp;",
    ],
    ...[
        "&unknown;",
        "\\",
        "\\*",
        "\\\\",
        "~",
        "~a~",
        "~~a~~",
        "|",
        ":",
        "-",
        "#",
        " #",
        " ##",
        "\t",
        "  ",
        " ",
    ],
    ...[
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\0",
        "^",
        "$",
        "!",
        "]:",
        "---",
        "<del>",
        "</del>",
        "<sup>1</sup>",
        "<T>",
    ],
    ...[
        "%%",
        "==a==",
        "[[a|b]]",
        "{{ a }}",
        "{#a}",
        "^a-b",
        "^[a]",
        ": a",
        ":::",
        "!!! note",
        "import a from 'b'",
    ],
];
const wordOf = fc.oneof(
    {
        weight: 5,
        arbitrary: fc.constantFrom("a", "Bc", "die", "12", "The bridge", "Brücke", "”", "”?", ".", ","),
    },
    { weight: 1, arbitrary: fc.constantFrom(...inside) },
);
const words = fc
    .array(wordOf, { maxLength: 4 })
    .chain((all) => fc.constantFrom(all.join(" "), all.join(""), `${all.join(" ")} `, `${all.join(" ")}  `));
const line = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom("", " ", "\t") },
    { weight: 12, arbitrary: words.map((text) => `A${text}`) },
    { weight: 3, arbitrary: words.map((text) => `## ${text}`) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...beginnings), words).map((all) => all.join("")) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
);
const frontMatter = fc.constantFrom(
    ...[
        "",
        "",
        "",
        "",
        "---\ntitle: T\n---\n",
        "---\n---\n",
        "---  \nlanguage: de\n\nauthor: B\n--- \t\n",
        "---\na: [\n---",
    ],
    ...[
        "---\ntitle: T\n",
        "---\r\nlicence: C\r\nnone: x\r\n---\r\n",
        "\ufeff---\ntitle: T\n---\n",
        "---\n---\n---\n",
    ],
);
const ends = fc.constantFrom("\n", "\n", "\n\n", "\n\n", "\r\n", " \n", "\t\n", "  \r\n");
const document = fc
    .tuple(
        frontMatter,
        fc.array(fc.tuple(line, ends), { maxLength: 6 }),
        fc.constantFrom("A", "", "\r", "\r\n"),
    )
    .map(([matter, lines, last]) => matter + lines.flat().join("") + last);

/** The draft of a document, and what it would be if all of it were parsed. */
async function bothWays(bytes: Uint8Array) {
    const decoded = decodeArticle(bytes);
    if ("problem" in decoded) return undefined;
    const { text } = decoded;
    return [await readMarkdown(bytes), parseMarkdown(text, undefined), plainMarkdown(text)] as const;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const sharedFolder = join(root, "../shared");
const without = existsSync(sharedFolder) ? "" : " (skipped: ../shared is not here)";
const own = globSync(["*.md", "corpus/*.md", "docs/**/*.md", "src/*/README.md"], { cwd: root });
const shared = globSync(["seed/*.{md,txt}", "qa/*.json"], { cwd: sharedFolder });

test.each(own)("%s is read the same way as if all of it were parsed", async (file) => {
    const [read, parsed] = (await bothWays(readFileSync(join(root, file)))) ?? [];
    expect(read).toEqual(parsed);
});

test.skipIf(shared.length === 0)(`so are articles and the texts of question sets${without}`, async () => {
    const texts = shared.flatMap((file) => {
        const path = join(sharedFolder, file);
        if (!file.endsWith(".json")) return [readFileSync(path, "utf8")];
        return readSquad(path, "").articles.map(({ title, paragraphs }) =>
            [`# ${title}`, ...paragraphs.map(({ text }) => text)].join("\n\n"),
        );
    });
    let plain = 0;
    for (const text of texts) {
        const [read, parsed, parts] = (await bothWays(new TextEncoder().encode(text))) ?? [];
        if (parts !== undefined) plain++;
        if (!isDeepStrictEqual(read, parsed)) expect(read).toEqual(parsed);
    }
    expect(plain).toBeGreaterThan(texts.length / 2);
});

test("20,000 random documents are read the same way as if all of them were parsed", {
    timeout: 600_000,
}, async () => {
    let plain = 0;
    const property = fc.asyncProperty(document, async (text) => {
        const [read, parsed, parts] = (await bothWays(new TextEncoder().encode(text))) ?? [];
        if (parts !== undefined) plain++;
        if (!isDeepStrictEqual(read, parsed)) expect(read).toEqual(parsed);
        // Bytes with a NUL are not text, and a byte order mark is not part of it.
        if (!/[\0\ufeff]/u.test(text)) return;
        const [raw, rawParsed] = [plainMarkdown(text), undefined].map((plain) => parseMarkdown(text, plain));
        if (!isDeepStrictEqual(raw, rawParsed)) expect(raw).toEqual(rawParsed);
    });
    await fc.assert(property, { numRuns: 20_000 });
    expect(plain).toBeGreaterThan(5000);
});
