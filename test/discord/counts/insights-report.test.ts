import { describe, expect, test } from "vitest";
import { insightsPicture } from "../../../src/discord/counts/insights-picture.ts";
import { insightsReport, isEmpty } from "../../../src/discord/counts/insights-report.ts";
import { everyPlace, insightsDescription, insightsLines } from "../../../src/discord/counts/insights-text.ts";
import type { CountKind } from "../../../src/store/counts/counted-place.ts";

const weeks = ["2025-12-29", "2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02"];
const bridge = { id: "bridge", title: "The bridge" };
const mill = { id: "mill", title: "The mill" };

type Given = readonly [week: number, kind: CountKind, count: number, article?: string, section?: string];

function reported(given: readonly Given[], more: Partial<Parameters<typeof insightsReport>[0]> = {}) {
    const counts = given.map(([week, kind, count, article = "", section = ""]) => ({
        week: weeks[week] ?? "",
        kind,
        count,
        article,
        section,
    }));
    return insightsReport({ weeks, counts, worst: [], articles: [bridge, mill], ...more });
}

const some = reported(
    [
        [0, "answered", 4],
        [5, "answered", 9],
        [5, "near-miss", 3],
        [4, "not-found", 2],
        [0, "answered", 90, "mill"],
        [1, "answered", 5, "bridge"],
        [5, "answered", 6, "bridge"],
        [5, "answered", 4, "mill"],
        [5, "near-miss", 3, "mill"],
        [5, "wrong", 3, "mill"],
        [5, "answered", 6, "bridge", "History › The opening"],
        [5, "answered", 7, "gone"],
        [3, "gap", 2],
        [5, "filled", 1],
    ],
    { worst: [{ article: "mill", right: 1, wrong: 2 }] },
);

describe("the report", () => {
    test("has totals by week, and places of the last five weeks by their number of questions", () => {
        expect(some).toMatchObject({
            answered: [4, 0, 0, 0, 0, 9],
            nearMisses: [0, 0, 0, 0, 0, 3],
            notFound: [0, 0, 0, 0, 2, 0],
            gaps: [0, 0, 0, 2, 0, 0],
            filled: [0, 0, 0, 0, 0, 1],
            articles: [
                { title: "The bridge", answered: 11, nearMisses: 0, wrong: 0 },
                { title: "The mill", answered: 4, nearMisses: 3, wrong: 3 },
            ],
            sections: [{ title: "The bridge", section: "History › The opening", answered: 6 }],
            wrong: [{ title: "The mill", wrong: 2, right: 1 }],
        });
    });

    test("begins with the first week in which anything was counted, but has at least five", () => {
        expect(reported([[5, "answered", 3]]).weeks).toEqual(weeks.slice(1));
        expect(reported([[0, "gap", 1]]).weeks).toEqual(weeks);
        expect(reported([]).weeks).toHaveLength(5);
    });

    test("is empty without counts", () => {
        expect(isEmpty(reported([]))).toBe(true);
        expect(isEmpty(reported([[5, "not-found", 3]]))).toBe(false);
    });
});

