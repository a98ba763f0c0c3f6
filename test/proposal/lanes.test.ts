import { expect, test } from "vitest";
import { openLanes } from "../../src/proposal/lanes.ts";
import { within } from "../within.ts";

/** Lanes for two at a time. `begin` runs work that ends when it is told to. */
function opened() {
    const lanes = openLanes(2);
    const begun: string[] = [];
    const begin = (lane: string, name: string, signal?: AbortSignal) => {
        const { promise, resolve } = Promise.withResolvers<string>();
        const work = () => {
            begun.push(name);
            return promise;
        };
        return { done: lanes.run(lane, work, signal && { signal }), end: () => resolve(name) };
    };
    return { begin, begun };
}

test("work in one lane waits for its turn, and does not keep another lane waiting", async () => {
    const { begin, begun } = opened();
    const first = begin("kim", "first");
    const second = begin("kim", "second");
    const other = begin("lee", "other");
    await Promise.resolve();
    expect(begun).toEqual(["first", "other"]);
    other.end();
    expect(await within("the other lane", other.done)).toBe("other");
    expect(begun).toEqual(["first", "other"]);
    first.end();
    await within("the first", first.done);
    second.end();
    expect(await within("the second", second.done)).toBe("second");
});

test("no more run at once than there may be, and the one that waited longest is next", async () => {
    const { begin, begun } = opened();
    const [first, , third, fourth] = ["kim", "lee", "ada", "bo"].map((lane) => begin(lane, lane));
    await Promise.resolve();
    expect(begun).toEqual(["kim", "lee"]);
    first?.end();
    await within("the first", Promise.resolve(first?.done));
    await Promise.resolve();
    expect(begun).toEqual(["kim", "lee", "ada"]);
    third?.end();
    await within("the third", Promise.resolve(third?.done));
    await Promise.resolve();
    expect(begun).toEqual(["kim", "lee", "ada", "bo"]);
    fourth?.end();
});

test("work that fails gives up its place", async () => {
    const lanes = openLanes(1);
    await expect(lanes.run("kim", () => Promise.reject(new Error("No")))).rejects.toThrow("No");
    expect(
        await within(
            "the next",
            lanes.run("kim", async () => "done"),
        ),
    ).toBe("done");
});

test("what waits stops waiting when it is aborted, and never begins", async () => {
    const { begin, begun } = opened();
    const canceling = new AbortController();
    const first = begin("kim", "first");
    const second = begin("kim", "second", canceling.signal);
    canceling.abort(new Error("Canceled"));
    await expect(within("the second", second.done)).rejects.toThrow("Canceled");
    first.end();
    await within("the first", first.done);
    expect(begun).toEqual(["first"]);
});
