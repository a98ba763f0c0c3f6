import { expect, test } from "vitest";
import { shownProposals } from "../../../src/discord/memory/shown-proposals.ts";

const decision = () => ({ kind: "text", text: "Published.", visibility: "private" }) as const;

/** Shown proposals at a time that can be set, and which of their messages were replaced. */
function opened() {
    const clock = { time: 0 };
    const replaced: string[] = [];
    const shown = shownProposals(() => clock.time);
    const note = (proposal: string, id: string, until?: number) =>
        shown.note(proposal, {
            id,
            replace: async (make) => replaced.push(`${id}: ${make().text}`),
            ...(until !== undefined && { until }),
        });
    return { clock, replaced, shown, note };
}

test("all messages of a proposal are replaced, except for one and those of other proposals", async () => {
    const { replaced, shown, note } = opened();
    note("p1", "a");
    note("p1", "b");
    note("p1", "c");
    note("p2", "d");
    await shown.replace("p1", decision, "b");
    expect(replaced).toEqual(["a: Published.", "c: Published."]);
    await shown.replace("p1", decision, undefined);
    expect(replaced).toHaveLength(2);
});

test("a message is replaced once, as long as Discord allows it", async () => {
    const { clock, replaced, shown, note } = opened();
    note("p1", "a", 10);
    note("p1", "b", 10);
    note("p1", "b", 30);
    clock.time = 20;
    await shown.replace("p1", decision, undefined);
    expect(replaced).toEqual(["b: Published."]);
});

test("a message that is gone keeps none of the others from being replaced", async () => {
    const { replaced, shown, note } = opened();
    shown.note("p1", { id: "gone", replace: () => Promise.reject(new Error("Unknown Message")) });
    note("p1", "a");
    await shown.replace("p1", decision, undefined);
    expect(replaced).toEqual(["a: Published."]);
});

test("the last 20 messages of a proposal are remembered, for two hours", async () => {
    const { clock, replaced, shown, note } = opened();
    for (let count = 0; count < 25; count++) note("p1", `${count}`);
    await shown.replace("p1", decision, undefined);
    expect(replaced).toHaveLength(20);
    expect(replaced[0]).toBe("5: Published.");
    note("p2", "a");
    clock.time = 121 * 60_000;
    await shown.replace("p2", decision, undefined);
    expect(replaced).toHaveLength(20);
});

test("when a proposal ends, messages in channels say so otherwise than private ones", async () => {
    const { replaced, shown, note } = opened();
    note("p1", "private", 10);
    note("p1", "post");
    await shown.end("p1", {
        inPrivate: () => ({ ...decision(), text: "Yours expired." }),
        inChannels: decision,
    });
    expect(replaced).toEqual(["private: Yours expired.", "post: Published."]);
    await shown.end("p1", { inPrivate: decision, inChannels: decision });
    expect(replaced).toHaveLength(2);
});

test("the message in which somebody decided is left to their reply", async () => {
    const { replaced, shown, note } = opened();
    note("p1", "private", 10);
    note("p1", "post");
    await shown.end("p1", { inPrivate: decision, inChannels: decision }, "private");
    expect(replaced).toEqual(["post: Published."]);
});
