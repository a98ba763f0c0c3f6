import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article, Paragraph } from "../../../../src/corpus/article.ts";
import { readArticle } from "../../../../src/corpus/read-article.ts";

async function read(markdown: string): Promise<Article> {
    const { article } = await readArticle({ name: "a.md", bytes: new TextEncoder().encode(markdown) });
    if (article === undefined) throw new Error("It is no article.");
    return article;
}

/** The text of each page, by the pages of the paragraphs. */
function byPage({ text, pages = [] }: Paragraph): readonly (readonly [string, string])[] {
    return pages.map(({ at, page }, place) => [page, text.slice(at, pages[place + 1]?.at)]);
}

const pagesOf = async (markdown: string) => (await read(markdown)).paragraphs.map(byPage);

describe("a page begins", () => {
    test("between paragraphs", async () => {
        expect(await pagesOf("# T\n\n<!-- page 7 -->\n\nOne.\n\nTwo.\n\n<!-- page 8 -->\n\nThree.")).toEqual([
            [["7", "One."]],
            [["7", "Two."]],
            [["8", "Three."]],
        ]);
    });

    test("in a sentence, and in a word", async () => {
        const text =
            "<!-- page xii -->\n\nThe harbour was <!-- page xiii -->closed for re<!-- page xiv -->pairs.";
        expect(await pagesOf(text)).toEqual([
            [
                ["xii", "The harbour was "],
                ["xiii", "closed for re"],
                ["xiv", "pairs."],
            ],
        ]);
    });

    test("in emphasis, in a link and before a gap", async () => {
        const text =
            "<!-- page 1 -->\n\nIt *was <!-- page 2 -->so* and [he<!-- page 3 -->re](https://a.example) is ~~x~~ <!-- page 4 -->y.";
        expect(await pagesOf(text)).toEqual([
            [
                ["1", "It was "],
                ["2", "so and he"],
                ["3", "re is  "],
                ["4", "y."],
            ],
        ]);
    });

    test("with a heading, which the text below shows", async () => {
        const text = "<!-- page 1 -->\n\nOne.\n\n<!-- page 2 -->\n\n## Rooms\n\nTwo.";
        expect(await pagesOf(text)).toEqual([[["1", "One."]], [["2", "Two."]]]);
    });

    test("in a list, in a table and in code", async () => {
        const list = "<!-- page 1 -->\n\n- Ladder\n- <!-- page 2 -->\n  Saw\n- Drill";
        const table = "| Tool | Fee |\n| - | - |\n| Saw | 2 |\n| <!-- page 3 -->Drill | 3 |";
        const code = "```\na\n```\n\n<!-- page 4 -->\n\n```\nb\n```";
        expect(await pagesOf([list, table, code].join("\n\n"))).toEqual([
            [
                ["1", "• Ladder\n• "],
                ["2", "Saw\n• Drill"],
            ],
            [
                ["2", "Tool | Fee\nSaw | 2\n"],
                ["3", "Drill | 3"],
            ],
            [["3", "a"]],
            [["4", "b"]],
        ]);
    });

    test("in a question and its answer", async () => {
        const text =
            "<!-- page 1 -->\n\n**How much is it?** Two <!-- page 2 -->euros.\n\n**Where is it?** Here.";
        expect(await pagesOf(text)).toEqual([
            [
                ["1", "Two "],
                ["2", "euros."],
            ],
            [["2", "Here."]],
        ]);
    });

    test("in a table of contents, which is dropped", async () => {
        const contents = "## Contents\n\n- [One](#one)\n- [Two](#two)<!-- page 2 -->\n- [Three](#three)";
        const text = `<!-- page 1 -->\n\nStart.\n\n${contents}\n\n## One\n\nA.\n\n## Two\n\nB.\n\n## Three\n\nC.`;
        const pages = (await pagesOf(text)).flat().map(([page]) => page);
        expect(pages).toEqual(["1", "2", "2", "2"]);
    });
});

