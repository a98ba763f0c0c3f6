import { describe, expect, test } from "vitest";
import { marked, readMarkdown, visibleText } from "../discord/read-markdown.ts";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

/** Everything that means something to Discord, in a sentence that answers "What does the zebra say?". */
const hostile =
    "The zebra says @everyone @here <@1> <@&2> <#3> **bold** __u__ ~~s~~ ||spoiler|| `code` ](https://evil.example) [a](https://evil.example) > quote # head <t:0:R> \u200b\u202e end.";

/** Plain text, which keeps every character. */
const article = (body: string, title = "The zebra") => ({ "zebra.txt": `${title}\n\n${body}\n` });

describe("hostile text", () => {
    test("of an article is shown literally, quoted in full, and pings nobody", async () => {
        const { member, general } = await openStage({
            files: article(hostile, "@everyone ](x) **The** zebra"),
        });
        const answer = await (
            await member.run(general, "ask", { question: "What does the zebra say?" })
        ).answer();
        expect(answer.pings).toEqual([]);
        const spans = readMarkdown(answer.content);
        expect(visibleText(spans)).toContain(hostile);
        expect(marked(spans, "bold")).toEqual([]);
        expect(visibleText(spans)).toContain("@everyone ](x) **The** zebra");
    });

    test("of a member is shown literally and pings nobody", async () => {
        const { loopback, member, general } = await openStage();
        const question = "@everyone <@1> **Who** built [the](https://evil.example) `bridge` || of > Lervik?";
        const slash = await (await member.run(general, "ask", { question })).answer();
        await member.say(general, `<@${loopback.botId}> ${question}`);
        const mention = await loopback.nextMessage(general, slash.id);
        const shown = "@everyone **Who** built the `bridge` || of > Lervik?";
        for (const { pings } of [slash, mention]) expect(pings).toEqual([]);
        expect(visibleText(readMarkdown(slash.content))).toContain(shown);
    });
});

describe("whatever an article contains, the message stays within Discord's limits", () => {
    test.each([
        ["a sentence of 10,000 words", `The zebra says ${"much ".repeat(10_000)}and ends.`, "The zebra"],
        ["a word of 5,000 letters", `The zebra says ${"m".repeat(5000)}.`, "The zebra"],
        ["5,000 asterisks", `The zebra says ${"*".repeat(5000)}.`, "The zebra"],
        ["a title of 300 asterisks", "The zebra says nothing.", "*".repeat(300)],
    ])("%s", async (_, body, title) => {
        const { member, general, loopback } = await openStage({ files: article(body, title) });
        const { content } = await (
            await member.run(general, "ask", { question: "What does the zebra say?" })
        ).answer();
        expect(content.length).toBeLessThanOrEqual(2000);
        expect(content).toContain("> The zebra says");
        expect(content).toContain("¶\u00a01\u00a0of\u00a01");
        if (body.length > 2000) expect(content).toContain("[…]");
        const place = member.direct();
        await member.say(place, "What does the zebra say?");
        expect((await loopback.nextMessage(place)).content.length).toBeLessThanOrEqual(2000);
    });

    test("hundreds of articles can be listed, proposed and reported", async () => {
        const files = Object.fromEntries(
            Array.from({ length: 120 }, (_, at) => [`a${at}.txt`, `${"*".repeat(280)} ${at}\n\nText.`]),
        );
        const stage = await openStage({ files });
        const list = await (await stage.member.run(stage.general, "articles")).answer();
        expect(list.content.length).toBeLessThanOrEqual(2000);
        expect(await stage.member.type(stage.general, "ask", { question: "x" }, "article")).toHaveLength(25);
        for (let at = 0; at < 120; at++) stage.write({ [`a${at}.txt`]: "" });
        stage.write({ "fine.md": "# Fine\n\nText." });
        const report = await settled(stage.moderator.run(stage.general, "corpus reload"));
        expect(report.content.length).toBeLessThanOrEqual(2000);
        expect(report.content).toContain("Removed (120)");
    });
});
