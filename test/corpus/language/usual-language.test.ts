import { expect, test } from "vitest";
import { withUsualLanguages } from "../../../src/corpus/language/usual-language.ts";
import { anArticle } from "../../build.ts";
import { corpusNow } from "../../read-now.ts";

const guessed = { isLanguageGuess: true } as const;
const languagesOf = (articles: Parameters<typeof withUsualLanguages>[0]) =>
    withUsualLanguages(articles).map(({ id, language }) => `${id} ${language}`);

test("a guess follows most articles of its collection that are certain", () => {
    const articles = [
        anArticle({ id: "a", collection: "hafen", language: "de" }),
        anArticle({ id: "b", collection: "hafen", language: "de" }),
        anArticle({ id: "c", collection: "hafen", language: "en" }),
        anArticle({ id: "list", collection: "hafen", language: "nl", ...guessed }),
        anArticle({ id: "other", collection: "port", language: "fr", ...guessed }),
        anArticle({ id: "top", language: "it", ...guessed }),
    ];
    expect(languagesOf(articles)).toEqual(["a de", "b de", "c en", "list de", "other fr", "top it"]);
});

test("a guess stays if no language has more than half, or if the text is in another script", () => {
    const halves = [
        anArticle({ id: "a", language: "de" }),
        anArticle({ id: "b", language: "en" }),
        anArticle({ id: "list", language: "nl", ...guessed }),
    ];
    expect(languagesOf(halves)).toEqual(["a de", "b en", "list nl"]);
    const scripts = [
        anArticle({ id: "a", language: "ja" }),
        anArticle({ id: "han", language: "zh", ...guessed }),
        anArticle({ id: "latin", language: "en", ...guessed }),
    ];
    expect(languagesOf(scripts)).toEqual(["a ja", "han ja", "latin en"]);
});

test("an article that follows its collection gets another fingerprint and keeps its paragraphs", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const prose =
        "# Die Brücke\n\nDie Brücke wurde von der Ingenieurin Ida Holm gebaut, und sie ist eine der längsten des Landes.\n";
    const list = { file: "b.md", bytes: bytes("# Liste\n\n- Tor 3\n- Mast 4\n") };
    const alone = corpusNow([list]).articles;
    const together = corpusNow([{ file: "a.md", bytes: bytes(prose) }, list]).articles;
    expect(alone.map(({ language }) => language)).toEqual(["en"]);
    expect(together.map(({ language }) => language)).toEqual(["de", "de"]);
    expect(together[1]?.fingerprint).not.toBe(alone[0]?.fingerprint);
    expect(together[1]?.paragraphs).toEqual(alone[0]?.paragraphs);
});

test("a declared language is never a guess", () => {
    const bytes = new TextEncoder().encode("---\nlanguage: fi\n---\n# Kala\n\nTurska\n");
    const [article] = corpusNow([{ file: "a.md", bytes }]).articles;
    expect([article?.language, article?.isLanguageGuess]).toEqual(["fi", undefined]);
});
