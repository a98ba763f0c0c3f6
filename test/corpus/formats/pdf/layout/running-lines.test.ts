import { expect, test } from "vitest";
import { lines } from "../a-pdf.ts";
import { fullLines, readPages } from "../reading-pages.ts";

test("a foot with the page's number of how many is dropped, also with an address or a title, and on two pages", async () => {
    const page = (number: number, foot: string) => [
        { text: foot, x: 40, y: 25, size: 8 },
        { text: `${number}/2`, x: 560, y: 25, size: 8 },
        ...lines(fullLines.map((line) => `${line} ${"abc"[number]}`)),
    ];
    const address = "https://example.org/river";
    const { texts, drops } = await readPages(page(1, address), page(2, address));
    expect(texts?.join(" ")).not.toContain("example.org");
    expect(drops).toEqual([`running-head: ${address} 1/2`, `running-head: ${address} 2/2`]);

    const slide = (number: number) => [
        { text: `Reading together ${number} of 3`, x: 40, y: 25, size: 8 },
        ...lines([`Slide ${"abcd"[number]} is short.`]),
    ];
    expect((await readPages(slide(1), slide(2), slide(3))).texts?.join(" ")).not.toContain("together");
});

test("numbers that do not count the pages stay", async () => {
    const page = (score: string) => [
        { text: `Home against guests ${score}`, x: 40, y: 25 },
        ...lines(fullLines.map((line) => `${line} ${score.length}`)),
    ];
    const { texts } = await readPages(page("3 / 4"), page("3 / 10"), page("1 / 1"));
    expect(texts?.join(" ")).toContain("Home against guests 3 / 4");
});
