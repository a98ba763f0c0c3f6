import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { inWords } from "../../../in-words.ts";
import { aPdf, lines, type PlacedText, picture } from "./a-pdf.ts";

const read = async (...given: Parameters<typeof aPdf>) => {
    const found = await readArticle({ name: "a.pdf", bytes: aPdf(...given), recordsDropped: true });
    return {
        ...found,
        texts: found.article?.paragraphs.map(({ text }) => text),
        drops: found.dropped?.map(({ rule, excerpt }) => `${rule}: ${excerpt}`),
    };
};

/** Lines that are about as long as the others. */
const prose = [
    "The harbour was built long ago by the people of the valley, who",
    "needed a safe place for their boats in winter, when storms blow",
    "from the north and nobody would think of going out to sea alone",
    "since the rocks at the mouth of the bay are hidden by the waves.",
];
const narrow = (word: string) => [
    `${word} was built long ago by the people of`,
    "the valley and they needed a safe place for",
    "all of their boats when storms blow in from",
    "the cold north and nobody would go out now.",
];

describe("lines", () => {
    test("are joined to paragraphs, which an indent or a gap separates", async () => {
        const { texts } = await read([
            [...lines(prose), ...lines(["The second one ends here."], { y: 640 })],
        ]);
        expect(texts).toEqual([prose.join(" "), "The second one ends here."]);
    });

    test("are joined across pages, and the text knows where each page begins", async () => {
        const { article } = await read([lines(prose.slice(0, 2)), lines(prose.slice(2))]);
        expect(article?.paragraphs).toMatchObject([
            {
                text: prose.join(" "),
                pages: [{ page: "1" }, { at: prose.slice(0, 2).join(" ").length + 1, page: "2" }],
            },
        ]);
    });

    test("lose a hyphen only where the whole word occurs elsewhere", async () => {
        const { texts } = await read([
            lines([
                "The remarkable undertaking of the people in the valley, an under-",
                "taking that took years, also used well-known ways and some other-",
                "wise forgotten tools that nobody in the town could use any longer.",
            ]),
        ]);
        expect(texts?.[0]).toContain("an undertaking that");
        expect(texts?.[0]).toContain("some other-wise forgotten");
    });

    test("keep their text, whatever is on them", async () => {
        const word = fc.stringMatching(/^[a-z]{2,8}$/u);
        const text = fc.array(word, { minLength: 5, maxLength: 60 });
        await fc.assert(
            fc.asyncProperty(text, async (words) => {
                const broken: string[] = [];
                for (const one of words) {
                    const last = broken.at(-1);
                    if (last === undefined || last.length + one.length > 60) broken.push(one);
                    else broken[broken.length - 1] = `${last} ${one}`;
                }
                const { texts } = await read([lines(broken)]);
                expect(texts?.join(" ").replace(/\s+/gu, " ")).toBe(words.join(" "));
            }),
            { numRuns: 60 },
        );
    });
});

describe("columns", () => {
    test("are read one after the other, below a title across them", async () => {
        const { texts, article } = await read([
            [
                { text: "A long title that is across both of the columns", x: 100, y: 750, size: 18 },
                ...lines(narrow("One"), { x: 50 }),
                ...lines(narrow("Two"), { x: 320 }),
            ],
        ]);
        expect(article?.title).toBe("A long title that is across both of the columns");
        expect(texts?.join(" ")).toBe([...narrow("One"), ...narrow("Two")].join(" "));
    });

    test("may be three, and on different lines", async () => {
        const { texts } = await read([
            [
                ...lines(narrow("One"), { x: 40, size: 7 }),
                ...lines(narrow("Two"), { x: 220, y: 694, size: 7 }),
                ...lines(narrow("Three"), { x: 400, y: 697, size: 7 }),
            ],
        ]);
        expect(texts?.join(" ")).toBe([...narrow("One"), ...narrow("Two"), ...narrow("Three")].join(" "));
    });

    test("may be short at the end", async () => {
        const { texts } = await read([
            [
                ...lines([...narrow("One"), ...narrow("Then")], { x: 50 }),
                ...lines(["The other column is short and ends soon", "after it began."], { x: 320 }),
            ],
        ]);
        expect(texts?.join(" ")).toBe(
            [
                ...narrow("One"),
                ...narrow("Then"),
                "The other column is short and ends soon after it began.",
            ].join(" "),
        );
    });
});

