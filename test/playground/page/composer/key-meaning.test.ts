import { expect, test } from "vitest";
import { keyMeaning } from "../../../../src/playground/page/composer/key-meaning.ts";

const idle = { listOpen: false, inCommand: false, empty: false };
const open = { ...idle, listOpen: true };
const command = { ...idle, inCommand: true };

test.each([
    ["Enter", {}, idle, "send"],
    ["Enter", { shiftKey: true }, idle, "native"],
    ["Enter", { shiftKey: true }, command, "send"],
    ["Enter", {}, open, "choose"],
    ["Enter", {}, { ...open, inCommand: true, isTyped: true }, "send"],
    ["Tab", {}, { ...open, inCommand: true, isTyped: true }, "choose-and-move-on"],
    ["Enter", { isComposing: true }, open, "native"],
    ["Tab", {}, open, "choose"],
    ["Tab", {}, { ...open, inCommand: true }, "choose-and-move-on"],
    ["Tab", { shiftKey: true }, open, "native"],
    ["Tab", {}, idle, "native"],
    ["ArrowDown", {}, open, "next"],
    ["ArrowUp", {}, open, "previous"],
    ["ArrowUp", {}, idle, "native"],
    ["Escape", {}, open, "close"],
    ["Escape", {}, idle, "back"],
    ["Backspace", {}, { ...command, empty: true }, "back"],
    ["Backspace", {}, command, "native"],
    ["Backspace", {}, { ...idle, empty: true }, "native"],
    ["a", {}, open, "native"],
] as const)("%s %j in %j means %s", (key, held, box, meaning) => {
    expect(keyMeaning({ key, shiftKey: false, isComposing: false, ...held }, box)).toBe(meaning);
});
