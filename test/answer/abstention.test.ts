import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { anArticle } from "../build.ts";

const english = anArticle({
    id: "harbour",
    text: ["The harbour of Lervik opens at seven.", "Ships unload grain."],
});
const german = anArticle({
    id: "hafen",
    language: "de",
    text: ["Der Hafen von Lervik öffnet um sieben.", "Das Museum zeigt alte Schiffe und ihre Segel."],
});
const both = openLibrary([english, german]);

test("a word is missing if no language's articles contain it", async () => {
    const { verdict, missing } = await both.ask("Is there a museum or a bakery with pancakes?");
    expect(verdict).not.toBe("answered");
    expect(missing).toEqual(["bakery", "pancakes"]);
});

test("a word is missing as it is written", async () => {
    const { missing } = await both.ask("Did the U.S.S.R. buy ﬂowers, or Zan\u00adzibar?");
    expect(missing).toEqual(["U.S.S.R", "ﬂowers", "Zan\u00adzibar"]);
});

test("a scope limits the articles that may contain it", async () => {
    const { missing } = await both.ask("Is there a museum or a bakery?", { languages: ["en"] });
    expect(missing).toEqual(["museum", "bakery"]);
});

test("the name of an author or publisher is not missing where it is declared", async () => {
    const author = "Åse O’Brien";
    const mill = anArticle({ id: "mill", collection: "crafts", text: ["The mill grinds rye."] });
    const signed = openLibrary([{ ...english, author, publisher: "Lervik Gazette" }, mill]);
    const asked = "Did Ase O’Brien of the Gazette sell pancakes to a gazelle?";
    expect((await signed.ask(asked)).missing).toEqual(["pancakes", "gazelle"]);
    expect((await signed.ask(asked, { collections: ["crafts"] })).missing).toContain("Gazette");
    expect((await signed.ask(asked, { article: "mill" })).missing).toContain("Gazette");
});

test("an answer misses nothing", async () => {
    const { verdict, missing } = await both.ask("When does the harbour of Lervik open, guys?");
    expect({ verdict, missing }).toEqual({ verdict: "answered", missing: [] });
});

test("of a question in another language, the articles' languages are named, and no words", async () => {
    const question = "Où est la boulangerie du village ?";
    const answer = await both.ask(question);
    expect(answer).toMatchObject({ verdict: "not-found", missing: [], languages: ["en", "de"] });
    expect(await both.ask(question, { languages: ["de"] })).toMatchObject({ languages: ["de"] });
    expect(await both.ask(question, { article: "harbour" })).toMatchObject({ languages: ["en"] });
});

test("a question in the language of any article is not in another one", async () => {
    for (const question of ["Where is the bakery of the village?", "Wo ist die Bäckerei des Dorfes?"])
        expect(await both.ask(question)).not.toHaveProperty("languages");
});
