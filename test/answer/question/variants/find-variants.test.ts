import { describe, expect, test } from "vitest";
import { variantsIn } from "./variants-in.ts";

/** What the question's last word with variants matches, as "term" or "term weight". */
function found(text: string, question: string, language?: string): string {
    return variantsIn(text, question, language)
        .map(({ term, weight }) => (weight === 1 ? term : `${term} ${weight}`))
        .join(", ");
}

describe("versions", () => {
    test.each([
        ["3.1", "Release 3.1.0 is out.", "3.1.0"],
        ["3.1.0", "Release v3.1 is out.", "3.1"],
        ["7", "Version 7.0.0 is out.", "7.0.0"],
        ["V7", "Version 7.0 is out.", "7.0"],
        ["7", "The V7 is out.", "v7"],
        ["3.1", "Release 3.1.4 is out.", ""],
        ["3.10", "Release 3.1 is out.", ""],
        ["30", "Release 3.0 is out.", ""],
        ["7", "Release 0.7 is out.", ""],
        ["version 3.1?", "Kit 3.1.0 is out.", "3.1.0"],
        ["release v7", "Kit 7.0 is out.", "7.0"],
        ["version 7", "Kit V7.0 is out.", "7.0"],
        ["version", "Kit 7.0 is out.", ""],
        ["release 7 pilots", "Kit 7 is out.", ""],
        ["kit 7 pilots", "Version 7 is out.", ""],
    ])("%s in “%s”", (asked, text, expected) => {
        expect(found(text, asked)).toBe(expected);
    });
});

describe("numbers", () => {
    test.each([
        ["en", "12", "Twelve pilots work here.", "twelv"],
        ["en", "twelve", "Some 12 pilots work here.", "12"],
        ["en", "36", "Thirty-six pilots work here.", "thirti 0.5, six 0.5"],
        ["en", "36", "Thirty pilots and six cooks work here.", ""],
        ["en", "thirty-six", "Some 36 pilots work here.", "36"],
        ["en", "1", "No one works here.", ""],
        ["en", "Rocky 4", "Rocky IV was shown.", "iv 0.7"],
        ["en", "Rocky IV", "Rocky 4 was shown.", "4"],
        ["en", "Rocky IV", "Rocky Four was shown.", "four"],
        ["en", "the 3rd day", "On the third day it floats.", "third"],
        ["en", "the 1st day", "On the first day it sinks.", "first"],
        ["en", "the 2nd", "The king was Olav II.", "ii 0.7"],
        ["en", "the 2nd day", "Two pilots work here.", ""],
        ["en", "2600", "Some 2.600 ships came.", "2.600 0.9"],
        ["en", "2.600", "Some 2,600 ships came.", "2600 0.9"],
        ["de", "34", "Vierunddreißig Lotsen arbeiten hier.", "vierunddreiss"],
        ["de", "vierunddreißig", "Hier arbeiten 34 Lotsen.", "34"],
        ["es", "23", "Aquí trabajan veintitrés pilotos.", "veintitres"],
        ["it", "31", "Qui lavorano trentuno piloti.", "trentun"],
    ])("%s: %s in “%s”", (language, asked, text, expected) => {
        expect(found(text, asked, language)).toBe(expected);
    });
});

describe("dates", () => {
    test.each([
        ["en", "2 February", "It began on 2 Feb. 1950.", "feb"],
        ["en", "2 Feb", "It began on February 2.", "februari"],
        ["en", "1950-02", "It began in February 1950.", ""],
        ["en", "1950-02-20", "It began in February 1950.", "februari"],
        ["en", "2 March 1950", "It began on 1950-03-02.", "3 0.8"],
        ["en", "3/20/1950", "It began on 20 March 1950.", "march"],
        ["de", "20.3.1950", "Es begann am 20. März 1950.", "marz"],
        ["en", "February", "It has 2 doors.", ""],
        ["de", "am 1950, 3. März", "Es begann am 3.3.1950.", "3 0.8"],
        ["fr", "le 2 février", "Il a commencé le 2 févr. 1950.", "fevr"],
    ])("%s: %s in “%s”", (language, asked, text, expected) => {
        expect(found(text, asked, language)).toBe(expected);
    });
});

