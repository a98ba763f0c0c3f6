import { describe, expect, test } from "vitest";
import { readNow } from "../read-now.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The problems, as "line: problem". */
function problemsOf(text: string): string[] {
    const { problems } = readNow("a.md", bytes(text));
    return problems.map(({ line, problem, severity }) => `${severity} ${line ?? "-"}: ${problem}`);
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

    test("every bad key is reported with its line and its value", () => {
        const yaml = "title: T\npublished: 2016-02-30\nurl: ftp://x.y\nlanguage: nonsense!\nauthor: {a: b}";
        expect(problemsOf(`---\n${yaml}\n---\n\na`)).toEqual([
            "error 3: published is “2016-02-30”.",
            "error 4: url is “ftp://x.y”.",
            "error 5: language is “nonsense!”.",
            'error 6: author is “{"a":"b"}”.',
        ]);
    });

    test.each(["9 November 2016", "2016-13", "16-11-09", "yesterday", "2016-11-31"])(
        "published: %s is not a date",
        (date) => {
            expect(problemsOf(`---\npublished: ${date}\n---\n# T\n\na`)).toEqual([
                `error 2: published is “${date}”.`,
            ]);
        },
    );

    test("an unknown key is a warning with a suggestion", () => {
        const { article, problems } = declared("auther: A\nlicense: MIT\ntags: [x]");
        expect(article?.title).toBe("T");
        expect(
            problems.map(({ line, remedy, severity }) => `${severity} ${line} ${remedy.slice(0, 36)}`),
        ).toEqual([
            "warning 2 It is ignored. Did you mean author?",
            "warning 3 It is ignored. Did you mean licence?",
            "warning 4 It is ignored, so you can remove it.",
        ]);
    });

    test("inherited properties such as constructor are unknown keys, too", () => {
        const { article, problems } = declared("constructor: x\n__proto__: y");
        expect(article?.title).toBe("T");
        expect(problems.map(({ problem }) => problem)).toEqual([
            "The key “constructor” is unknown.",
            "The key “__proto__” is unknown.",
        ]);
    });

    test("broken YAML is reported with the line where it breaks", () => {
        expect(problemsOf("---\ntitle: T\nauthor: [a\n---\n\na")[0]).toMatch(
            /^error [34]: The front matter is not valid YAML/u,
        );
        expect(problemsOf("---\ntitle: a\ntitle: b\n---\n\na")[0]).toMatch(
            /^error 3: The front matter is not valid YAML: Map keys must be unique/u,
        );
        expect(problemsOf("---\n- a\n---\n# T\n\na")).toEqual([
            "error 2: The front matter is not a list of keys.",
        ]);
    });

    test("unclosed front matter is reported", () => {
        expect(problemsOf("---\ntitle: T\nauthor: A\n\n# T\n\na")).toContain(
            "error 1: The front matter is not closed.",
        );
    });
});