test("a table is read row by row", async () => {
    const rows = ["Boat|Seats|Price", "Gull|2|20 euros", "Heron|4|35 euros"];
    const cells = rows.flatMap((row, at) =>
        row.split("|").map((text, column): PlacedText => ({ text, x: 60 + column * 120, y: 600 - at * 14 })),
    );
    const { article } = await read([[...lines(prose), ...cells]]);
    expect(article?.paragraphs.at(-1)).toMatchObject({
        kind: "rows",
        text: "Boat | Seats | Price\nGull | 2 | 20 euros\nHeron | 4 | 35 euros",
    });
});

test("running heads, page numbers and line numbers are dropped by name", async () => {
    const page = (number: number): PlacedText[] => [
        { text: "The book of boats", x: 60, y: 770, size: 9 },
        { text: String(number), x: 300, y: 30 },
        ...lines(
            prose.map((line) => `${line} ${"abc"[number]}`),
            { y: 700 },
        ),
        ...prose.map((_, at): PlacedText => ({ text: String(at + 1), x: 30, y: 700 - 12 * at, size: 7 })),
    ];
    const { texts, drops } = await read([page(1), page(2), page(3)].slice(0, 2));
    expect(texts?.join(" ")).not.toMatch(/book of boats|\d/u);
    expect(drops).toEqual(
        expect.arrayContaining(["running-head: The book of boats", "page-number: 2", "line-number: 4"]),
    );
});

test("a note is below the section that refers to it, and its mark is dropped", async () => {
    const { texts, drops } = await read([
        [
            ...lines(["The inn is old."], { y: 700 }),
            { text: "1", x: 133, y: 704, size: 6 },
            { text: "Boats", x: 60, y: 660, size: 16 },
            ...lines(prose, { y: 630 }),
            { text: "1", x: 60, y: 103, size: 5 },
            { text: "It has eleven rooms.", x: 64, y: 100, size: 8 },
        ],
    ]);
    expect(texts).toEqual(["The inn is old.", "It has eleven rooms.", prose.join(" ")]);
    expect(drops).toEqual(["note-mark: 1", "note-mark: 1"]);
});

test("raised letters without a note stay", async () => {
    const { texts } = await read([
        [...lines(["It is 20 m", ...prose]), { text: "2", x: 101, y: 704, size: 6 }],
    ]);
    expect(texts?.[0]).toMatch(/^It is 20 m²/u);
});

test("lists have their items, and a heading may have two lines", async () => {
    const { article, markdown } = await read([
        [
            ...lines(["Rules of the boathouse and", "of the harbour"], { y: 750, size: 18, leading: 21 }),
            ...lines(prose, { y: 680 }),
            ...lines(["• Return the key.", "• Never lend it."], { y: 600 }),
            ...lines(["1. Write it down.", "2. Close the door."], { y: 550 }),
        ],
    ]);
    expect(article?.title).toBe("Rules of the boathouse and of the harbour");
    expect(markdown).toContain("- Return the key.\n- Never lend it.\n");
    expect(markdown).toContain("1. Write it down.\n2. Close the door.\n");
});

test("the name of an author below the title is no heading", async () => {
    const { article } = await read([
        [
            { text: "Boats", x: 60, y: 750, size: 20 },
            { text: "Maren Holt", x: 60, y: 720, size: 12 },
            { text: "History", x: 60, y: 690, size: 14 },
            ...lines(prose, { y: 660 }),
        ],
    ]);
    expect(article?.paragraphs.map(({ text, path }) => [text, path.at(-1)])).toEqual([
        ["Maren Holt", undefined],
        [prose.join(" "), "History"],
    ]);
});

