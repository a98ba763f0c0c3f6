import { expect, test } from "vitest";
import { narrowingsIn } from "../../../src/answer/differ/narrowing.ts";

const asked = "who painted the maristow altarpiece?";

test.each([
    ["The wings of the Maristow altarpiece were painted in 1620.", ["wings"]],
    ["The second Maristow altarpiece was painted in 1620.", ["second"]],
    ["The Maristow altarpiece's frame was painted in 1620.", ["frame"]],
    ["Maristow and Lonn were painted in 1620.", ["and"]],
    ["The Maristow altarpiece was painted in 1620 for pilgrims.", ["for pilgrims"]],
    ["The Maristow altarpiece was blue before the war and red since.", ["before", "since"]],
    ["40 people painted in Maristow county.", ["county"]],
    ["The area was painted in 1620.", []],
    ["It is painted daily, and 40 see it a year.", ["day", "year"]],
])("%s", (sentence, narrowings) => {
    expect([...narrowingsIn(sentence, asked)]).toEqual(narrowings);
});

test("the words of the question narrow nothing", () => {
    expect(narrowingsIn("The Maristow altarpiece was painted in 1620.", asked).size).toBe(0);
    expect(narrowingsIn("The wings of the Maristow altarpiece.", `${asked} its wings`).size).toBe(0);
});
