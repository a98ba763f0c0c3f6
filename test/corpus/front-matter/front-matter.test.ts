import { describe, expect, test } from "vitest";
import { told } from "../../../locales/message.ts";
import { inWords } from "../../in-words.ts";
import { readNow } from "../../read-now.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The problems, as "line: problem". */
function problemsOf(text: string): string[] {
    const { problems } = readNow("a.md", bytes(text));
    return inWords(problems).map(({ line, problem, severity }) => `${severity} ${line ?? "-"}: ${problem}`);
}

describe("front matter", () => {
    const declared = (yaml: string) => readNow("a.md", bytes(`---\n${yaml}\n---\n# T\n\na`));

    test("all keys are read", () => {
        const yaml = [
            "author: [A. Berg, C. Dahl]",
            "publisher: Lervik Gazette",
            "published: 2016-11-09",
            "url: https://example.org/a",
            "language: pt-br",
            "licence: CC BY 4.0",
            "summary: |\n  Two\n  lines.",
        ].join("\n");
        expect(declared(yaml)).toMatchObject({
            problems: [],
            article: {
                title: "T",
                author: "A. Berg, C. Dahl",
                publisher: "Lervik Gazette",
                published: "2016-11-09",
                url: "https://example.org/a",
                language: "pt-BR",
                licence: "CC BY 4.0",
                summary: "Two\nlines.",
            },
        });
    });

    test.each([
        ["published: 2016", "2016"],
        ["published: 2016-11", "2016-11"],
        ["published: 2016-11-09T10:00:00Z", "2016-11-09"],
        ['published: "2016-11-09"', "2016-11-09"],
    ])("%s", (yaml, published) => {
        expect(declared(yaml).article?.published).toBe(published);
    });

    test("an empty value counts as not declared", () => {
        const { article, problems } = declared("author:\nurl: ''");
        expect(problems).toEqual([]);
        expect(article).not.toHaveProperty("author");
        expect(article).not.toHaveProperty("url");
    });

    test("a bad value is a warning with its line, and is left out", () => {
        const yaml =
            "title: T\npublished: 2016-02-30\nurl: ftp://x.y\nlanguage: nonsense!\nauthor: {a: b}\nlicence: MIT";
        const { article } = readNow("a.md", bytes(`---\n${yaml}\n---\n\na`));
        expect(article).toMatchObject({ title: "T", licence: "MIT", language: "en" });
        expect(Object.keys(article ?? {})).not.toContain("published");
        expect(inWords(problemsOf(`---\n${yaml}\n---\n\na`))).toEqual([
            "warning 3: published is “2016-02-30”.",
            "warning 4: url is “ftp://x.y”.",
            "warning 5: language is “nonsense!”.",
            "warning 6: author is “{a: b}”.",
        ]);
    });

    test.each(["2016-13", "16-11-09", "yesterday", "2016-11-31", "11/2016/09", "9 Movember 2016"])(
        "published: %s is not a date",
        (date) => {
            expect(inWords(problemsOf(`---\npublished: ${date}\n---\n# T\n\na`))).toEqual([
                `warning 2: published is “${date}”.`,
            ]);
        },
    );

    test("a date that may be one of two is left out, and the warning says why", () => {
        const { article, problems } = declared("date: 03/04/2024");
        expect(article?.published).toBeUndefined();
        expect(inWords(problems)).toMatchObject([
            { line: 2, problem: "date is “03/04/2024”.", remedy: expect.stringContaining("dateOrder") },
        ]);
        expect(declared("date: 25/04/2024").article?.published).toBe("2024-04-25");
        expect(declared("date: 04/04/2024").article?.published).toBe("2024-04-04");
    });

    test("the names that other systems use are read, and the bot's own come first", () => {
        const yaml = "Date: 2016-11-09\nauthors: [A. Berg]\nlang: en_GB\nlicense: MIT\ndescription: D";
        expect(declared(yaml)).toMatchObject({
            article: {
                published: "2016-11-09",
                author: "A. Berg",
                language: "en-GB",
                licence: "MIT",
                summary: "D",
            },
            problems: [],
        });
        expect(declared("date: 2016-11-09\npublished: 2017").article?.published).toBe("2017");
    });

    test.each([
        ["author: {name: A. Berg, url: https://a.b}", "A. Berg"],
        ["authors:\n  - name: A. Berg\n    role: editor\n  - C. Dahl", "A. Berg, C. Dahl"],
        ["author: 'A. Berg'", "A. Berg"],
    ])("author as %j", (yaml, author) => {
        expect(declared(yaml)).toMatchObject({ article: { author }, problems: [] });
    });

    test.each([
        ["title: The bridge: a history", "The bridge: a history"],
        ["title: @home", "@home"],
        ["title: `cat`, and other commands", "`cat`, and other commands"],
        ['title: "The bridge" and the river', '"The bridge" and the river'],
        ["title: 1984", "1984"],
        ["  title: The bridge\n  date: !!timestamp 2016-11-09", "The bridge"],
        ["\ttitle: The bridge", "The bridge"],
        ['title: "{{title}}"\ndate: 2016', "{{title}}"],
        ["title: 2.10", "2.10"],
        ["title: >-\n  The bridge\n  of Lervik", "The bridge of Lervik"],
        ["description: a: b\ntitle: The bridge", "The bridge"],
    ])("%j has a title", (yaml, title) => {
        expect(declared(yaml)).toMatchObject({ article: { title }, problems: [] });
    });

    test("an unknown key is a warning, with a suggestion if it is nearly a known one", () => {
        const { article, problems } = declared("auther: A\nwizard: [x]");
        expect(article?.title).toBe("T");
        expect(
            problems.map(({ line, remedy, severity }) => `${severity} ${line} ${told(remedy).slice(0, 36)}`),
        ).toEqual([
            "warning 2 It is ignored. Did you mean author?",
            "warning 3 It is ignored, so you can remove it.",
        ]);
    });

    test("of many unknown keys, the first are named and the others counted", () => {
        const yaml = Array.from({ length: 2000 }, (_, at) => `k${at}: v`).join("\n");
        expect(inWords(problemsOf(`---\ntitle: T\n${yaml}\n---\n\na`))).toEqual([
            ...["k0", "k1", "k2", "k3", "k4"].map(
                (key, at) => `warning ${at + 3}: The key “${key}” is unknown.`,
            ),
            "warning 8: 1,995 more keys are unknown, from this one on.",
        ]);
    });

    test("keys of page generators are ignored", () => {
        expect(declared("tags: [x]\nsidebar_position: 3\nweight: 10\npermalink: /a/").problems).toEqual([]);
    });

    test("inherited properties such as constructor are unknown keys, too", () => {
        const { article, problems } = declared("constructor: x\n__proto__: y");
        expect(article?.title).toBe("T");
        expect(inWords(problems.map(({ problem }) => problem))).toEqual([
            "The key “constructor” is unknown.",
            "The key “__proto__” is unknown.",
        ]);
    });

    test("of broken YAML only the bad keys are lost", () => {
        const { article, problems } = declared("title: The bridge\nauthor: [a\nlicence: MIT");
        expect(article).toMatchObject({ title: "The bridge", licence: "MIT" });
        expect(article?.author).toBeUndefined();
        expect(problems).toMatchObject([{ line: 3, severity: "warning" }]);
        expect(inWords(problems[0]?.problem)).toMatch(/^This is not valid YAML: .*\.$/u);
    });

    test("of a key that is given twice, the first counts", () => {
        expect(declared("title: a\ntitle: b").article?.title).toBe("a");
    });

    test("front matter that is not closed ends at the first blank line", () => {
        const { article, problems } = readNow("a.md", bytes("---\ntitle: T\nauthor: A\n\n# H\n\na"));
        expect(article).toMatchObject({ title: "T", author: "A", paragraphs: [{ path: ["H"], text: "a" }] });
        expect(inWords(problems)).toMatchObject([
            {
                line: 1,
                severity: "warning",
                problem: "The front matter is not closed. It was read up to line 3.",
            },
        ]);
    });

    test("front matter that is too long is ignored", () => {
        const { article, problems } = declared(`summary: ${"x".repeat(20_000)}\ntitle: X`);
        expect(article?.title).toBe("T");
        expect(problems).toMatchObject([{ line: 1, severity: "warning" }]);
    });

    test("a text between two rules is a text", () => {
        const text = "---\nOnce upon a time there was a bridge.\n\n---\n\nThe end.";
        expect(readNow("a.md", bytes(text)).article?.paragraphs.map((one) => one.text)).toEqual([
            "Once upon a time there was a bridge.",
            "The end.",
        ]);
    });
});