test("text at an angle is dropped, and a turned page is read", async () => {
    const turned = prose.map((text, at): PlacedText => ({ text, x: 100 + 12 * at, y: 100, turned: 90 }));
    const { texts, drops } = await read([
        [...lines(prose), { text: "Draft", x: 200, y: 300, size: 60, turned: 45 }],
        turned,
    ]);
    expect(texts).toEqual([prose.join(" "), prose.join(" ")]);
    expect(drops).toEqual(["turned: Draft"]);
});

test("pages are numbered by their labels", async () => {
    const { article } = await read([lines(prose), lines(prose)], {
        catalog: "/PageLabels<</Nums[0<</S/r/St 4>>1<</S/D/St 7>>]>>",
    });
    expect(article?.paragraphs.map(({ pages }) => pages?.[0]?.page)).toEqual(["iv", "7"]);
});

describe("properties", () => {
    test("declare what a person wrote", async () => {
        const { article } = await read([lines(prose)], {
            title: "On boats",
            author: "Maren Holt",
            language: "en-GB",
        });
        expect(article).toMatchObject({ title: "On boats", author: "Maren Holt", language: "en-GB" });
    });

    test.each([
        "Microsoft Word - boats.docx",
        "untitled",
        "Boats_final.pdf",
        "C:\\boats.doc",
        "Document1",
        "about:blank",
    ])("declare nothing by a program's title: %s", async (title) => {
        const { article } = await read([lines(prose)], { title, author: "Administrator" });
        expect(article?.title).not.toBe(title);
        expect(article?.author).toBeUndefined();
    });
});

describe("a file that cannot be read says why", () => {
    const problemOf = async (...given: Parameters<typeof aPdf>) =>
        (await read(...given)).problems[0]?.problem;

    test("a scan", async () => {
        expect(inWords(await problemOf([picture, picture]))).toBe(
            "The PDF has pictures of its pages, but no text.",
        );
    });

    test("some pages are scans: a warning names them, and there is a gap", async () => {
        const { article, problems } = await read([lines(prose), picture, picture, lines(prose), []]);
        expect(inWords(problems[0])).toMatchObject({
            problem: "Pages 2, 3 are pictures without text, and a quote shows […] there.",
            severity: "warning",
        });
        expect(article?.paragraphs[0]?.omissions).toEqual([prose.join(" ").length + 1]);
    });

    test("a protected one", async () => {
        const id = "<00112233445566778899aabbccddeeff>";
        const key = `<${"ab".repeat(32)}>`;
        const trailer = `/ID[${id}${id}]/Encrypt<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>`;
        expect(inWords(await problemOf([lines(prose)], { trailer }))).toBe(
            "The PDF is protected by a password.",
        );
    });

    test("fonts without a map", async () => {
        const font =
            "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>]>>";
        const coded = prose.map((line) =>
            [...line].map((letter) => `\0${String.fromCharCode(letter.charCodeAt(0) - 29)}`).join(""),
        );
        expect(inWords(await problemOf([lines(coded)], { font }))).toMatch(/fonts don't say/u);
    });

    test("broken and truncated ones", async () => {
        const whole = aPdf([lines(prose)]);
        const files = [
            new Uint8Array(),
            Buffer.from("Hello."),
            whole.subarray(0, 60),
            Buffer.from("%PDF-1.7\n%%EOF"),
        ];
        for (const bytes of files) {
            const { problems } = await readArticle({ name: "a.pdf", bytes });
            expect(problems).toMatchObject([{ severity: "error" }]);
        }
    });

    test("a broken table of objects is read nevertheless", async () => {
        const text = Buffer.from(aPdf([lines(prose)]))
            .toString("latin1")
            .replace(/startxref\n\d+/u, "startxref\n9");
        const { article } = await readArticle({ name: "a.pdf", bytes: Buffer.from(text, "latin1") });
        expect(article?.paragraphs[0]?.text).toBe(prose.join(" "));
    });
});
