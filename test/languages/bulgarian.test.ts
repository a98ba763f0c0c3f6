import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { bulgarian } from "../../src/languages/bulgarian.ts";
import { anArticle } from "../build.ts";

test.each([
    ["построен", "построн"],
    ["ученици", "ученик"],
    ["мостът", "мост"],
])("the stem of %s is %s, also if the stemmer changes letters", (word, stem) => {
    expect(bulgarian.stem?.(word)).toBe(stem);
});

test("a Bulgarian article answers a question", async () => {
    const text = ["Мостът в Лервик е построен през 1911 година от инженер Ида Холм. Той е дълъг и бял."];
    const library = openLibrary([anArticle({ language: "bg", text })]);
    const { excerpts } = await library.ask("Кога е построен мостът в Лервик?");
    expect(excerpts[0]?.paragraph.text).toBe(text[0]);
});
