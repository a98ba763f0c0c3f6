import { expect, test } from "vitest";
import { readMessage } from "../../../../../src/playground/page/read/read-message.ts";
import { glimpse, shownName } from "../../../../../src/playground/page/views/message/message-head.ts";
import { pageMessage } from "../../wire.ts";
import "../../english-labels.ts";

const names = { "7": "Pullquote", "8": "general", "9": "Moderators" };

test.each([
    ["\n\nThe second\nline", "The second"],
    ["<@7>, <@!7>, <@&9> in <#8>", "@Pullquote, @Pullquote, @Moderators in #general"],
    ["<@1>, <@&2> and <#3>", "@unknown-user, @unknown-role and #unknown"],
    ["-# > 5\\*", "> 5*"],
])("%j is previewed as %j", (content, preview) => {
    expect(glimpse(readMessage(pageMessage({ content })), names)).toBe(preview);
});

test("a command is called as in the page's language, with its subcommand, and otherwise as it is registered", () => {
    const offered = { kind: "slash", description: "", options: [] } as const;
    const commands = [
        { ...offered, name: "corpus add", shown: "korpus hinzufügen" },
        { ...offered, name: "ask", shown: "frage" },
    ];
    expect(shownName("corpus add", commands)).toBe("korpus hinzufügen");
    expect(shownName("ask", commands)).toBe("frage");
    expect(shownName("settings show", commands)).toBe("settings show");
});
