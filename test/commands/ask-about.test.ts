import { expect, test } from "vitest";
import { askAbout } from "../../commands/ask-about.ts";
import { anArticle } from "../build.ts";
import { aLibrary, aMember, inEnglish, readQuestion, textOf } from "./a-context.ts";

const context = {
    ...aLibrary(anArticle({ id: "bridge", text: ["The bridge spans 300 metres.", "It opened in 1890."] })),
    readQuestion,
    answersPublicly: true,
    ...inEnglish,
    takesFeedback: false,
    mayShare: true,
    forModerators: false,
    quotedLast: () => undefined,
    pick: () => 0,
    by: aMember(),
};
const about = async (content: string) =>
    askAbout.run({ id: "9", isOurs: false, content, hasMore: false }, context);

test("what a message says is asked, and only the member sees the answer", async () => {
    expect(await about("lol <@123456789012345678> how many metres does the bridge span??")).toMatchObject({
        kind: "answer",
        visibility: "private",
        answer: { verdict: "answered", excerpts: [{ article: { id: "bridge" } }] },
    });
});

test.each(["", "🎉", "<:wow:112233445566778899>"])(
    "a message without words asks nothing: %j",
    async (content) => {
        expect(textOf(await about(content))).toBe("That message has no words that I could ask about.");
    },
);

test("a message that asks nothing of the text is replied to as talk, unless it was meant for somebody else", async () => {
    expect(textOf(await about("what is this article about?"))).toContain("It begins:");
    expect(textOf(await about("lol ok"))).toBe("That message asks nothing of the articles.");
});

test("it counts towards the member's questions per minute", () => {
    expect(askAbout).toMatchObject({ asks: true, audience: "everyone" });
});
