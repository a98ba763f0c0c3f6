import { expect, test } from "vitest";
import { isCovered } from "../../licenses/license-expression.ts";

const licenses = new Set(["MIT", "ISC", "Apache-2.0"]);

test.each([
    ["MIT", true],
    ["GPL-3.0-only", false],
    ["MIT OR GPL-3.0-only", true],
    ["GPL-3.0-only OR MIT", true],
    ["MIT AND GPL-3.0-only", false],
    ["MIT AND ISC", true],
    ["(MIT OR GPL-3.0-only) AND ISC", true],
    ["(MIT OR ISC) AND (LGPL-3.0-only OR MPL-2.0)", false],
    // AND binds more tightly.
    ["GPL-3.0-only AND ISC OR MIT", true],
    ["MIT OR GPL-3.0-only AND GPL-2.0-only", true],
    ["(GPL-3.0-only OR (MIT AND Apache-2.0))", true],
    ["SEE LICENSE IN LICENSE.txt", false],
    ["MIT, GPL", false],
    ["MIT WITH something", false],
    ["UNLICENSED", false],
    ["(MIT", false],
    ["", false],
])("%s: %s", (expression, covered) => {
    expect(isCovered(expression, licenses)).toBe(covered);
});
