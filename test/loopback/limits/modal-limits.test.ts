import { expect, test } from "vitest";
import { readModal } from "../../../src/loopback/limits/modal-limits.ts";

const input = (custom_id: string) => ({
    type: 1,
    components: [{ type: 4, custom_id, label: "Why", style: 1 }],
});
const modal = (...components: object[]) => ({ custom_id: "m", title: "Report", components });

test.each([
    ["a title of 46 characters", { ...modal(input("a")), title: "x".repeat(46) }],
    ["a form without inputs", modal()],
    ["a form with six inputs", modal(..."abcdef".split("").map(input))],
    ["a duplicate custom_id", modal(input("a"), input("a"))],
    ["a button", modal({ type: 1, components: [{ type: 2, custom_id: "a", label: "x", style: 1 }] })],
])("%s is refused", (_, body) => {
    expect(() => readModal(body)).toThrow("Invalid Form Body");
});

test("text inputs and labeled menus are accepted", () => {
    const options = [{ label: "x", value: "x" }];
    const label = { type: 18, label: "Grade", component: { type: 3, custom_id: "g", options } };
    expect(readModal(modal(input("a"), label))).toMatchObject({ title: "Report" });
});
