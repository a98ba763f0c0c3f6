import { expect, test } from "vitest";
import { closestName } from "../src/closest-name.ts";

const known = ["check", "doctor", "export", "show"];

test.each([
    ["chek", "check"],
    ["docter", "doctor"],
    ["exprot", "export"],
    ["heal", undefined],
    ["", undefined],
    ["sh", undefined],
])("%j is meant for %j", (written, meant) => {
    expect(closestName(written, known)).toBe(meant);
});

test("fewer letters can be allowed to differ", () => {
    expect(closestName("exprot", known, 1)).toBeUndefined();
    expect(closestName("exporrt", known, 1)).toBe("export");
});
