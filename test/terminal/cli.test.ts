import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { readArticles } from "../../src/publishing/read-articles.ts";
import { runAsk } from "../../src/terminal/ask.ts";
import { runCorpus } from "../../src/terminal/corpus.ts";
import { UsageError } from "../../src/terminal/terminal.ts";

const files = {
    "bridge.md":
        "---\nauthor: A. Berg\n---\n\n# The bridge\n\nIt is old. The bridge was built in 1911.\n\n## Today\n\nCars cross it.\n",
    "mill.txt": "The mill\n\nThe mill was built in 1850.\n",
};

/** Runs a command on a corpus folder of its own; gives the exit code and what was written. */
function terminal(corpus: Readonly<Record<string, string>> = files, input = "") {
    const corpusFolder = mkdtempSync(join(tmpdir(), "cli-"));
    onTestFinished(() => rmSync(corpusFolder, { recursive: true }));
    for (const [name, text] of Object.entries(corpus)) {
        mkdirSync(dirname(join(corpusFolder, name)), { recursive: true });
        writeFileSync(join(corpusFolder, name), text);
    }
    let out = "";
    let err = "";
    let clock = 0;
    const given = {
        input: Readable.from([input]),
        out: (text: string) => {
            out += text;
        },
        err: (text: string) => {
            err += text;
        },
        colours: false,
        now: () => {
            clock += 1.5;
            return clock;
        },
        corpusFolder,
        readCorpus,
        readArticles: (folder: string) => readArticles(folder, undefined),
        kept: async () => ({ outcome: "none" }) as const,
    };
    const result = (code: number) => ({ code, out, err });
    return {
        ask: async (...args: string[]) => result(await runAsk(args, given)),
        corpus: async (...args: string[]) => result(await runCorpus(args, given)),
    };
}

