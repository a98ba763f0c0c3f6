import { expect, test } from "vitest";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { addWire } from "../wire.ts";
import { openHands } from "./tools.ts";
import "../english-labels.ts";

const [add] = readCommands([addWire], "1");
if (add === undefined) throw new Error("no command");
const command = { kind: "command", command: add } as const;
const article = new File(["text"], "a.md");

test("a file is uploaded first and then named in the action", async () => {
    const { acts, actions } = openHands();
    actions.take(command);
    actions.attach("file", [article]);
    actions.send();
    await expect.poll(() => acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({ kind: "run", options: { file: { upload: "the a.md" } } });
});

test("if an upload fails, an error is shown and the command stays with its file", async () => {
    const { store, acts, actions } = openHands(undefined, {}, () => ({
        kind: "refused",
        sentence: "Too large.",
    }));
    actions.take(command);
    actions.attach("file", [article]);
    actions.send();
    await expect.poll(() => store.get().refusal).toBe("Too large.");
    expect(acts).toEqual([]);
    expect(store.get().composer.draft).toMatchObject({ fields: [{ file: article }] });
});

test("a dropped file goes into the open command; if no command takes files, an error says so", () => {
    const { store, actions } = openHands();
    actions.dropFiles([article]);
    expect(store.get().refusal).toContain("/corpus add");
    actions.take(command);
    actions.dropFiles([article]);
    expect(store.get().refusal).toBeUndefined();
    expect(store.get().composer.draft).toMatchObject({ fields: [{ file: article }] });
    actions.detach("file");
    expect(store.get().composer.draft).toMatchObject({ fields: [{ file: undefined }] });
});

test("a file in a message can be shown, and hidden again", async () => {
    const { store, acts, actions } = openHands(() => ({ kind: "preview", text: "words", whole: true }));
    actions.togglePreview("9");
    expect(store.get().previews).toEqual({ 9: { text: undefined, whole: true } });
    await expect.poll(() => store.get().previews).toEqual({ 9: { text: "words", whole: true } });
    expect(acts).toEqual([{ kind: "preview", fileId: "9" }]);
    actions.togglePreview("9");
    expect(store.get().previews).toEqual({});
});

test("a file that is gone is reported instead of shown", async () => {
    const { store, actions } = openHands(() => ({
        kind: "refused",
        sentence: "This file is no longer available.",
    }));
    actions.togglePreview("9");
    await expect.poll(() => store.get().refusal).toBe("This file is no longer available.");
    expect(store.get().previews).toEqual({});
});
