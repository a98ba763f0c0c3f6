import { describe, expect, test } from "vitest";
import { within } from "../within.ts";
import { expressionsIn, findExpressions } from "./find-expressions.ts";
import { growthOf, linearAtMost, searchWith } from "./growth.ts";
import { type HostileInput, hostileInputs } from "./hostile-inputs.ts";

/*
 * Articles and messages can be written so that a backtracking expression tries every way to match. An expression that needs
 * quadratic time takes minutes for a file of some megabytes. So these tests feed such texts to every expression of the
 * program. There are no exceptions: expressions for addresses and settings are linear as well.
 */
const expressions = await within("the expressions to be found", findExpressions(), 60_000);

test("the check finds the expressions in the sources", () => {
    const files = new Set(expressions.map(({ place }) => place.split(":")[0]));
    expect(files).toContain("src/corpus/draft.ts");
    expect(files).toContain("src/corpus/sentences/unmarked-sentences.ts");
    expect(files).toContain("commands/corpus/collection-option.ts");
    expect(expressions.length).toBeGreaterThan(200);
});

test.each(expressions)("$place /$source/$flags takes linear time", (found) => {
    const expression = new RegExp(found.source, found.flags);
    expect(worstOf(expression)).toBeUndefined();
});

describe("the check finds", () => {
    test.each([
        /\s+$/u,
        /^[ \t]+|[ \t]+$/gu,
        /[ \t]*\r?\n/u,
        /<!--[\s\S]*?-->/u,
        /<a\b[^>]*>/u,
        /^(.*?),(.*?),x/su,
        /(\w+\s?)+$/u,
        /(a|a)*$/u,
        /(?:x+y?)+z/u,
        /a*a*b/u,
        /\d+\d+!/u,
        /\bword\b.*\bend\b/su,
        /"(?:[^"\\]|\\.)*"/su,
        /(?<=a.*)b/su,
        /^([^\S\n]*)-/gmu,
        /<html[^>]{0,4000}>/u,
        /(?:[a-z]+-)*[a-z]+ \d/u,
    ])("that %s takes more than linear time", (planted) => {
        expect(worstOf(planted)).toBeDefined();
    });

    test.each([
        /(?<!\s)\s+$/u,
        /\s+/gu,
        /[\p{L}\p{M}\p{N}]+/gu,
        /^\s*#[^\S\n]+(.*)/u,
        /"[^"]*"/gu,
        /^(?:and|but|or)\b/iu,
        /(?:\d{1,3}|\d{4}),/u,
    ])("that %s takes linear time", (linear) => {
        expect(worstOf(linear)).toBeUndefined();
    });

    test("literals and calls in a source, but nothing in comments and strings", () => {
        const code = [
            "// new RegExp(x) /not-a-literal/",
            'const text: string = "/no/" + `/no/` + a / b / c;',
            "const found = /yes+/gu.test(text) ? 1 / 2 / 3 : new RegExp(a + b);",
            'const called = RegExp("x");',
        ].join("\n");
        expect(expressionsIn(code)).toEqual({
            literals: [{ line: 3, source: "yes+", flags: "gu" }],
            calls: [{ line: 3 }, { line: 4 }],
        });
    });
});

/** The input that shows more than linear growth, or undefined if none does. */
function worstOf(expression: RegExp): (HostileInput & { readonly growth: number }) | undefined {
    for (const input of hostileInputs(expression)) {
        const growth = growthOf(searchWith(expression), input);
        if (growth > linearAtMost) return { ...input, growth };
    }
    return undefined;
}
