import { describe, expect, test } from "vitest";
import { isInOtherLanguage } from "../../../src/answer/question/other-language.ts";

describe("articles in English", () => {
    test.each([
        "Wie viele Schiffe fahren im Hafen ein?",
        "wer hat den leuchtturm gebaut",
        "¿Cuándo se construyó el faro?",
        "¿Sirve la sal?",
        "Cuánto cuesta el aceite?",
        "Quand est mort le gardien ?",
        "Combien de bateaux ?",
        "Chi ha costruito il faro?",
        "Wie heet de vuurtorenwachter?",
        "Hvor mange skip kommer det?",
        "Quem venceu a Copa do Mundo?",
        "Ile statków jest w porcie?",
        "Когда построили маяк?",
        "灯台はいつ建てられましたか?",
        "灯塔是什么时候建的?",
        "متى بنيت المنارة؟",
        "ประภาคารสร้างเมื่อไหร่",
    ])("%s is in another language", (question) => {
        expect(isInOtherLanguage(question, ["en"])).toBe(true);
    });

    test.each([
        "when was the lighthouse built",
        "WHO BUILT IT",
        "lighthouse lervik height",
        "Lervik?",
        "pls explain lighthouse thx",
        "wat hapend to da keeper",
        "What is a café?",
        "Was Anna Meyer in Berlin?",
        "Was Søren Ångström born in Malmö?",
        "Île de la Cité",
        "Los Angeles de la Vega",
        "who is van der Berg",
        "die hard movie",
        "1911?",
        "⚓🚢",
        "",
    ])("“%s” is not, or may be in any", (question) => {
        expect(isInOtherLanguage(question, ["en"])).toBe(false);
    });
});

describe("articles in other languages", () => {
    test.each([
        ["When was the lighthouse built?", ["de"], true],
        ["When was the lighthouse built?", ["de", "en"], false],
        ["Wie viel kostet ein Schlüssel?", ["en", "he"], true],
        ["How much is a key?", ["en", "he"], false],
        ["Wann wurde der Leuchtturm gebaut?", ["de", "en"], false],
        ["Wann wurde der Leuchtturm gebaut?", ["de-AT"], false],
        ["Hvor mange skip kommer det til havnen?", ["da"], false],
        ["When was the lighthouse built?", ["th"], true],
        ["Lervik 1911?", ["th"], false],
        ["灯台建設", ["zh"], false],
        ["灯台はいつ建った?", ["zh"], true],
        ["灯台はいつ建った?", ["ja"], false],
        ["灯塔高度", ["ja"], false],
        ["When was the lighthouse built?", ["sw"], false],
        ["When was it built?", [], false],
    ])("%s of articles in %s: %s", (question, languages, expected) => {
        expect(isInOtherLanguage(question, languages)).toBe(expected);
    });
});
