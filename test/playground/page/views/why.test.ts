import { expect, test } from "vitest";
import { figure } from "../../../../src/playground/page/views/why.ts";
import "../english-labels.ts";

test("a number has two digits, or as many as requested", () => {
    expect(figure(1.005)).toBe("1.00");
    expect(figure(-0.12345, 3)).toBe("-0.123");
});

test("infinite odds are shown in words", () => {
    expect(figure(Number.NEGATIVE_INFINITY)).toBe("infinite");
    expect(figure(JSON.parse("null"))).toBe("infinite");
});
