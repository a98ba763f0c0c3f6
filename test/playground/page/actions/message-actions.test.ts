import { expect, test } from "vitest";
import { openHands } from "./tools.ts";

const here = { persona: "member", channelId: "1" } as const;

test("presses and menu choices are sent to the current place", () => {
    const { acts, actions } = openHands();
    actions.press({ messageId: "10", customId: "next" });
    actions.press({ messageId: "10", customId: "pick", values: ["a"] });
    expect(acts).toEqual([
        { kind: "press", ...here, messageId: "10", customId: "next" },
        { kind: "press", ...here, messageId: "10", customId: "pick", values: ["a"] },
    ]);
});

test("closing a message's menu returns the focus to its button", () => {
    const { store, acts, actions } = openHands();
    actions.toggleMenu("10");
    expect(store.get()).toMatchObject({ menu: "10", focus: "menu-item" });
    actions.runOnMessage("Keep", "10");
    expect(store.get()).toMatchObject({ menu: undefined, focus: "menu-10" });
    expect(acts).toEqual([{ kind: "run", ...here, command: "Keep", options: {}, messageId: "10" }]);
});

test("an ephemeral message can be dismissed", () => {
    const { acts, actions } = openHands();
    actions.dismiss("10");
    expect(acts).toEqual([{ kind: "dismiss", persona: "member", messageId: "10" }]);
});

test("a modal is submitted once and closed", () => {
    const modal = { interactionId: "7", customId: "form", title: "T", inputs: [] };
    const { store, acts, actions } = openHands(undefined, { modal });
    actions.submitModal({ title: "x" });
    actions.submitModal({ title: "x" });
    expect(acts).toEqual([
        { kind: "submit", persona: "member", interactionId: "7", customId: "form", values: { title: "x" } },
    ]);
    expect(store.get().modal).toBeUndefined();
});

test("a welcome question is asked in the persona's channel, whatever place is open", () => {
    const { store, acts, actions } = openHands(undefined, { place: "2" });
    actions.askAway("Why?");
    expect(acts).toEqual([{ kind: "run", ...here, command: "ask", options: { question: "Why?" } }]);
    expect(store.get()).toMatchObject({ place: "1", why: { question: "Why?" } });
});

test("a refused modal opens again with its values", async () => {
    const input = {
        customId: "title",
        label: "Title",
        description: "",
        long: false,
        value: "",
        placeholder: "",
    };
    const inputs = [{ ...input, required: true, shortest: 0, longest: 300 }];
    const modal = { interactionId: "7", customId: "form", title: "T", inputs };
    const { store, actions } = openHands(() => ({ kind: "refused", sentence: "No." }), { modal });
    actions.submitModal({ title: "x" });
    expect(store.get().modal).toBeUndefined();
    await expect.poll(() => store.get().modal?.inputs[0]?.value).toBe("x");
});

test("values of a select menu can be ticked and unticked, starting with the defaults", () => {
    const { store, actions } = openHands();
    actions.toggleMenu("10-pick", ["a"]);
    actions.pick("b");
    actions.pick("a");
    expect(store.get()).toMatchObject({ menu: "10-pick", picked: ["b"] });
    actions.leaveMenu();
    expect(store.get().menu).toBeUndefined();
});
