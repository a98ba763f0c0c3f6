import { expect, test } from "vitest";
import { digestMessage } from "../../../src/discord/counts/digest-message.ts";
import { anArticle } from "../../build.ts";
import { textOf } from "../../commands/a-context.ts";

const now = new Date("2026-06-01T09:00:00Z");
const tower = anArticle();
const questions = { last: new Map(), since: new Date("2026-01-01T00:00:00Z"), now };
const retention = { gapsDays: 45, auditDays: 730 };
const quiet = { gaps: [], wrong: [], articles: [tower], questions, retention };

test("there is no digest if there is nothing to report", () => {
    expect(digestMessage(quiet)).toBeUndefined();
});

test("the digest lists gaps and wrong answers, and how many articles answered nothing", () => {
    const reply = digestMessage({
        ...quiet,
        gaps: [{ terms: ["*zorblax*", "river"], members: 3, lastAt: now }],
        wrong: [
            { article: "tower", right: 1, wrong: 1200 },
            { article: "gone", right: 0, wrong: 1 },
        ],
    });
    expect(reply && textOf(reply)).toMatchInlineSnapshot(`
      "**Weekly digest**
      **Words from questions that no article contains** (last 45 days, at least three members)
      - “\\*zorblax\\*”, “river”: 3 members
      **Articles whose answers members marked as wrong** (last five weeks)
      - “The tower”: 1,200 × wrong, 1 × right
      - “gone”: 1 × wrong, 0 × right
      1 article has not answered a question in the last 30 days; see \`/corpus doctor\`.
      -# I store only words and counts, never a question or who asked."
    `);
    expect(reply).toMatchObject({ visibility: "public" });
});

test.each(["2026-06-01T09:00:00Z", "2026-06-01T09:10:00Z", "2026-06-02T18:00:00Z", "2026-06-07T23:59:00Z"])(
    "what was filled since the digest before was due is told, however late it is posted: %s",
    (posted) => {
        const filledAt = (at: string) => {
            const gap = {
                terms: ["zorblax"],
                members: 3,
                lastAt: now,
                filled: { version: 4, at: new Date(at) },
            };
            return digestMessage({
                ...quiet,
                gaps: [gap],
                questions: { ...questions, now: new Date(posted) },
            });
        };
        expect(filledAt("2026-05-25T09:05:00Z")).toBeDefined();
        expect(filledAt("2026-05-25T08:59:59Z")).toBeUndefined();
    },
);

test("an article is silent only when thirty days have passed since the end of the day on which it last answered", () => {
    const gap = { terms: ["zorblax"], members: 3, lastAt: now };
    const toldAt = (at: string) => {
        const last = new Map([["tower", new Date("2026-05-01")]]);
        const reply = digestMessage({
            ...quiet,
            gaps: [gap],
            questions: { ...questions, last, now: new Date(at) },
        });
        return textOf(reply ?? { kind: "text", text: "", visibility: "private" });
    };
    // It may have answered at 23:59.
    expect(toldAt("2026-05-31T23:58:00Z")).not.toContain("has not answered");
    expect(toldAt("2026-06-01T00:00:00Z")).toContain("has not answered");
});
