import { expect, test } from "vitest";
import {
    givenAuthor,
    givenDate,
    givenTitle,
} from "../../../../src/corpus/formats/documents/given-by-a-person.ts";

test.each([
    ["The  hall", "The hall"],
    ["Document1", undefined],
    ["Unbenannt 2", undefined],
    ["Microsoft Word - hall.doc", undefined],
    ["rules.docx", undefined],
    ["Documents of the war", "Documents of the war"],
    ["", undefined],
])("the title %j", (title, given) => expect(givenTitle(title)).toBe(given));

test.each([
    ["Ada Byron", "Ada Byron"],
    ["Microsoft Office User", undefined],
    ["Microsoft Office-Anwender", undefined],
    ["python-docx", undefined],
    ["user", undefined],
    ["ada@example.org", undefined],
    [undefined, undefined],
])("the author %j", (author, given) => expect(givenAuthor(author)).toBe(given));

test.each([
    ["2016-11-09T00:00:00", "2016-11-09"],
    ["2016", "2016"],
    ["soon", undefined],
])("the date %j", (date, given) => expect(givenDate(date)).toBe(given));