describe("as text", () => {
    test("it has the same numbers as the picture", () => {
        expect(insightsLines(some).join("\n")).toMatchInlineSnapshot(`
          "**Insights**
          **Questions since 29 Dec:** 13 answered, 3 nearly, 2 not found
          By week (answered/nearly/not found): 4/0/0 · 0/0/0 · 0/0/0 · 0/0/0 · 0/0/2 · 9/3/0
          **Words that no article contains, since 29 Dec:** 2 came up, 1 filled by a version
          By week (came up/filled): 0/0 · 0/0 · 0/0 · 2/0 · 0/0 · 0/1
          **Articles asked about** (last five weeks)
          1. The bridge: 11 answered
          2. The mill: 4 answered, 3 nearly, 3 × marked as wrong
          **Sections asked about** (last five weeks)
          1. History › The opening (The bridge): 6 answered
          **Answers marked as wrong** (last five weeks)
          1. The mill: 2 × wrong, 1 × right"
        `);
        expect(insightsDescription(some)).toMatchInlineSnapshot(
            `"Charts of the last 6 weeks. Questions: 13 answered, 3 nearly answered, 2 not found. Most questions are about “The bridge”: 11 in the last five weeks. The message has the same numbers as text."`,
        );
    });

    test("titles are escaped and cut, and what does not fit is in a file", () => {
        const articles = Array.from({ length: 200 }, (_, at) => ({
            id: `a${at}`,
            title: `**Title** @everyone ${at} ${"x".repeat(300)}`,
        }));
        const counts = articles.map(({ id }, at): Given => [5, "answered", 500 - at, id]);
        const sections = articles.map(({ id }, at): Given => [5, "answered", 500 - at, id, "y".repeat(200)]);
        const worst = articles.slice(0, 5).map(({ id }) => ({ article: id, right: 1, wrong: 1 }));
        const totals = weeks.flatMap((_, at): Given[] => [
            [at, "answered", 99_999],
            [at, "gap", 9999],
        ]);
        const report = reported([...counts, ...sections, ...totals], { articles, worst });
        const text = insightsLines(report).join("\n");
        expect(text.length).toBeLessThan(1900);
        expect(text).not.toMatch(/(?<!\\)@everyone|(?<!\*|\\)\*\*Title/u);
        expect(
            everyPlace(report)
                ?.split("\n")
                .filter((line) => /^\d+\. /u.test(line)),
        ).toHaveLength(400);
        expect(insightsDescription(report).length).toBeLessThan(1024);
    });

    test("titles and headings are whole if there is room, and otherwise each is cut on its own", () => {
        const title = `A history of the town${" and its mills".repeat(10)}`;
        const heading = `Chapter 1${" of many".repeat(10)}`;
        const one = reported([[5, "answered", 3, "a", heading]], { articles: [{ id: "a", title }] });
        expect(insightsLines(one).filter((line) => line.includes("Chapter"))).toEqual([
            `1. ${heading} (${title}): 3 answered`,
        ]);
        const many = Array.from({ length: 5 }, (_, at) => ({
            id: `a${at}`,
            title: `${title} ${"x ".repeat(60)}`,
        }));
        const crowded = insightsLines(
            reported(
                many.flatMap(({ id }): Given[] => [
                    [5, "answered", 3, id],
                    [5, "answered", 3, id, `${heading} ${heading}`],
                ]),
                { articles: many },
            ),
        ).filter((line) => line.includes("Chapter"));
        expect(crowded).toHaveLength(5);
        for (const line of crowded)
            expect(line).toMatch(/^\d\. Chapter 1 .*\[…\\?\] \(A history .*\[…\\?\]\): 3 answered$/u);
    });

    test("hundreds of articles are all in the file, and the message and the picture have the first five", () => {
        const articles = Array.from({ length: 400 }, (_, at) => ({
            id: `article-${at}`,
            // Some share their titles.
            title:
                at % 4 === 0 ? "The weekly letter" : `${"A long title of the archive ".repeat(at % 12)}${at}`,
        }));
        const given = articles.flatMap(({ id }, at): Given[] => [
            [5, "answered", 400 - at, id],
            [5, "answered", 1 + (at % 7), id, `${"History › ".repeat(at % 9)}Part ${at}`],
        ]);
        const report = reported(given, {
            articles,
            worst: articles.slice(0, 5).map(({ id }) => ({ article: id, right: 1, wrong: 2 })),
        });
        const text = insightsLines(report).join("\n");
        expect(text.length).toBeLessThanOrEqual(2000);
        expect(text.match(/^1\. .*: 400 answered$/mu)).toHaveLength(1);
        const lines = (everyPlace(report) ?? "").split("\n").filter((line) => /^\d+\. /u.test(line));
        expect(lines).toHaveLength(800);
        // Each is named so that it can be told from all others.
        expect(new Set(lines.map((line) => line.replace(/^\d+\. |: \d+ answered$/gu, ""))).size).toBe(800);
        const ranked = insightsPicture(report).panels.filter(({ kind }) => kind === "ranked");
        expect(ranked.map((panel) => ("names" in panel ? panel.names.length : 0))).toEqual([5, 5, 5]);
        expect(insightsDescription(report).length).toBeLessThanOrEqual(1024);
    });

    test("a few articles need no file", () => {
        expect(everyPlace(some)).toBeUndefined();
    });
});

describe("as a picture", () => {
    test("it numbers the same places in the same order, five at most", () => {
        const { panels } = insightsPicture(some);
        expect(panels.map(({ title }) => title)).toEqual([
            "Questions by week",
            "Articles asked about",
            "Sections asked about",
            "Answers marked as wrong",
            "Words that no article contains",
        ]);
        expect(panels[2]).toMatchObject({ names: ["The opening (The bridge)"] });
        expect(panels[1]).toMatchObject({
            names: ["The bridge", "The mill"],
            series: [{ values: [11, 4] }, { values: [0, 3] }],
        });
    });

    test("it leaves out what there is nothing to see of", () => {
        const { panels } = insightsPicture(reported([[5, "not-found", 3]]));
        expect(panels.map(({ title }) => title)).toEqual(["Questions by week"]);
    });
});