describe("other front matter", () => {
    const whole = { title: "The bridge", author: "A. Berg", published: "2016-11-09", url: "https://a.b/c" };

    test.each([
        [
            "TOML",
            '+++\ntitle = "The bridge"\ndate = 2016-11-09T08:00:00+01:00\nauthors = ["A. Berg"]\nurl = \'https://a.b/c\'\n\n[extra]\ntitle = "x"\n+++\n',
        ],
        [
            "TOML with a mistake",
            '+++\ntitle = The bridge\ndate = 2016-11-09\nauthor = "A. Berg"\nurl="https://a.b/c"\n+++\n',
        ],
        [
            "a table of TOML",
            '+++\ntitle = "The bridge"\ndate = 2016-11-09\nurl = "https://a.b/c"\n[author]\nname = "A. Berg"\n+++',
        ],
        [
            "JSON",
            '{\n  "title": "The bridge",\n  "date": "2016-11-09",\n  "author": { "name": "A. Berg" },\n  "url": "https://a.b/c"\n}\n',
        ],
        [
            "YAML that ends with dots",
            "---\ntitle: The bridge\nauthor: A. Berg\ndate: 2016-11-09\nurl: https://a.b/c\n...\n",
        ],
        [
            "YAML below blank lines and comments",
            "\n<!-- vim: set tw=80: -->\n\n---\n# about\n\ntitle: The bridge\nauthor: A. Berg\ndate: 2016-11-09\nurl: https://a.b/c\n---\n",
        ],
        [
            "Windows' line ends",
            "---\r\ntitle: The bridge\r\nauthor: A. Berg\r\ndate: 2016-11-09\r\nurl: https://a.b/c\r\n---\r\n",
        ],
    ])("%s", (_, matter) => {
        expect(readNow("a.md", bytes(`${matter}\n\nText *of* it.`))).toMatchObject({
            article: { ...whole, paragraphs: [{ text: "Text of it." }] },
            problems: [],
        });
    });

    test("what only begins like front matter is a text", () => {
        for (const text of ["+++ and more\n\na", "{{< figure >}}\n\na", '{ "a" }\n\na', "+++\na\n+++"])
            expect(readNow("a.md", bytes(text))).toMatchObject({ article: { title: "a" }, problems: [] });
    });

    test("the lines below keep their numbers", () => {
        const text = '\n+++\ntitle = "T"\n+++\n\na\n\n## Empty\n';
        expect(inWords(problemsOf(text))).toEqual(["warning 8: The section “Empty” has no text."]);
    });
});

