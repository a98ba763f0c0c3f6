import { expect, test } from "vitest";
import { openLibrary } from "../../../../src/answer/library.ts";
import { anArticle } from "../../../build.ts";

/** How near the answer is to the words of the question in a sentence with so many other words in between. */
async function nearness(others: number): Promise<number> {
    const text = [
        `Marta ${"and then ".repeat(others)}visited the lighthouse, lighthouse after lighthouse, in 1911.`,
    ];
    const { candidates } = await openLibrary([anArticle({ text })]).explain(
        "When was the lighthouse visited?",
    );
    return candidates[0]?.features["nearness of fit"] ?? 0;
}

test("only words around the one that may answer count", async () => {
    const [near, far] = [await nearness(1), await nearness(500)];
    expect(near).toBeGreaterThan(0);
    expect(far).toBeCloseTo(near, 10);
});
