import { expect, test } from "vitest";
import { annotations, withoutCommands } from "../../src/terminal/annotations.ts";
import { terminal } from "./a-terminal.ts";

test("a problem is an annotation at its file and line; what GitHub would read as more is escaped", () => {
    const problem = {
        problem: "100 % wrong\n::error::no",
        remedy: "Write it right.",
        severity: "error",
    } as const;
    expect(annotations([{ file: "a/b:c,d.md", line: 7, ...problem }], "articles/")).toBe(
        "::error file=articles/a/b%3Ac%2Cd.md,line=7::100 %25 wrong ::error::no Write it right.\n",
    );
    expect(annotations([{ file: "x.md", ...problem, severity: "warning" }], ".")).toMatch(
        /^::warning file=x\.md,line=1::/u,
    );
});

test("the report itself cannot contain commands", async () => {
    const name = "::error file=other.md::x.md";
    const { out, code } = await terminal({ [name]: "" }).corpus("check", "--annotate", "articles");
    expect(code).toBe(1);
    const [annotation = "", stop, ...report] = out.trimEnd().split("\n");
    expect(annotation).toMatch(/^::error file=articles\/%3A%3Aerror file=other\.md%3A%3Ax\.md,line=1::/u);
    expect(stop).toMatch(/^::stop-commands::\d+$/u);
    expect(report.at(-1)).toBe(`::${stop?.split("::").at(-1)}::`);
    expect(withoutCommands("a\n", "1")).toBe("::stop-commands::1\na\n::1::\n");
});

test.each([
    ["doctor", "--annotate", "x"],
    ["check", "--json", "--annotate", "x"],
])("corpus %s %s %s is refused with the usage", async (...args) => {
    await expect(terminal().corpus(...args)).rejects.toThrow("--annotate works only with check");
});
