import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire } from "../wire.ts";
import { openHands } from "./tools.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [ask] = readCommands([askWire], "1");
if (ask === undefined) throw new Error("no /ask");
const command = { kind: "command", command: ask } as const;
const choices = [{ name: "The bridge", value: "bridge" }];

test("after a short pause in typing, the bot is asked for suggestions, with the values so far", async () => {
    const { store, acts, actions } = openHands(() => ({ kind: "choices", choices }));
    actions.take(command);
    actions.writeOption("question", "Why?");
    actions.addOption("article");
    actions.writeOption("article", "b");
    actions.writeOption("article", "br");
    await vi.advanceTimersByTimeAsync(1000);
    expect(acts).toEqual([
        {
            kind: "suggest",
            persona: "member",
            channelId: "1",
            command: "ask",
            options: { question: "Why?", article: "br" },
            focused: "article",
        },
    ]);
    expect(store.get().composer.draft).toMatchObject({ suggested: choices });
});

test("options without suggestions ask for none, and late suggestions for another option are ignored", async () => {
    const { store, acts, actions } = openHands(() => ({ kind: "choices", choices }));
    actions.take(command);
    actions.addOption("article");
    actions.focusOption("question");
    await vi.advanceTimersByTimeAsync(1000);
    expect(acts).toEqual([]);
    expect(store.get().composer.draft).toMatchObject({ suggested: [] });
});

test("a refusal gives no suggestions", async () => {
    const { store, actions } = openHands(() => ({ kind: "refused", sentence: "No." }));
    actions.take(command);
    actions.addOption("article");
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.get().composer.draft).toMatchObject({ suggested: [] });
    expect(store.get().refusal).toBeUndefined();
});
