import { expect, test } from "vitest";
import { rulesFor } from "./difference-rules.ts";
import { paired } from "./pair-paragraphs.ts";

test("paragraphs are paired with those of the same letters, also if they are joined, divided or elsewhere", () => {
    const source = ["One.", "Two is long.", "Three.", "Four.", "Five is only here.", "Six."];
    const document = ["Title", "one", "Two is", "long.", "Three. Four.", "Seven has other letters", "six"];
    expect(paired(source, document)).toEqual([
        { source: [], document: [0] },
        { source: [0], document: [1] },
        { source: [1], document: [2, 3] },
        { source: [2, 3], document: [4] },
        { source: [], document: [5] },
        { source: [4], document: [] },
        { source: [5], document: [6] },
    ]);
    expect(paired(["A note.", "The end."], ["The end.", "A note."])).toEqual(
        expect.arrayContaining([
            { source: [0], document: [1] },
            { source: [1], document: [0] },
        ]),
    );
});

test("a difference is explained by the fewest rules, or by none", () => {
    expect(rulesFor("The harbour – “old”…", 'The har-bour – "old"...')).toEqual([
        "hyphen kept at a line's end",
        "quotes by the program",
        "ellipsis by the program",
    ]);
    expect(rulesFor("It is old.", "It is cold.")).toBeUndefined();
    expect(rulesFor("It is old.", "It is old")).toBeUndefined();
    expect(rulesFor("Not one word", "Not word")).toBeUndefined();
});
