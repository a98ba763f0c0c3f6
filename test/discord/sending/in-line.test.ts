import { expect, test } from "vitest";
import { openLines } from "../../../src/discord/sending/in-line.ts";

test("work of a channel runs one after another, also after a failure, and other channels do not wait", async () => {
    const inLine = openLines();
    const first = Promise.withResolvers<string>();
    const ran: string[] = [];
    const work = (name: string, result: Promise<string>) => async () => {
        ran.push(name);
        return result;
    };
    const one = inLine("1", work("one", first.promise));
    const two = inLine("1", work("two", Promise.resolve("second")));
    expect(await inLine("2", work("other", Promise.resolve("elsewhere")))).toBe("elsewhere");
    expect(ran).toEqual(["one", "other"]);
    first.reject(new Error("refused"));
    await expect(one).rejects.toThrow("refused");
    expect(await two).toBe("second");
    expect(ran).toEqual(["one", "other", "two"]);
});
