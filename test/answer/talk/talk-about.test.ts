import { expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { talkAbout } from "../../../src/answer/talk/talk-about.ts";
import { talkIn } from "../../../src/answer/talk/talk-in.ts";
import { discordStyle } from "../../../src/discord/talk/discord-style.ts";
import { terminalStyle } from "../../../src/terminal/terminal-talk.ts";
import { anArticle } from "../../build.ts";

const bridge = anArticle({
    id: "bridge",
    title: "The bridge",
    text: ["It is old.", "Cars cross it.", "It is long."],
});
const many = Array.from({ length: 30 }, (_, at) =>
    anArticle({ id: `a${at}`, title: `Article ${at}`, ...(at === 7 ? { author: "A. Berg" } : {}) }),
);

async function reply(text: string, articles = [bridge], more: Partial<Parameters<typeof talkAbout>[1]> = {}) {
    const intents = talkIn(text);
    if (intents === undefined) throw new Error(`"${text}" is no talk.`);
    return talkAbout(intents, { library: openLibrary(articles), pick: 0.5, ...more }, terminalStyle);
}

test("two wishes get both replies", async () => {
    const { intent, text } = await reply("who wrote this article and what is it about?");
    expect([intent, text.split("\n\n").length]).toEqual(["author", 2]);
});

test.each([
    [0, 1],
    [0.999, 3],
])("any paragraph is one of the article (%d)", async (pick) => {
    const { excerpts } = await reply("a random paragraph", [bridge], { pick });
    expect([1, 2, 3]).toContain(excerpts[0]?.paragraph.number);
});

test("the last paragraph, and one that does not exist", async () => {
    expect((await reply("last paragraph")).excerpts[0]?.paragraph.number).toBe(3);
    const { excerpts, text } = await reply("paragraph 4");
    expect([excerpts, text]).toEqual([[], "“The bridge” has 3 paragraphs, so there is no paragraph 4."]);
});

test("of many articles, one must be chosen, unless none declares it", async () => {
    const { choice, text } = await reply("who wrote this", many);
    expect(choice?.articles).toHaveLength(20);
    expect(text).toContain("There are 30 articles. Which one do you mean?\n  a0: Article 0\n");
    expect((await reply("when was this published", many)).text).toBe(
        "None of the 30 articles says when it was published.",
    );
});

test("the article that was named counts more than the one that was quoted last", async () => {
    const last = { article: "a7", paragraph: 1 };
    expect((await reply("author?", many, { last })).text).toBe("“Article 7” says it is by A. Berg.");
    const article = many[3];
    expect((await reply("author?", many, { last, article })).text).toBe(
        "“Article 3” does not say who wrote it.",
    );
});

test("nothing can continue an article that was removed", async () => {
    expect((await reply("more", [bridge], { last: { article: "mill", paragraph: 1 } })).text).toBe(
        "I can't quote that article here any more.",
    );
});

test.each(["hi", "what is this about?", "who wrote this?", "articles", "more", "do you speak German?"])(
    "where there are no articles, the reply to “%s” speaks of none",
    async (text) => {
        expect(await reply(text, [])).toMatchObject({ text: "There are no articles here that I can quote." });
    },
);

test("of many articles, only the newest are listed if all are asked about", async () => {
    const dated = many.map((article, at) => ({ ...article, published: `20${10 + at}` }));
    const lines = (await reply("which article is the newest?", dated)).text.split("\n");
    expect(lines).toEqual([
        "This is when the articles say they were published:",
        ...[29, 28, 27, 26, 25].map((at) => `- “Article ${at}”: 20${10 + at}`),
        "These are the first 5. Name one with --article ID.",
    ]);
});

test("what was quoted last can be quoted again", async () => {
    const last = { article: "bridge", paragraph: 2 };
    expect((await reply("can you repeat that?", [bridge], { last })).text).toContain("Cars cross it.");
});

test("the reply to “do you remember me?” names /privacy", async () => {
    expect((await reply("do you remember me?")).text).toContain("`/privacy`");
});

test.each([
    ["explain that in simple words", "That's beyond me"],
    ["good bot", "Thank you, that's kind!"],
    ["this is useless", "Sorry that this didn't help!"],
    ["lol", "Got it!"],
])("the reply to “%s” is “%s”", async (text, said) => {
    expect((await reply(text)).text).toContain(said);
});

test("of a single article that declares nothing, the reply does not speak of several", async () => {
    expect((await reply("who wrote these articles?")).text).toBe(
        "The only article here doesn't say who wrote it.",
    );
});

test("an overview that shares the message with another reply still quotes the article", async () => {
    const long = "_".repeat(300);
    const text = [`# ${long}`, "It is old.", `# More ${long}`, "Cars cross it."];
    const article = anArticle({ id: "long", title: long, summary: long, author: "A. Berg", text });
    const { text: said } = await talkAbout(
        [{ name: "overview" }, { name: "author" }],
        { library: openLibrary([article]), pick: 0 },
        discordStyle({ isModerator: false, canManageServer: false }),
    );
    expect(said).toContain("> It is old.\n");
    expect(said).toContain("A. Berg");
    expect(said.length).toBeLessThanOrEqual(2000);
});
