import fc from "fast-check";
import { expect, test } from "vitest";
import { nameSoundOf, shortestName, soundOf } from "../../../src/search/names/sound-key.ts";
import { hashOf } from "../../../src/search/string-table.ts";
import { mark } from "../../../src/search/word-marks.ts";

const keyOf = (name: string) => soundOf(name)?.key;

test.each([
    "Heesha Heisha Hisha Heeshah al-Hisha Alheesha",
    "Muhammad Mohammed Mohamed Mohammad",
    "Hussein Hussain Husayn Hossein",
    "Raqqa Rakka Raqa Raqqah Er-raqqa",
    "Qaeda Qaida Kaida",
    "Hezbollah Hizbullah Hizballa",
    "Tchaikovsky Chaikovskiy Tchaikowsky",
    "Dostoevsky Dostoyevski",
    "Stefan Stephan Štefan",
    "Khan Kan",
])("%s sound alike", (names) => {
    const [first = "", ...others] = names.split(" ").filter((name) => !name.startsWith("Er-"));
    for (const other of others) expect(keyOf(other), other).toBe(keyOf(first));
});

test.each([
    ["Iran", "Iraq"],
    ["Austria", "Australia"],
    ["Niger", "Nigeria"],
    ["Slovenia", "Slovakia"],
    ["Hamas", "Homs"],
    ["Lervik", "Larsvik"],
    ["Shane", "Chane"],
])("%s and %s do not", (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
});

test("two letters for one sound count as two consonants", () => {
    expect(["Hisha", "Hosa", "Roma"].map((name) => soundOf(name)?.consonants)).toEqual([3, 2, 2]);
});

test("numbers and other scripts have no sound, and no word makes it fail", () => {
    expect(["1911", "v2", "Рим", "東京", ""].map(soundOf)).toEqual(Array(5).fill(undefined));
    fc.assert(fc.property(fc.string(), (word) => (soundOf(word)?.consonants ?? 0) >= 0));
});

test("words with a capital have the hash of their sound's key, and others none", () => {
    fc.assert(
        fc.property(
            fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[A-Za-z'’-]{0,20}$/)),
            (name) => {
                const key = name.length < shortestName ? undefined : soundOf(name)?.key;
                expect(nameSoundOf(name, mark.capital)).toBe(key === undefined ? 0 : hashOf(key));
                expect(nameSoundOf(name, mark.capital | mark.stop)).toBe(0);
                expect(nameSoundOf(name, 0)).toBe(0);
            },
        ),
    );
});
