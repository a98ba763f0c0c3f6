import { expect, test } from "vitest";
import { rarityOf } from "../../src/search/rarity.ts";

test("A rarer word of the corpus is more telling", () => {
    expect(rarityOf({ paragraphs: 10_000, containing: 3, rank: 5000 })).toBeGreaterThan(
        rarityOf({ paragraphs: 10_000, containing: 300, rank: 5000 }),
    );
});

test("In a single article an everyday word stays less telling than a rare one that occurs as often", () => {
    expect(rarityOf({ paragraphs: 27, containing: 5, rank: 200 })).toBeLessThan(
        rarityOf({ paragraphs: 27, containing: 5, rank: 30_000 }),
    );
});

test("A word in every paragraph still tells a little", () => {
    expect(rarityOf({ paragraphs: 100, containing: 100, rank: 0 })).toBeGreaterThan(0);
});