describe("drafts", () => {
    test.each(["draft: true", "published: false", "publish: false", "hidden: yes", "status: draft"])(
        "%s leaves the article out with a warning",
        (yaml) => {
            const { article, problems } = readNow("a.md", bytes(`---\ntitle: T\n${yaml}\n---\n\na`));
            expect(article).toBeUndefined();
            expect(problems).toMatchObject([{ line: 3, severity: "warning" }]);
        },
    );

    test.each(["draft: false", "published: true", "publish: true", "status: done"])("%s does not", (yaml) => {
        expect(readNow("a.md", bytes(`---\ntitle: T\n${yaml}\n---\n\na`))).toMatchObject({
            article: { title: "T" },
            problems: [],
        });
    });
});

test.each([
    ["+++\ntitle = 'T'\ndate = 2024-02-31\n+++\na", "warning 3: date is “2024-02-31”."],
    ["+++\ndate = 2023-02-29T08:00:00+01:00\n+++\na", "warning 2: date is “2023-02-29T08:00:00+01:00”."],
    ["---\nauthor: &a [*a]\n---\na", "warning 2: author is “[*a]”."],
])("a value of %j that cannot be read is no other value", (text, problem) => {
    expect(inWords(problemsOf(text))).toEqual([problem]);
    const { article } = readNow("a.md", bytes(text));
    expect([article?.published, article?.author]).toEqual([undefined, undefined]);
});
