import { expect, test } from "vitest";
import { attachmentName } from "../../../src/loopback/world/attachment-name.ts";

// Message, "Attachment Structure", `filename` and `title`:
// https://docs.discord.com/developers/resources/message#attachment-object-attachment-structure
// How a name changes is only in https://github.com/discord/discord-api-docs/issues/7754 and
// https://github.com/discord/discord-api-docs/pull/6945.
test.each([
    ["bridge.md", { filename: "bridge.md" }],
    ["2026-01_bridge.md", { filename: "2026-01_bridge.md" }],
    ["My article.md", { filename: "My_article.md", title: "My article" }],
    ["Brücke.md", { filename: "Brucke.md", title: "Brücke" }],
    ["Test测试.png", { filename: "Test.png", title: "Test测试" }],
    ["_bug1.png", { filename: "bug1.png", title: "_bug1" }],
    ["a (1) [b].txt", { filename: "a_1_b.txt", title: "a (1) [b]" }],
    ["測試.md", { filename: "____.md", title: "測試" }],
    ["мост.md", { filename: "____.md", title: "мост" }],
    [".md", { filename: "____.md", title: "" }],
    ["../etc/passwd", { filename: "____.etc_passwd", title: "." }],
    ["README", { filename: "README" }],
])("%s", (original, changed) => {
    expect(attachmentName(original)).toEqual(changed);
});
