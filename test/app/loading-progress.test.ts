import { expect, test } from "vitest";
import { loadingProgress } from "../../src/app/loading-progress.ts";

/** What is written when a step follows every second. */
function written(isTTY: boolean, shares: readonly number[]) {
    let time = 0;
    const texts: string[] = [];
    const output = { isTTY, write: (text: unknown) => texts.push(String(text)) > 0 };
    const { step, done } = loadingProgress(output, () => time);
    for (const share of shares) {
        time += 1000;
        step(share);
    }
    done();
    return texts;
}

test("loading says nothing in its first two seconds", () => {
    expect(written(true, [0.5])).toEqual([]);
    expect(written(false, [0.5])).toEqual([]);
});

test("on a terminal, one line changes and is removed at the end", () => {
    expect(written(true, [0.1, 0.256, 0.5])).toEqual([
        "\r\u001B[KReading the articles: 25%",
        "\r\u001B[KReading the articles: 50%",
        "\r\u001B[K",
    ]);
});

test("elsewhere, a line is written every ten seconds", () => {
    const shares = Array.from({ length: 22 }, (_, at) => at / 22);
    expect(written(false, shares)).toEqual([
        "Reading the articles: 4%\n",
        "Reading the articles: 50%\n",
        "Reading the articles: 95%\n",
    ]);
});
