import { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { chatInTerminal, greeting } from "../../src/playground/terminal-chat.ts";
import { openStage } from "../end-to-end/fixtures.ts";

async function chat(lines: readonly string[], interactive: boolean, text = "The zebra says *hello*.") {
    const { loopback } = await openStage({ files: { "zebra.txt": `The zebra\n\n${text}\n` } });
    const shown: string[] = [];
    const input = Readable.from(lines.map((line) => `${line}\n`));
    await chatInTerminal(loopback, { input, out: (part) => void shown.push(part), interactive });
    return shown.join("");
}

test("each line is repeated with the message that a member would see, without Discord's Markdown", async () => {
    expect(
        await chat(["What does the zebra say?", "  ", "What is a *zorblax*?"], false),
    ).toMatchInlineSnapshot(`
      "you › What does the zebra say?
        │ The zebra says *hello*.
      — The zebra · ¶ 1 of 1

      you › What is a *zorblax*?
      The articles do not answer this. No article contains “zorblax”. /articles shows what they are about.

      "
    `);
});

test("a typed command runs, and an unknown one is explained", async () => {
    const shown = await chat(["/articles", "/ask What does the zebra say?", "/ask", "/what", "/"], false);
    expect(shown.split("\n\n").map((part) => part.split("\n").slice(0, 2).join(" | "))).toEqual([
        "you › /articles | 1 article you can ask about",
        "you › /ask What does the zebra say? | Question: What does the zebra say?",
        "you › /ask | Write your question after it: /ask …",
        expect.stringMatching(
            /^you › \/what \| There is no such command here. The commands are: .*\/articles/u,
        ),
        expect.stringMatching(/^you › \/ \| There is no such command here/u),
        "",
    ]);
});

test("talk is answered, and /quit ends the chat", async () => {
    const lines = ["Thanks!", "what is this about?", "What does the zebra say?", " /QUIT ", "hi"];
    const shown = await chat(lines, false);
    expect(shown.split("\n\n").map((part) => part.split("\n").slice(0, 2).join(" | "))).toEqual([
        "you › Thanks! | You're welcome! Ask again whenever something comes up.",
        "you › what is this about? | The zebra",
        "you › What does the zebra say? |   │ The zebra says *hello*.",
        "",
    ]);
});

test("/help names the commands as they are typed", async () => {
    const shown = await chat(["/help"], false);
    expect(shown).toContain("- /articles lists what you can ask about.");
    expect(shown).not.toContain("<");
});

test("a link of a source shows where it leads", async () => {
    const { loopback } = await openStage();
    const shown: string[] = [];
    const input = Readable.from(["Who built the bridge of Lervik?\n"]);
    await chatInTerminal(loopback, { input, out: (part) => void shown.push(part), interactive: false });
    expect(shown.join("")).toContain(
        "— The bridge of Lervik · ¶ 1 of 2 (https://example.org/the-bridge) · A. Berg",
    );
});

test("a time is readable", async () => {
    expect(await chat(["/about"], false)).toMatch(/, loaded \d+ \w+ \d{4} at \d\d:\d\d\n/u);
});

test("a line that Discord's client would not send is explained, and the chat continues", async () => {
    const shown = await chat([`/ask ${"a".repeat(5000)}`, "a".repeat(5000), "/articles"], false);
    expect(shown).toContain("1 article you can ask about");
});

test("in a terminal, the KeySentence is bold and small print is dimmed", async () => {
    const shown = await chat(["/ask What does the zebra say?"], true, "It is old. The zebra says *hello*.");
    expect(shown).toContain("  │ It is old. \u001b[1mThe zebra says *hello*.\u001b[22m\n");
    expect(shown).toContain("\u001b[2mQuestion: What does the zebra say?\u001b[22m\n");
    expect(stripVTControlCharacters(shown)).toMatch(/^you › Question/u);
});

test.each([true, false])("an article cannot control the terminal (interactive: %s)", async (interactive) => {
    const hostile = "The zebra says \u001b[8m\u001b[2J\u0007\u009b31m hello.";
    const shown = await chat(["What does the zebra say?"], interactive, hostile);
    const withoutOurs = shown.replace(/\p{Cc}\[(?:1|2|22|32|39)m|[\n\t]/gu, "");
    expect(withoutOurs).not.toMatch(/\p{Cc}/u);
    expect(shown).toContain("hello.");
});

test("the greeting counts the articles", () => {
    expect(greeting({ articles: 1, paragraphs: 1 })).toContain("1 article, 1 paragraph.");
    expect(greeting({ articles: 2, paragraphs: 1200 })).toContain("2 articles, 1,200 paragraphs.");
});
