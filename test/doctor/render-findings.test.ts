import { expect, test } from "vitest";
import { renderFindings } from "../../src/doctor/render-findings.ts";

const undated = (about: string) => ({
    severity: "advice" as const,
    about,
    problem: "No date.",
    fix: "Add one.",
});

test("findings of a kind are grouped, and the first ten are listed", () => {
    const fault = { severity: "fault" as const, about: "x\u001b[2J.md", problem: "Broken.", fix: "Mend it." };
    const many = Array.from({ length: 12 }, (_, at) => undated(`a${at}`));
    expect(renderFindings([fault, ...many])).toMatchInlineSnapshot(`
      "problem: Broken.
        → Mend it.
          x�[2J.md

      suggestion: No date.
        → Add one.
          a0
          a1
          a2
          a3
          a4
          a5
          a6
          a7
          a8
          a9
          and 2 more

      1 problem, 12 suggestions.
      "
    `);
});

test("counts have the right plural, and no finding is reported as such", () => {
    expect(renderFindings([undated("a")])).toContain("0 problems, 1 suggestion.");
    expect(renderFindings([])).toBe("All good: no problems found.\n");
});
