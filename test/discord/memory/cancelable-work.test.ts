import { expect, test } from "vitest";
import { openCancelableWork } from "../../../src/discord/memory/cancelable-work.ts";
import { within } from "../../within.ts";

function running() {
    const work = openCancelableWork();
    const ended = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<{ readonly key: string; readonly signal: AbortSignal }>();
    const done = work.run("kim", async (key, signal) => {
        begun.resolve({ key, signal });
        await within("the test", ended.promise);
        return "done";
    });
    return { work, begun: begun.promise, end: ended.resolve, done };
}

test("the member who started work can cancel it, and nobody else", async () => {
    const { work, begun, end, done } = running();
    const { key, signal } = await within("the work", begun);
    expect(work.cancel("lee", key)).toBe("of-another");
    expect(signal.aborted).toBe(false);
    expect(work.cancel("kim", key)).toBe("canceled");
    expect(signal.aborted).toBe(true);
    end();
    expect(await within("its end", done)).toBe("done");
});

test("work that has ended or is unknown cannot be canceled", async () => {
    const { work, begun, end, done } = running();
    const { key, signal } = await within("the work", begun);
    end();
    await within("its end", done);
    expect(work.cancel("kim", key)).toBe("not-running");
    expect(work.cancel("kim", "another key")).toBe("not-running");
    expect(signal.aborted).toBe(false);
});
