import { expect, test } from "vitest";
import { typedForms } from "../../../src/discord/memory/typed-forms.ts";

const typed = (text: string, messageId?: string) => ({ argument: "7", inputs: { text }, messageId });
const hour = 60 * 60_000;

test("what was typed can be found for an hour, and only by its member", () => {
    let time = 0;
    const forms = typedForms(() => time);
    const key = forms.keep("1", typed("It grinds."));
    expect(forms.find("1", key)).toEqual(typed("It grinds."));
    expect(forms.find("2", key)).toBeUndefined();
    time = hour + 1;
    expect(forms.find("1", key)).toBeUndefined();
});

test("a member has ten forms at most, of which the oldest is dropped, and nobody else's", () => {
    const forms = typedForms(() => 0);
    const others = forms.keep("2", typed("theirs"));
    const keys = Array.from({ length: 11 }, (_, at) => forms.keep("1", typed(`${at}`)));
    expect(keys.map((key) => forms.find("1", key)?.inputs["text"])).toEqual([
        undefined,
        ...Array.from({ length: 10 }, (_, at) => `${at + 1}`),
    ]);
    expect(forms.find("2", others)).toBeDefined();
    forms.forget("1");
    expect(keys.every((key) => forms.find("1", key) === undefined)).toBe(true);
    expect(forms.find("2", others)).toBeDefined();
});

test("all forms together have a size at most", () => {
    const forms = typedForms(() => 0);
    const long = "x".repeat(25_000);
    const keys = Array.from({ length: 180 }, (_, at) => [`${at}`, forms.keep(`${at}`, typed(long))] as const);
    const found = keys.filter(([member, key]) => forms.find(member, key) !== undefined);
    expect(found.length).toBe(159);
    expect(found.at(-1)).toBe(keys.at(-1));
});

test("a form that was opened again belongs to the message of the first one", () => {
    const forms = typedForms(() => 0);
    forms.noteReopened("m2", typed("x", "m1"));
    forms.noteReopened("m3", typed("x"));
    expect(forms.originOf("m2")).toBe("m1");
    expect(forms.originOf("m3")).toBeUndefined();
});
