import { expect, test } from "vitest";
import { checkQuotes } from "../../commands/check-quotes.ts";
import type { TargetMessage } from "../../src/discord/command/command.ts";
import { anArticle } from "../build.ts";
import { aLibrary, textOf, visibilityOf } from "./a-context.ts";

const bridge = anArticle({
    id: "bridge",
    title: "The bridge",
    text: ["The bridge spans 300 metres.", "It opened in 1890."],
});
const check = async (content: string, facts: Partial<TargetMessage> = {}) =>
    checkQuotes.run({ id: "9", isOurs: false, content, hasMore: false, ...facts }, aLibrary(bridge));

test("each quote of a message is checked, privately", async () => {
    const reply = await check("It says “The bridge spans 300 metres” and\n> It opened in 1980.");
    expect(textOf(reply)).toContain("**1.** The bridge spans 300 metres\n✅ **Exactly.**");
    expect(textOf(reply)).toContain("**2.** It opened in 1980.\n⚠️ **Not exactly.**");
    expect(visibilityOf(reply)).toBe("private");
    expect(checkQuotes.asks).toBe(true);
});

test("a message without quotes is checked as a whole, and says so", async () => {
    const text = textOf(await check("The bridge spans 300 metres."));
    expect(text).toContain("**Exactly.**");
    expect(text).toContain("Nothing in this message is marked as a quote");
});

test.each([
    [
        "short quotes beside longer ones",
        "The “bridge” that “spans 300 metres”",
        "I left out 1 quote of one or two words.",
    ],
    ["what is no text", "“spans 300 metres”", "not its attachments, previews or forwarded messages"],
    ["more than five quotes", "“it opened in 1890” ".repeat(7), "I checked the first 5 of 7 quotes."],
    [
        "what is beyond 2,000 characters",
        `“spans 300 metres” ${"or ".repeat(800)}`,
        "the first 2,000 characters",
    ],
])("%s are left out, and that is said", async (_, content, note) => {
    expect(textOf(await check(content, { hasMore: note.includes("attachments") }))).toContain(note);
});

test.each([
    ["nothing", "", false, "There is no text in this message to check."],
    ["only an attachment", "", true, "I don't read attachments"],
    ["only emoji", "👍 <:wow:12>", false, "There is no text in this message to check."],
])("of a message with %s, that is said", async (_, content, hasMore, said) => {
    expect(textOf(await check(content, { hasMore }))).toContain(said);
});

test("the bot's own answer stands", async () => {
    expect(
        textOf(
            await check(
                "-# Question: how long?\n> The bridge spans **300 metres**.\n— The bridge · ¶ 1 of 2",
            ),
        ),
    ).toContain("**Exactly.**");
});
