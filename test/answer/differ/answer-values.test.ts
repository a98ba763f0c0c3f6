import { expect, test } from "vitest";
import { datesDiffer, numbersDiffer } from "../../../src/answer/differ/answer-values.ts";
import { numbersIn } from "../../../src/answer/span/candidates.ts";

function numberOf(sentence: string) {
    const [candidate] = numbersIn(sentence, []);
    if (candidate === undefined) throw new Error(`There is no number in "${sentence}".`);
    return { sentence, candidate };
}

test.each([
    ["41 people died.", "34 people died.", true],
    ["41 people died.", "forty-one people died.", false],
    ["The tower is 300 metres tall.", "The tower is 312 m tall.", true],
    ["The tower is 300 metres tall.", "The tower is 300 m tall.", false],
    ["The tower is 300 metres tall.", "The tower is 984 feet tall.", false],
    ["It cost 2 million dollars.", "It cost 2,000,000 dollars.", false],
    ["It cost 2 million dollars.", "It cost 3 million dollars.", true],
    ["About 3,000 people live there.", "3,012 people live there.", false],
    ["About 3,000 people live there.", "5,200 people live there.", true],
    ["At least 20 people died.", "24 people died.", false],
    ["At least 20 people died.", "12 people died.", true],
    ["Fewer than 20 people died.", "24 people died.", true],
    ["10 to 12 people died.", "24 people died.", false],
])("“%s” and “%s”: %s", (one, other, differ) => {
    expect(numbersDiffer(numberOf(one), numberOf(other))).toBe(differ);
    expect(numbersDiffer(numberOf(other), numberOf(one))).toBe(differ);
});

test.each([
    ["1911", "1921", true],
    ["May 1911", "9 May 1911", false],
    ["9 May 1911", "10 May 1911", true],
    ["9 May 1911", "1911-05-09", false],
    ["9 May", "9 June", true],
    ["the 1990s", "1994", false],
    ["1914–1918", "1916", false],
])("“%s” and “%s”: %s", (one, other, differ) => {
    expect(datesDiffer(one, other)).toBe(differ);
    expect(datesDiffer(other, one)).toBe(differ);
});
