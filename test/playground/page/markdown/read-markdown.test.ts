import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../../../src/discord/markdown.ts";
import { type Node, readMarkdown } from "../../../../src/playground/page/markdown/read-markdown.ts";

const text = (words: string): Node => ({ kind: "text", text: words });

test("an answer is read as small print, a quote and its attribution", () => {
    const answer =
        "-# Question: why\n> Before. **The key.** After.\n— Title · [¶ 1 of 2](<https://e.org/a#:~:text=The%20key>)";
    const nodes = readMarkdown(answer);
    expect(nodes.map(({ kind }) => kind).filter((kind) => kind !== "text")).toEqual([
        "small",
        "quote",
        "link",
    ]);
    const quote = nodes.find(({ kind }) => kind === "quote");
    expect(quote).toMatchObject({
        nodes: expect.arrayContaining([{ kind: "strong", nodes: [text("The key"), text(".")] }]),
    });
});

test.each([
    ["*a*", "em"],
    ["__a__", "underline"],
    ["~~a~~", "strike"],
    ["||a||", "spoiler"],
    ["**a**", "strong"],
])("%s is %s", (written, kind) => {
    expect(readMarkdown(written)).toEqual([{ kind, nodes: [text("a")] }]);
});

test("mentions, times and commands are read with their ids", () => {
    const id = "123456789012345678";
    expect(readMarkdown(`<@${id}>`)).toEqual([{ kind: "user", id }]);
    expect(readMarkdown(`<#${id}>`)).toEqual([{ kind: "channel", id }]);
    expect(readMarkdown(`<@&${id}>`)).toEqual([{ kind: "role", id }]);
    expect(readMarkdown("@everyone")).toEqual([{ kind: "everyone" }]);
    expect(readMarkdown("<t:1600000000:R>")).toEqual([{ kind: "time", seconds: 1_600_000_000, format: "R" }]);
    expect(readMarkdown("<t:1600000000>")).toEqual([{ kind: "time", seconds: 1_600_000_000, format: "f" }]);
    expect(readMarkdown(`</ask:${id}>`)).toEqual([{ kind: "slash", name: "ask" }]);
});

test("an emoji stays text, without loading a picture", () => {
    expect(readMarkdown("<:wave:123456789012345678>")).toEqual([text(":wave:")]);
    expect(readMarkdown("🙂")).toEqual([text("🙂")]);
});

test.each([
    ["[x](javascript:alert(1))"],
    ["[x](data:text/html,hi)"],
    ["[https://bank.example](https://evil.example)"],
    ["<img src=x onerror=alert(1)>"],
])("%s is not a link", (written) => {
    expect(JSON.stringify(readMarkdown(written))).not.toContain('"link"');
});

test("text from an article, escaped by the bot, is shown unchanged and without formatting", () => {
    const words = fc.array(
        fc.constantFrom(
            "a",
            "*",
            "_",
            "`",
            "<",
            ">",
            "@everyone",
            "[x](https://y)",
            "||",
            "~~",
            ":",
            "\\",
            " ",
            "#",
            "ü",
            "<@1>",
        ),
        { maxLength: 12 },
    );
    fc.assert(
        fc.property(words, (parts) => {
            const written = parts.join("").trim();
            const nodes = readMarkdown(escapeMarkdown(written));
            expect(nodes.every(({ kind }) => kind === "text")).toBe(true);
            expect(nodes.map((node) => (node.kind === "text" ? node.text : "")).join("")).toBe(written);
        }),
    );
});
