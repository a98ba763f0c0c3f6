import { expect, test } from "vitest";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire } from "../wire.ts";
import { openHands } from "./tools.ts";

const [ask] = readCommands([askWire], "1");
if (ask === undefined) throw new Error("no /ask");
const command = { kind: "command", command: ask } as const;
const shown = [command, command, command];

test("the arrow keys wrap around the list", () => {
    const { store, actions } = openHands();
    actions.pressKey("previous", shown);
    expect(store.get().composer.active).toBe(2);
    actions.pressKey("next", shown);
    expect(store.get().composer.active).toBe(0);
});

test("if the list gets shorter, its last entry becomes active", () => {
    const { store, actions } = openHands();
    actions.write("@");
    actions.point(7);
    const theo = { kind: "user", id: "601", name: "Theo", bot: false } as const;
    actions.pressKey("choose", [{ kind: "mention", mentioned: theo }]);
    expect(store.get().composer.draft).toMatchObject({ kind: "text", text: "@Theo " });
    expect(store.get().focus).toBe("box");
});

test("choosing a command focuses its first option, or the message box if it has none", () => {
    const { store, actions } = openHands();
    actions.take(command);
    expect(store.get().focus).toBe("option-question");
    actions.take({ kind: "command", command: { ...ask, options: [] } });
    expect(store.get().focus).toBe("box");
});

test("Tab in a command also moves the focus as usual", () => {
    const { actions } = openHands();
    expect(actions.pressKey("choose-and-move-on", [])).toBe(false);
    expect(actions.pressKey("choose", [])).toBe(true);
});

test("back cancels the command first, and then the reply", () => {
    const { store, actions } = openHands();
    actions.reply("10");
    actions.take(command);
    actions.back();
    expect(store.get().composer).toMatchObject({ draft: { kind: "text" }, replyTo: "10" });
    actions.back();
    expect(store.get().composer.replyTo).toBeUndefined();
});

test("a closed list opens again with the next letter", () => {
    const { store, actions } = openHands();
    actions.write("/");
    actions.pressKey("close", shown);
    expect(store.get().composer.closed).toBe(true);
    actions.write("/a");
    expect(store.get().composer.closed).toBe(false);
});