describe("ask", () => {
    test("--explain shows the terms, the weighed sentences and the decision after the answer", async () => {
        const { code, out } = await terminal().ask("--explain", "When was the zorblax bridge built?");
        expect(code).toBe(0);
        expect(out).toContain("The bridge was built in 1911.");
        expect(out).toContain("kind of question: when; language of the articles: en");
        expect(out).toContain("zorblax: rarity");
        expect(out).toContain("no article holds it");
        expect(out).toMatch(/bridge ¶ 1: The bridge was built in 1911\.\n.*in sentence/u);
        expect(out).toMatch(/log odds -?[\d.]+ that the articles answer; -?[\d.]+ make an answer/u);
    });

    test("--explain --json prints the explanation as a second line", async () => {
        const { out } = await terminal().ask("--explain", "--json", "When was the bridge built?");
        const [answer, explanation] = out
            .trim()
            .split("\n")
            .map((line): unknown => JSON.parse(line));
        expect(answer).toMatchObject({ verdict: "answered" });
        expect(explanation).toMatchObject({ candidates: expect.any(Array), gate: { verdict: "answered" } });
    });

    test("--json prints the contract's one line", async () => {
        const { code, out } = await terminal().ask("--json", "When was the bridge built?");
        expect(code).toBe(0);
        expect(out.match(/\n/gu)).toHaveLength(1);
        expect(JSON.parse(out)).toMatchObject({
            question: "When was the bridge built?",
            verdict: "answered",
            missing: [],
            excerpts: [
                {
                    article: "bridge",
                    title: "The bridge",
                    section: null,
                    paragraph: 1,
                    quote: "It is old. The bridge was built in 1911.",
                    key: { start: 11, end: 40 },
                    confidence: expect.stringMatching(/^(?:high|medium|low)$/u),
                },
            ],
            milliseconds: 1.5,
        });
    });

    test("--jsonl answers every line in order, and says what is wrong with a bad one", async () => {
        const lines = [
            "When was the bridge built?",
            '{"id": "7", "question": "When was it built?", "article": "mill"}',
            "",
            "{broken",
            '{"id": 8, "question": ""}',
            '{"id": 9, "question": "When?", "article": "castle"}',
            '{"id": 10, "question": "What is a zorblax?"}',
        ];
        const { code, out } = await terminal(files, lines.join("\n")).ask("--jsonl");
        expect(code).toBe(0);
        const answers = out
            .trim()
            .split("\n")
            .map((line): Record<string, unknown> => JSON.parse(line));
        expect(
            answers.map(({ id, verdict, error }) => [id, verdict ?? "error", error === undefined]),
        ).toEqual([
            [undefined, "answered", true],
            ["7", "answered", true],
            [undefined, "error", false],
            [8, "error", false],
            [9, "error", false],
            [10, "not-found", true],
        ]);
        expect(answers[5]).toMatchObject({ missing: ["zorblax"], excerpts: [] });
        expect(answers[4]?.["error"]).toContain('No article is called "castle"; there are: bridge, mill');
    });

    test("for people prints quote and attribution, without colours where there is no terminal", async () => {
        const { out } = await terminal().ask("When was the bridge built?");
        expect(out).toContain(
            "  │ It is old. The bridge was built in 1911.\n  — The bridge · ¶ 1 of 2 · A. Berg",
        );
        expect(out).not.toContain("\u001b");
    });

    test("an article's control characters do not reach the terminal", async () => {
        const { out } = await terminal({ "a.txt": "T\n\nThe zebra \u001b[31msays\u0007 no.\n" }).ask(
            "What does the zebra say?",
        );
        expect(out).toContain("The zebra \ufffd[31msays\ufffd no.");
    });

    test("asks some collections or languages alone, and names those that there are", async () => {
        const both = {
            "news/bridge.md": "# The bridge\n\nIda Holm built the bridge in 1911.",
            "guides/tower.md": "# The tower\n\nOlaf Berg built the tower in 1650.",
        };
        const question = "Who built the tower?";
        expect((await terminal(both).ask("--collection", "guides", question)).out).toContain("Olaf Berg");
        expect((await terminal(both).ask("--collection", "news", question)).out).not.toContain("Olaf Berg");
        const all = ["--collection", "news", "--collection", "guides", "--language", "en"];
        expect((await terminal(both).ask(...all, question)).out).toContain("Olaf Berg");
        await expect(terminal(both).ask("--language", "fr", question)).rejects.toThrow(
            "Collections: guides, news; languages: en.",
        );
    });

    test("unknown options, no question and no article are explained", async () => {
        await expect(terminal().ask("--what", "x")).rejects.toThrow(UsageError);
        await expect(terminal().ask()).rejects.toThrow("A question is missing.");
        await expect(terminal({}).ask("x")).rejects.toThrow("No article can be asked about");
        expect(await terminal().ask("--article", "castle", "x")).toMatchObject({ code: 1, out: "" });
        expect(JSON.parse((await terminal().ask("--json", " ")).out)).toEqual({
            error: "A question is missing.",
        });
    });
});

describe("corpus check", () => {
    test("counts what is well", async () => {
        expect(await terminal().corpus("check")).toEqual({
            code: 0,
            out: "2 articles, 3 paragraphs.\n",
            err: "",
        });
    });

    test("names every problem and exits with 1 where an article was left out", async () => {
        const { code, out } = await terminal({
            ...files,
            "bad.md": "---\nurl: x\nauther: y\n---\n# T\n\na",
        }).corpus("check");
        expect(code).toBe(1);
        expect(out).toMatchInlineSnapshot(`
          "bad.md
            error: line 2: url is “x”.
              → Write an address that begins with http:// or https://, or leave the key out.
            warning: line 3: The key “auther” is unknown.
              → It is ignored. Did you mean author?

          2 articles, 3 paragraphs; 1 left out; 1 warning.
          "
        `);
    });

    test("a warning alone is no failure; no article at all is", async () => {
        expect((await terminal({ ...files, "x.pdf": "" }).corpus("check")).code).toBe(0);
        expect(await terminal({}).corpus("check")).toMatchObject({
            code: 1,
            out: "0 articles, 0 paragraphs. There is no article to ask about.\n",
        });
    });

    test("--json gives the same to programs", async () => {
        const { code, out } = await terminal({ "bad.md": "" }).corpus("check", "--json");
        expect(code).toBe(1);
        expect(JSON.parse(out)).toMatchObject({
            articles: [],
            leftOut: 1,
            errors: [{ file: "bad.md" }, { file: "bad.md", line: 1 }],
        });
    });
});
