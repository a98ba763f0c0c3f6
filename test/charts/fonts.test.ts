import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { cssFont, drawable } from "../../src/charts/fonts.ts";

const context = createCanvas(10, 10).getContext("2d");
context.font = cssFont(20);
const drawn = (text: string, width = 400) => drawable(text, context, width);

test("a text that fits is drawn as it is, in one line", () => {
    expect(drawn("The  bridge\nof Lervik: Привет, Γειά, नमस्ते")).toBe(
        "The bridge of Lervik: Привет, Γειά, नमस्ते",
    );
});

test("a longer one is cut where it still fits, between characters", () => {
    const text = drawn("Ein wirklich langer Titel über die Brücke von Lervik und ihre Geschichte");
    expect(text).toMatch(/^Ein wirklich langer Titel.*…$/u);
    expect(context.measureText(text).width).toBeLessThanOrEqual(400);
    expect(drawn("é".repeat(300).normalize("NFD"))).not.toMatch(/(?<!e)\u0301/u);
});

test("what is cut within brackets closes them, and only those", () => {
    const section = drawn("The fire (A short history of the library of Lervik [and its cat])");
    expect(section).toMatch(/^The fire \(A short .*…\)$/u);
    expect(context.measureText(section).width).toBeLessThanOrEqual(400);
    expect(drawn("The sad bridge :( and how it was built again, in more than one place")).toMatch(/[^)]…$/u);
    expect(drawn("(One) bridge that was built again, and in more than one place")).toMatch(/[^)]…$/u);
});

test("a title without any character that a font has is left out, and a single one does not matter", () => {
    const unknown = "\u{10fff0}\u{10fff1}\u{10fff2}";
    expect(drawn(unknown)).toBe("");
    expect(drawn(`The bridge ${unknown.slice(0, 2)}`)).toBe("The bridge");
    const ancient = "\u{105c0}\u{105c1}";
    expect(drawn(`The bridge (${ancient} ${ancient}, 1)`)).toBe("The bridge (… , 1)");
    expect(drawn("… — !")).toBe("");
});