describe("short forms", () => {
    test.each([
        ["en", "the department", "The Dept. of Ports is here.", "dept"],
        ["en", "Dr. Holm's lab", "The laboratory is here.", "laboratori"],
        ["en", "how many grams", "Mix 40 g of flour.", "g 0.8"],
        ["en", "how many m", "It is 3 metres high.", "metr 0.8"],
        ["en", "the street", "It is in Harbour St.", "st 0.8"],
        ["de", "das Jahrhundert", "Es ist aus dem 12. Jh.", "jh"],
    ])("%s: %s in “%s”", (language, asked, text, expected) => {
        expect(found(text, asked, language)).toBe(expected);
    });
});

describe("joined and split words", () => {
    test.each([
        ["the sea wall", "The seawall is high.", "seawal 0.9"],
        ["the seawall", "The sea-wall is high.", "sea 0.5, wall 0.5"],
        ["the seawall", "The wall by the sea is high.", ""],
        ["find fast ships", "Call findFastShips() first.", "findfastship 0.9"],
        [
            "findFastShips",
            "Call find_fast_ships first.",
            "find 0.3333333333333333, fast 0.3333333333333333, ship 0.3333333333333333",
        ],
        ["the U 21", "The U21 sank.", "u21 0.9"],
        ["the U21", "The U-21 sank.", "u 0.5, 21 0.5"],
        ["the T-shirt", "A tshirt is sold.", "tshirt 0.9"],
        ["an ebook", "An e-book is sold.", "e 0.5, book 0.5"],
        ["the island", "The only thing there is land.", ""],
    ])("%s in “%s”", (asked, text, expected) => {
        expect(found(text, asked)).toBe(expected);
    });
});

describe("marks", () => {
    test.each([
        ["the NET", "It runs on .NET.", ".net 0.7"],
        ["an .env", "The env is read.", "env 0.7"],
        ["the editor Notepad", "It opens Notepad++.", "notepad++ 0.7"],
        ["the language C", "It is written in C++.", ""],
    ])("%s in “%s”", (asked, text, expected) => {
        expect(found(text, asked)).toBe(expected);
    });
});

describe("compounds", () => {
    test.each([
        ["de", "Wer plante den Hafenbau?", "Der Bau am Hafen dauerte lange.", "haf 0.5, bau 0.5"],
        ["de", "Wo ist die Straßenlampe?", "Die Lampe hängt über der Straße.", "strass 0.5, lamp 0.5"],
        ["de", "Wo ist der Ratskeller?", "Im Keller tagt der Rat.", "rat 0.5, kell 0.5"],
        ["de", "Wer plante den Hafenbau?", "Der Hafen ist alt.", ""],
        ["nl", "Wie maakte de havenkaart?", "De kaart toont de haven.", "hav 0.5, kaart 0.5"],
        ["en", "Where is the lamppole?", "The lamp is on a pole.", ""],
    ])("%s: %s in “%s”", (language, asked, text, expected) => {
        expect(found(text, asked, language)).toBe(expected);
    });
});

describe("affixes", () => {
    test.each([
        ["ar", "ما اسم جسر", "بني لجسر طريق", "لجسر 0.8"],
        ["he", "איפה הנמל", "נמל העיר גדול", "נמל 0.8"],
        ["he", "איפה נמל", "הספינה בנמל", "בנמל 0.8"],
        ["he", "איפה נמל", "העיר גדולה", ""],
    ])("%s: %s in “%s”", (language, asked, text, expected) => {
        expect(found(text, asked, language)).toBe(expected);
    });
});
