import { expect, test } from "vitest";
import { latest } from "../../../src/playground/server/latest.ts";

test("an older search that ends late does not replace the result of a newer one", async () => {
    const searches = [Promise.withResolvers<string[]>(), Promise.withResolvers<string[]>()];
    const waiting = searches.map(({ promise }) => promise);
    const { current, find } = latest(() => waiting.shift() ?? Promise.resolve([]));
    const [older, newer] = [find(), find()];
    searches[1]?.resolve(["new"]);
    expect([await newer, current()]).toEqual([true, ["new"]]);
    searches[0]?.resolve(["old"]);
    expect([await older, current()]).toEqual([false, ["new"]]);
});

test("a failed search keeps the previous result", async () => {
    const outcomes = [Promise.resolve(["found"]), Promise.reject(new Error("gone"))];
    const { current, find } = latest(() => outcomes.shift() ?? Promise.resolve([]));
    await find();
    await expect(find()).rejects.toThrow("gone");
    expect(current()).toEqual(["found"]);
});
