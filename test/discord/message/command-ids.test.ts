import { expect, onTestFinished, test } from "vitest";
import { replaceCatalogue } from "../../../locales/catalogues.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import { openCommandIds, withLocalNames } from "../../../src/discord/message/command-ids.ts";

const corpus = { id: "3", name: "corpus", type: 1, options: [{ type: 1, name: "pins" }] };

function known() {
    const ids = openCommandIds();
    ids.note("global", [
        { id: "1", name: "ask", type: 1, options: [{ type: 3, name: "question" }] },
        { id: "2", name: "Pin this answer", type: 3 },
        null,
        { name: "broken" },
    ]);
    ids.note("9", [corpus]);
    return ids;
}

test.each([
    ["Use `/ask`.", "Use </ask:1>."],
    ["Use `/corpus pins`.", "Use </corpus pins:3>."],
    ["Use `/corpus` and `/corpus status`.", "Use `/corpus` and `/corpus status`."],
    ["Use `/nothing`.", "Use `/nothing`."],
    ["> ```\n`/ask`\n```", "> ```\n`/ask`\n```"],
    ["> type \\`/ask\\`", "> type \\`/ask\\`"],
])("%j becomes %j in the server of its commands", (text, shown) => {
    expect(known().mentionsIn("9")(text)).toBe(shown);
});

test("elsewhere, only global commands can be mentioned, and before registration none", () => {
    expect(known().mentionsIn(undefined)("`/ask` `/corpus pins`")).toBe("</ask:1> `/corpus pins`");
    expect(openCommandIds().mentionsIn("9")("`/ask`")).toBe("`/ask`");
});

test("a command that cannot be clicked has the name that its readers know", () => {
    onTestFinished(
        replaceCatalogue("de", {
            "name.corpus": "korpus",
            "name.corpus.pins": "pins",
            "name.option.on": "an",
        }),
    );
    const inGerman = (text: string) => inLanguage("de", () => known().mentionsIn(undefined)(text));
    expect(inGerman("`/ask` `/corpus pins` `/nothing`")).toBe("</ask:1> `/korpus pins` `/nothing`");
    expect(inGerman("`on: True` \\`on: True\\`")).toBe("`an: True` \\`on: True\\`");
    expect(inGerman("`on` `one` `on it` \\`on\\`")).toBe("`an` `one` `on it` \\`on\\`");
    expect(inGerman("```\n`on`\n```")).toBe("```\n`on`\n```");
    expect(inLanguage("de", () => withLocalNames("`/corpus` \\`/corpus\\`"))).toBe("`/korpus` \\`/corpus\\`");
});
