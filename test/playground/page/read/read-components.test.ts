import { expect, test } from "vitest";
import { readComponents } from "../../../../src/playground/page/read/read-components.ts";

const row = (...components: readonly unknown[]) => readComponents([{ type: 1, components }])[0];

test.each([
    [1, "primary"],
    [2, "secondary"],
    [3, "success"],
    [4, "danger"],
])("a button of style %i looks like %s", (style, look) => {
    expect(row({ type: 2, style, label: "Next", custom_id: "n" })).toEqual([
        { kind: "button", label: "Next", look, customId: "n", disabled: false },
    ]);
});

test("an emoji comes before the label, and a link is not a button", () => {
    const emoji = { name: "📌" };
    expect(row({ type: 2, style: 1, label: "Pin", custom_id: "p", emoji, disabled: true })).toMatchObject([
        { label: "📌 Pin", disabled: true },
    ]);
    expect(row({ type: 2, style: 5, label: "Source", url: "https://example.org/" })).toEqual([
        { kind: "link", label: "Source", url: "https://example.org/" },
    ]);
});

test("a select menu is read with its options, and by default accepts one", () => {
    const options = [{ label: "A", value: "a", description: "first", default: true }];
    expect(row({ type: 3, custom_id: "s", options })).toEqual([
        {
            kind: "select",
            customId: "s",
            placeholder: "Make a selection",
            options,
            least: 1,
            most: 1,
            disabled: false,
        },
    ]);
});

test("a component that the page does not know is still visible", () => {
    expect(row({ type: 8, custom_id: "c" })).toEqual([{ kind: "unknown", type: 8 }]);
});
