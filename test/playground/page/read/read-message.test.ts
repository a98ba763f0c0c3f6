import { expect, test } from "vitest";
import { readMessage } from "../../../../src/playground/page/read/read-message.ts";
import { pageMessage } from "../wire.ts";

test("a message is read with everything that the page shows", () => {
    const message = pageMessage({
        content: "hi <@600>",
        edited_timestamp: "2026-11-23T10:01:00.000Z",
        mentions: [{ id: "600", username: "mara", global_name: "Mara" }],
        message_reference: { type: 0, message_id: "9" },
        onlyFor: "600",
    });
    expect(readMessage(message)).toMatchObject({
        id: "10",
        channelId: "1",
        author: { id: "500", name: "Pullquote", bot: true },
        content: "hi <@600>",
        sentAt: new Date("2026-11-23T10:00:00.000Z"),
        edited: true,
        mentioned: { 600: "Mara" },
        replyTo: "9",
        ephemeral: true,
        thinking: false,
    });
});

test("optional parts of a message are empty", () => {
    expect(readMessage(pageMessage())).toMatchObject({
        embeds: [],
        rows: [],
        mentioned: {},
        replyTo: undefined,
        edited: false,
        ephemeral: false,
    });
});

test("reactions are read with their counts", () => {
    const reactions = [
        { count: 2, me: true, emoji: { id: null, name: "👍" } },
        { count: 1, me: false, emoji: { id: "9", name: "owl" } },
    ];
    expect(readMessage(pageMessage({ reactions })).reactions).toEqual([
        { emoji: "👍", count: 2 },
        { emoji: ":owl:", count: 1 },
    ]);
});

test("files are read with their names and sizes", () => {
    const attachments = [
        { id: "7", filename: "findings.txt", size: 12, url: "http://127.0.0.1:1/x" },
        { id: "8", filename: "grue.md", title: "grüße", size: 9, url: "http://127.0.0.1:1/y" },
    ];
    expect(readMessage(pageMessage({ attachments })).files).toEqual([
        { id: "7", name: "findings.txt", size: 12 },
        { id: "8", name: "grüße.md", size: 9 },
    ]);
});

test("an embed keeps its text but not its pictures", () => {
    const embeds = [
        { type: "rich", title: "T", description: "D", image: { url: "https://x/y.png" }, fields: [] },
    ];
    expect(readMessage(pageMessage({ embeds })).embeds).toEqual([
        { title: "T", description: "D", fields: [] },
    ]);
});
