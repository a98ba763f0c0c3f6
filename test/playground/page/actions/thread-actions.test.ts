import { expect, test } from "vitest";
import { openHands } from "./tools.ts";
import "../english-labels.ts";

const started = { kind: "started", channelId: "2" } as const;

test("a thread is started from a message and opened", async () => {
    const { store, acts, actions } = openHands(() => started);
    actions.beginThread("10");
    expect(store.get().starting).toEqual({ messageId: "10", isSent: false, problem: undefined });
    actions.startThread("Length", "@Pullquote how long? ");
    await expect.poll(() => store.get().place).toBe("2");
    expect(acts).toEqual([
        {
            kind: "start-thread",
            persona: "member",
            channelId: "1",
            title: "Length",
            content: "<@500> how long?",
            messageId: "10",
        },
    ]);
    expect(store.get()).toMatchObject({ starting: undefined, focus: "box" });
});

test("a post needs a title and a message that is not too long", () => {
    const { store, acts, actions } = openHands(() => started);
    actions.beginThread();
    actions.startThread("Length", " ");
    actions.startThread(" ", "How long?");
    expect(store.get().starting?.problem).toBe("Both fields are required.");
    actions.startThread("Length", `@Theo ${"x".repeat(1994)}`);
    expect(store.get().starting?.problem).toContain("too long");
    expect(acts).toEqual([]);
});

test("the form stays open and says why the thread was refused", async () => {
    const { store, actions } = openHands(() => ({ kind: "refused", sentence: "No." }));
    actions.beginThread();
    actions.startThread("Length", "How long?");
    await expect.poll(() => store.get().starting?.problem).toBe("No.");
    expect(store.get().place).toBeUndefined();
});

test("pressing twice sends once, and a refused thread can be sent again", async () => {
    const { store, acts, actions } = openHands(() => ({ kind: "refused", sentence: "No." }));
    actions.beginThread();
    actions.startThread("Length", "How long?");
    actions.startThread("Length", "How long?");
    await expect.poll(() => store.get().starting?.problem).toBe("No.");
    expect(acts).toHaveLength(1);
    actions.startThread("Length", "How long?");
    expect(acts).toHaveLength(2);
});

test("closing the form returns the focus to the button that opened it", () => {
    const { store, actions } = openHands();
    actions.beginThread("10");
    actions.cancelThread();
    expect(store.get()).toMatchObject({ starting: undefined, focus: "start-10" });
    actions.beginThread();
    actions.cancelThread();
    expect(store.get().focus).toBe("start-post");
});

test("an outcome that arrives after the form was closed changes nothing", async () => {
    const { promise, resolve } = Promise.withResolvers<typeof started>();
    const { store, actions } = openHands(() => promise);
    actions.beginThread();
    actions.startThread("Length", "How long?");
    actions.cancelThread();
    const before = store.get();
    resolve(started);
    await expect.poll(() => promise.then(() => true)).toBe(true);
    expect(store.get()).toBe(before);
});
