import { expect, test } from "vitest";
import { rarityOf } from "../../src/search/rarity.ts";

test("a rarer word of the corpus says more", () => {
    expect(rarityOf({ paragraphs: 10_000, containing: 3, rank: 5000 })).toBeGreaterThan(
        rarityOf({ paragraphs: 10_000, containing: 300, rank: 5000 }),
    );
});

test("in a single article, an everyday word says less than a rare one that occurs equally often", () => {
    expect(rarityOf({ paragraphs: 27, containing: 5, rank: 200 })).toBeLessThan(
        rarityOf({ paragraphs: 27, containing: 5, rank: 30_000 }),
    );
});

test("a word that is in every paragraph still says a little", () => {
    expect(rarityOf({ paragraphs: 100, containing: 100, rank: 0 })).toBeGreaterThan(0);
});
