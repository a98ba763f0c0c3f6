import { expect, test } from "vitest";
import { answerRows } from "../../../src/discord/under-answer/answer-rows.ts";
import { anAnswer, anArticle, anExcerpt } from "../../build.ts";

const labels = (rows: ReturnType<typeof answerRows>) =>
    rows.map((row) => ("buttons" in row ? row.buttons.map(({ label }) => label) : []));

test("an answer offers its context and citations, sharing if it is private, and feedback", () => {
    const rows = (takesFeedback: boolean, mayShare: boolean) =>
        labels(answerRows(anAnswer(), { takesFeedback, mayShare, forModerators: false }));
    expect(rows(false, false)).toEqual([["In context", "Cite"]]);
    expect(rows(true, true)).toEqual([
        ["In context", "Cite", "Share"],
        ["Right", "Wrong"],
    ]);
});

test.each([
    ["public", "ask:more:0"],
    ["private", "ask:more:1"],
] as const)("a %s answer to a command offers to ask more", (asksMore, id) => {
    const rows = answerRows(anAnswer(), {
        takesFeedback: false,
        mayShare: true,
        forModerators: false,
        asksMore,
    });
    expect(labels(rows)).toEqual([["In context", "Cite", "Share", "Ask more"]]);
    expect(rows).toMatchObject([{ buttons: [{}, {}, {}, { customId: id }] }]);
});

test("where only moderators see it, an answer also offers to pin it", () => {
    const all = { takesFeedback: false, mayShare: true, forModerators: true, asksMore: "private" } as const;
    expect(labels(answerRows(anAnswer(), all))).toEqual([["In context", "Cite", "Share", "Ask more", "Pin"]]);
});

test("a near miss offers only its context, and what is not found nothing", () => {
    const all = { takesFeedback: true, mayShare: true, forModerators: true, asksMore: "public" } as const;
    expect(labels(answerRows(anAnswer({ verdict: "near-miss" }), all))).toEqual([["In context"]]);
    expect(answerRows(anAnswer({ verdict: "not-found" }), all)).toEqual([]);
});

test("the buttons name the sentence, and articles with long ids by a hash", () => {
    const article = (id: string) =>
        anArticle({ id, fingerprint: "0123456789abcdef", text: ["One.", "Two. Three."] });
    const rows = (id: string) =>
        answerRows(anAnswer({ excerpts: [anExcerpt({ article: article(id), paragraph: 2, sentence: 1 })] }), {
            takesFeedback: false,
            mayShare: true,
            forModerators: false,
        });
    expect(rows("a.b:c")).toMatchObject([
        { buttons: [{ customId: "ask:context:01234567.2.1.1.0.a.b:c" }, {}, {}] },
    ]);
    expect(labels(rows("i".repeat(60)))).toEqual([["In context", "Cite", "Share"]]);
    expect(rows("i".repeat(61))).toMatchObject([
        { buttons: [{ customId: expect.stringMatching(/:01234567\.2\.1\.1\.0\.\/\w{20}$/u) }, {}, {}] },
    ]);
});
