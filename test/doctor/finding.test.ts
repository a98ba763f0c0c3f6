import { expect, test } from "vitest";
import { grouped } from "../../src/doctor/finding.ts";

test("findings with the same problem and fix are grouped, in the order of the first one", () => {
    const finding = (about: string, problem: string) => ({
        severity: "advice" as const,
        about,
        problem,
        fix: "Fix.",
    });
    expect(grouped([finding("a", "P"), finding("b", "Q"), finding("c", "P")])).toEqual([
        { severity: "advice", problem: "P", fix: "Fix.", about: ["a", "c"] },
        { severity: "advice", problem: "Q", fix: "Fix.", about: ["b"] },
    ]);
});
