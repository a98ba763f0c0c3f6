import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "../../../src/proposal/texts/word-diff.ts";

/** A diff as text, with {-removed-} and {+added+} words. */
const rendered = (before: string, after: string, bounds = {}) =>
    wordDiff(before, after, bounds)
        .map(({ kind, text }) =>
            kind === "added" ? `{+${text}+}` : kind === "removed" ? `{-${text}-}` : text,
        )
        .join("");

test.each([
    ["The city was bmbed again.", "The city was bombed again.", "The city was {-bmbed-}{+bombed+} again."],
    ["The bridge is old.", "The bridge is new.", "The bridge is {-old.-}{+new.+}"],
    ["the old mill by it", "a new house by it", "{-the old mill-}{+a new house+} by it"],
    ["one old\ntwo", "one new\n2", "one {-old-}{+new+}\n{-two-}{+2+}"],
    ["a b c", "a c", "a {-b -}c"],
    ["Мост очень старый.", "Мост совсем старый.", "Мост {-очень-}{+совсем+} старый."],
    ["这座桥建于1911年。", "这座桥建于1912年。", "这座桥建于{-1911-}{+1912+}年。"],
    ["one\r\ntwo", "one\ntwo three", "one\ntwo{+ three+}"],
    ["", "all new", "{+all new+}"],
    ["same", "same", ""],
])("%j to %j", (before, after, expected) => {
    expect(rendered(before, after)).toBe(expected);
});

test("long unchanged text is left out, except next to a change", () => {
    const long = "word ".repeat(200);
    expect(rendered(`${long}old ${long}`, `${long}new ${long}`, { context: 20 })).toBe(
        "[…] word word word {-old-}{+new+} word word word […]",
    );
});

test("control and direction characters are made visible", () => {
    expect(rendered("a", "a\u001b[31m\u202eb")).toBe("{-a-}{+a\ufffd[31m\ufffdb+}");
});

test("texts that are too different are shown as removed and added, both shortened", () => {
    const words = (seed: number) => Array.from({ length: 20_000 }, (_, at) => `w${at * 7 + seed}`).join(" ");
    const segments = wordDiff(words(1), words(2), { longest: 1000 });
    expect(segments.map(({ kind }) => kind)).toEqual(["removed", "omission", "added", "omission"]);
    expect(segments.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(1010);
});

test("a short diff ends with a whole word, and shows nothing that is only next to what has no room", () => {
    const [before, after] = ["was repaired by", "was restored by"];
    expect(rendered(before, after, { longest: 10 })).toBe("was […]");
    const far = "and so on ".repeat(30);
    const twice = rendered(`an old ${far}and an old mill`, `a new ${far}and a new mill`, {
        longest: 40,
        context: 20,
    });
    expect(twice).toBe("{-an old-}{+a new+} and so on and so […]");
});

test("a text of 5 MiB with one changed word can be compared", () => {
    const long = "a word and ".repeat(240_000);
    expect(rendered(`${long}old ${long}`, `${long}new ${long}`, { context: 10 })).toContain("{-old-}{+new+}");
});

test("the kept and added parts make the new text, the kept and removed parts the old one, within the limit", () => {
    const text = fc
        .array(fc.constantFrom("a", "b", " ", "\n", "é", "語", "🙂"), { maxLength: 60 })
        .map((all) => all.join(""));
    fc.assert(
        fc.property(text, text, (before, after) => {
            const segments = wordDiff(before, after, { context: 1000 });
            const without = (kind: string) =>
                segments
                    .filter((segment) => segment.kind !== kind)
                    .map((segment) => segment.text)
                    .join("");
            const same = before === after;
            expect(without("removed")).toBe(same ? "" : after);
            expect(without("added")).toBe(same ? "" : before);
            const short = wordDiff(before, after, { context: 2, longest: 20 });
            const shown = short.filter(({ kind }) => kind !== "omission").map((segment) => segment.text);
            expect(shown.join("").length).toBeLessThanOrEqual(20);
            expect(short.every((segment) => segment.text.isWellFormed())).toBe(true);
        }),
    );
});
