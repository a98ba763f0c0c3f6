import { expect, test } from "vitest";
import { emptyComposer } from "../../../../src/playground/page/composer/composer-state.ts";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire } from "../wire.ts";
import { openHands } from "./tools.ts";

const [ask] = readCommands([askWire], "1");
if (ask === undefined) throw new Error("no /ask");
const command = { kind: "command", command: ask } as const;

test("a message is sent with its mentions and the message that it replies to, and the box is emptied", () => {
    const { store, acts, actions } = openHands();
    actions.reply("10");
    actions.write(" @Pullquote why? ");
    actions.send();
    expect(acts).toEqual([
        { kind: "say", persona: "member", channelId: "1", content: "<@500> why?", replyTo: "10" },
    ]);
    expect(store.get().composer).toBe(emptyComposer);
    expect(store.get().why.question).toBe("why?");
});

test("the bot's role is mentioned if it was chosen from the list", () => {
    const { acts, actions } = openHands();
    actions.write("@pu");
    const mentioned = { kind: "role", id: "700", name: "Pullquote", bot: false } as const;
    actions.take({ kind: "mention", mentioned });
    actions.write("@Pullquote why?");
    actions.send();
    expect(acts).toMatchObject([{ kind: "say", content: "<@&700> why?" }]);
});

test("a message that its mentions make too long is not sent, and stays in the box", () => {
    const { store, acts, actions } = openHands();
    const text = "@Theo ".repeat(250);
    actions.write(text);
    actions.send();
    expect(acts).toHaveLength(1);
    actions.write(`${text}${"x".repeat(2000 - text.length)}`);
    actions.send();
    expect(acts).toHaveLength(1);
    expect(store.get()).toMatchObject({
        isTooLong: true,
        composer: { draft: { text: expect.stringContaining("@Theo") } },
    });
    actions.shorten();
    expect(store.get()).toMatchObject({ isTooLong: false, focus: "box" });
});

test("an empty box sends nothing", () => {
    const { acts, actions } = openHands();
    actions.write("  \n");
    actions.send();
    expect(acts).toEqual([]);
});

test("a command is sent with its values, and its question remembered for the explanation", () => {
    const { store, acts, actions } = openHands();
    actions.take(command);
    actions.writeOption("question", "Why?");
    actions.send();
    expect(acts).toEqual([
        { kind: "run", persona: "member", channelId: "1", command: "ask", options: { question: "Why?" } },
    ]);
    expect(store.get().why.question).toBe("Why?");
});

test("a command without a required value is not sent, and the option is focused", () => {
    const { store, acts, actions } = openHands();
    actions.take(command);
    actions.send();
    expect(acts).toEqual([]);
    expect(store.get().focus).toBe("option-question");
});

test("a refusal is shown, and the message is restored unless something new was started", async () => {
    const { promise: refusal, resolve } = Promise.withResolvers<{ kind: "refused"; sentence: string }>();
    const { store, actions } = openHands(() => refusal);
    actions.write("hello");
    actions.send();
    resolve({ kind: "refused", sentence: "No." });
    await refusal;
    await expect.poll(() => store.get().refusal).toBe("No.");
    expect(store.get().composer.draft).toMatchObject({ kind: "text", text: "hello" });
});

test("a new message stays if the previous one is refused", async () => {
    const { promise: refusal, resolve } = Promise.withResolvers<{ kind: "refused"; sentence: string }>();
    const { store, actions } = openHands(() => refusal);
    actions.write("hello");
    actions.send();
    actions.write("new");
    resolve({ kind: "refused", sentence: "No." });
    await expect.poll(() => store.get().refusal).toBe("No.");
    expect(store.get().composer.draft).toMatchObject({ kind: "text", text: "new" });
});
