import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/terminal/terminal.ts";
import { bridgeAndMill as files, terminal } from "./a-terminal.ts";

describe("ask", () => {
    test("--explain shows the terms, the best sentences and the decision after the answer", async () => {
        const { code, out } = await terminal().ask("--explain", "When was the zorblax bridge built?");
        expect(code).toBe(0);
        expect(out).toContain("The bridge was built in 1911.");
        expect(out).toContain("kind of question: when; language of the articles: en");
        expect(out).toContain("zorblax: rarity");
        expect(out).toContain("in no article");
        expect(out).toMatch(/bridge ¶ 1: The bridge was built in 1911\.\n.*in sentence/u);
        expect(out).toMatch(/log odds -?[\d.]+ that the articles answer; -?[\d.]+ or more is an answer/u);
    });

    test("--explain --json prints the explanation within the answer's one line", async () => {
        const { out } = await terminal().ask("--explain", "--json", "When was the bridge built?");
        expect(out.match(/\n/gu)).toHaveLength(1);
        expect(JSON.parse(out)).toMatchObject({
            verdict: "answered",
            explanation: { candidates: expect.any(Array), gate: { verdict: "answered" } },
        });
    });

    test.each(["?", "?!", "..."])("%s gets help", async (asked) => {
        const { code, out } = await terminal().ask("--json", asked);
        expect(code).toBe(0);
        expect(JSON.parse(out)).toMatchObject({ verdict: "talk", intent: "help", missing: [] });
    });

    test("--json prints the documented line", async () => {
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
                    path: [],
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
        for (const at of [3, 2]) expect(answers[at]?.["error"]).toMatch(/^The line [^✖→\n]+\.$/u);
        expect(answers[5]).toMatchObject({ missing: ["zorblax"], excerpts: [] });
        expect(answers[4]?.["error"]).toContain(
            "No article is called “castle”. The articles are: bridge, mill",
        );
    });

    test("prints quote and attribution for people, without colors if there is no terminal", async () => {
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

    test("limits the question to collections or languages, and lists the known ones", async () => {
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
            "Collections: guides, news. Languages: en.",
        );
    });

    test("explains unknown options, a missing question and a missing article", async () => {
        await expect(terminal().ask("--what", "x")).rejects.toThrow(UsageError);
        await expect(terminal().ask("--what", "x")).rejects.toThrow(
            /^Unknown option --what\. For help: npm run ask -- --help$/u,
        );
        await expect(terminal().ask("--corpus", "--json")).rejects.toThrow(/^--corpus needs a value\./u);
        await expect(terminal().ask("--json=yes", "x")).rejects.toThrow(/^--json doesn't take a value\./u);
        await expect(terminal().ask()).rejects.toThrow("The question is missing.");
        await expect(terminal({}).ask("x")).rejects.toThrow("There are no articles to ask about in ");
        expect(await terminal().ask("--article", "castle", "x")).toMatchObject({ code: 1, out: "" });
        expect(JSON.parse((await terminal().ask("--json", " ")).out)).toEqual({
            error: "The question is missing.",
        });
    });
});

test("an answer from a document with pages names the page, as a number in JSON", async () => {
    const files = { "hall.md": "# The hall\n\n<!-- page 12 -->\n\nThe hall costs 30 euros a day.\n" };
    const question = "How much does the hall cost?";
    expect((await terminal(files).ask(question)).out).toContain("p.\u00a012");
    const { out } = await terminal(files).ask("--json", question);
    expect(JSON.parse(out)).toMatchObject({ excerpts: [{ paragraph: 1, page: 12 }] });
    expect((await terminal(files).corpus("show", "hall.md")).out).toContain("\np.\u00a012\n");
});
