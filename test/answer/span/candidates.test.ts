import { describe, expect, test } from "vitest";
import { datesIn, numbersIn } from "../../../src/answer/span/candidates.ts";

const textsOf = (sentence: string, found: readonly { readonly start: number; readonly end: number }[]) =>
    found.map(({ start, end }) => sentence.slice(start, end));

describe("dates are found in every written form", () => {
    test.each([
        ["It opened on 9 November 2016.", ["9 November 2016"]],
        ["It opened on November 9, 2016, a Monday.", ["November 9, 2016"]],
        ["It opened on 9th of November.", ["9th of November"]],
        ["It opened in Nov. 2016.", ["Nov. 2016"]],
        ["It opened on 2016-11-09.", ["2016-11-09"]],
        ["It opened in the late 1990s.", ["the late 1990s"]],
        ["It was a custom in the 19th century.", ["19th century"]],
        ["It fell in the summer of 1986.", ["summer of 1986"]],
        ["He ruled 1914–18 and died in 1921.", ["1914–18", "1921"]],
        ["It was built about 300 BC.", ["300 BC"]],
        ["It lasted from 1871 to 1904.", ["1871 to 1904"]],
        ["It has 1911 people and 1,911 cows and cost $1911.", []],
        ["The May queen may march.", []],
        ["Room 101 is free.", []],
    ])("%s", (sentence, expected) => {
        expect(textsOf(sentence, datesIn(sentence))).toEqual(expected);
    });
});

describe("numbers are found with what they count", () => {
    test.each([
        ["It is 25 miles (45km) north of here.", ["25 miles (45km)"], ["miles"]],
        ["It cost US$3.2 million in all.", ["US$3.2 million"], ["money"]],
        ["It costs 20 crowns and 5% of it is tax.", ["20 crowns", "5%"], ["money", "percent"]],
        [
            "Some 3,000 cars and twenty-five buses cross it.",
            ["3,000 cars", "twenty-five buses"],
            ["cars", "buses"],
        ],
        [
            "At least 680 civilians, including 169 children, died.",
            ["680 civilians", "169 children"],
            ["civilians", "children"],
        ],
        ["It takes 10 to 15 hours.", ["10 to 15 hours"], ["hours"]],
        ["Two-thirds of them left.", ["Two-thirds"], [""]],
        ["It grew to one hundred and twenty.", ["one hundred and twenty"], [""]],
        ["It opened on 9 November 2016.", [], []],
        ["No one came to B12 or v1.2.3.", [], []],
    ])("%s", (sentence, expected, units) => {
        const found = numbersIn(sentence, datesIn(sentence));
        expect(textsOf(sentence, found)).toEqual(expected);
        expect(found.map(({ unit }) => unit)).toEqual(units);
    });
});
