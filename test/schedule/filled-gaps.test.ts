import { expect, test } from "vitest";
import { openFilledGaps } from "../../src/schedule/filled-gaps.ts";
import { aStore } from "../store/a-store.ts";

async function aGap() {
    const store = await aStore({});
    for (const member of ["1", "2", "3"]) await store.gaps.note(["zebra"], member);
    let version = 1;
    let library = { lacking: async (words: readonly string[]) => words };
    const look = openFilledGaps({ store, version: () => version, library: () => library });
    const publish = (words: string, number = version + 1) => {
        library = { lacking: async (asked) => asked.filter((word) => !words.includes(word)) };
        version = number;
    };
    const filled = async () => (await store.gaps.list(9))[0]?.filled?.version;
    return { look, publish, filled };
}

test("a gap is filled by the first version that contains its words, and open again when it no longer does", async () => {
    const { look, publish, filled } = await aGap();
    await look();
    expect(await filled()).toBeUndefined();
    publish("a zebra");
    await look();
    publish("two zebras and a zebra");
    await look();
    expect(await filled()).toBe(2);
    publish("no such animal");
    await look();
    expect(await filled()).toBeUndefined();
});

test("the words are looked for once in each version", async () => {
    const store = await aStore({});
    for (const member of ["1", "2", "3"]) await store.gaps.note(["zebra"], member);
    const asked: (readonly string[])[] = [];
    const library = {
        lacking: async (words: readonly string[]) => {
            asked.push(words);
            return words;
        },
    };
    const look = openFilledGaps({ store, version: () => 1, library: () => library });
    await look();
    await look();
    expect(asked).toEqual([["zebra"]]);
});

test("what is published while the words are looked for is looked at again", async () => {
    const store = await aStore({});
    for (const member of ["1", "2", "3"]) await store.gaps.note(["zebra"], member);
    let version = 1;
    const library = {
        lacking: async (words: readonly string[]) => {
            version = 2;
            return words;
        },
    };
    await openFilledGaps({ store, version: () => version, library: () => library })();
    expect(await store.gaps.unchecked(1)).toEqual([["zebra"]]);
});