test("comments that only look like it name no page", async () => {
    const text =
        "<!-- page -->\n\nOne.\n\n<!-- the page 3 -->\n\nTwo <!-- page 3 of 4 -->.\n\n`<!-- page 5 -->`";
    expect((await read(text)).paragraphs.map(({ pages }) => pages)).toEqual([
        undefined,
        undefined,
        undefined,
    ]);
});

test("a document without such comments has no pages", async () => {
    expect((await read("# T\n\nOne.")).paragraphs[0]).not.toHaveProperty("pages");
});

/** A document of words that are all different. A turn of the page may stand before each, `at` names those that do. */
const documents = fc.record({
    blocks: fc.array(
        fc.record({
            kind: fc.constantFrom("paragraph", "heading", "list", "table", "bold"),
            sizes: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
        }),
        { minLength: 1, maxLength: 8 },
    ),
    turns: fc.array(fc.nat(200), { maxLength: 12 }),
});

test("the pages of random documents begin with the right words, and change nothing else", async () => {
    await fc.assert(
        fc.asyncProperty(documents, async ({ blocks, turns }) => {
            const turning = new Set(turns);
            const write = (withPages: boolean) => {
                let word = 0;
                let page = 1;
                const next = (isStart: boolean) => {
                    const isTurn = withPages && turning.has(word);
                    const name = `word${word++}x`;
                    if (!isTurn) return { above: "", inline: name };
                    const comment = `<!-- page ${++page} -->`;
                    return isStart
                        ? { above: `${comment}\n\n`, inline: name }
                        : { above: "", inline: `${comment}${name}` };
                };
                const run = (size: number, isStart: boolean) => {
                    const words = Array.from({ length: size }, (_, at) => next(isStart && at === 0));
                    return {
                        above: words[0]?.above ?? "",
                        text: words.map(({ inline }) => inline).join(" "),
                    };
                };
                const written = blocks.map(({ kind, sizes: [first = 1, ...others] }) => {
                    const one = run(first, kind !== "heading" && kind !== "table");
                    const list = () => [one, ...others.map((size) => run(size, true))];
                    switch (kind) {
                        case "heading":
                            return `## ${one.text}\n\nBody ${run(2, false).text}`;
                        case "list":
                            return list()
                                .map(({ above, text }) => `- ${above.replace("\n\n", "\n  ")}${text}.`)
                                .join("\n");
                        case "table":
                            return `| A | B |\n| - | - |\n| ${one.text} | ${run(1, false).text} |`;
                        case "bold":
                            return `${one.above}**${one.text}** ${run(2, false).text}.`;
                        default: {
                            const rest = others.map((size) => run(size, false).text);
                            return `${one.above}${[one.text, ...rest].join(". ")}.`;
                        }
                    }
                });
                return {
                    text: `# Title\n\n<!-- page 1 -->\n\nStart.\n\n${written.join("\n\n")}`,
                    words: word,
                };
            };
            const { text } = write(true);
            const paged = await read(text);
            const plain = await read(write(false).text.replace("<!-- page 1 -->\n\n", ""));
            expect(paged.paragraphs.map(({ pages: _, ...one }) => one)).toEqual(plain.paragraphs);
            for (const paragraph of paged.paragraphs)
                for (const [page, part] of byPage(paragraph))
                    for (const [, number = ""] of part.matchAll(/word(\d+)x/gu)) {
                        const turned = [...turning].filter((at) => at <= Number(number)).length;
                        expect([number, page]).toEqual([number, `${1 + turned}`]);
                    }
        }),
        { numRuns: 300 },
    );
});

test("characters that stand for pages while text is read begin none", async () => {
    const { paragraphs } = await read("# T\n\nSee *page* \ufdd112\ufdd2 of it, <b>and \ufdd13\ufdd2</b>.");
    expect(paragraphs).toMatchObject([{ text: "See page 12 of it, and 3." }]);
    expect(paragraphs[0]?.pages).toBeUndefined();
});
