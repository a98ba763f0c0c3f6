import { expect, test } from "vitest";
import { misspell } from "../../bench/misspell.ts";
import { seeded } from "../../bench/seeded.ts";

test("one longer word is misspelled, by at most two letters, and its first letter stays", () => {
    const random = seeded(1);
    const question = "How many visitors saw the Lervik lighthouse?";
    const longer = ["visitors", "Lervik", "lighthouse"];
    const changed = new Set<string>();
    for (let time = 0; time < 200; time++) {
        const words = misspell(question, random).match(/\p{L}+/gu) ?? [];
        const different = (question.match(/\p{L}+/gu) ?? []).flatMap((word, at) =>
            word === words[at] ? [] : [[word, words[at] ?? ""] as const],
        );
        expect(different.length).toBeLessThanOrEqual(1);
        for (const [word, slip] of different) {
            expect(longer).toContain(word);
            expect(slip.charAt(0)).toBe(word.charAt(0));
            expect(Math.abs(slip.length - word.length)).toBeLessThanOrEqual(1);
            changed.add(word);
        }
    }
    expect([...changed].sort()).toEqual(longer.toSorted());
});

test("a text without longer words stays as it is", () => {
    expect(misspell("who is she", seeded(1))).toBe("who is she");
});
