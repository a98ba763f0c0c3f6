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
