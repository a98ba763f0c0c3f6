import { describe, expect, test } from "vitest";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { pressed, settled } from "./settled.ts";

const question = "Who built the bridge of Lervik?";
const two = {
    "bridge.md":
        "---\nauthor: A. Berg\n---\n# The bridge\n\nThe bridge was built in 1911.\n\n## Today\n\nCars cross it.\n",
    "mill.md": "---\npublished: 1999-05\n---\n# The mill\n\nThe mill grinds corn.\n",
};

type Stage = Awaited<ReturnType<typeof openStage>>;

/** What the bot replies to a mention in a channel. */
async function mentioned({ loopback, member, general }: Stage, text: string, replyTo?: string) {
    const { id } = await member.say(
        general,
        `<@${loopback.botId}> ${text}`,
        replyTo === undefined ? {} : { replyTo },
    );
    return loopback.nextMessage(general, id);
}

/** What the bot replies to a direct message. */
async function direct({ loopback, member }: Stage, text: string) {
    const { id } = await member.say(member.direct(), text);
    return (await loopback.nextMessage(member.direct(), id)).content;
}

const asked = async ({ member, general }: Stage, text: string) =>
    (await member.run(general, "ask", { question: text })).answer();

test.each([
    ["hiii!", "Hello! Ask me a question about the article here"],
    ["Thanks a lot", "You're welcome!"],
    ["good night", "Goodbye!"],
    ["lol", "Got it!"],
    ["that's wrong", "Sorry that this didn't help!"],
    ["tell me a joke", "That's beyond me"],
    ["are you a robot?", "I'm Pullquote, a bot"],
    ["which languages do you speak?", "The articles here are in English."],
    ["who wrote this?", "says it is by A. Berg"],
    ["when was this published", "says it was published: 9 November 2016"],
    ["give me the link", "is from Lervik Gazette · <https://example.org/the-bridge>"],
    ["what is this about?", "**The bridge of Lervik**"],
    ["paragraph 99", "has 2 paragraphs, so there is no paragraph 99"],
    ["list your articles", "There is 1 article you can ask about:\n- “The bridge of Lervik”"],
])("%j in a direct message", async (text, reply) => {
    expect(await direct(await openStage(), text)).toContain(reply);
});

test("an overview and a paragraph are quotes with their source, and “more” and “previous” the ones beside it", async () => {
    const stage = await openStage();
    const overview = await direct(stage, "tl;dr");
    expect(overview).toMatch(/^\*\*The bridge of Lervik\*\*\n(?:Sections: .+\n)?It begins:\n> /u);
    expect(overview).toMatch(/¶\s1\sof\s2/u);
    const second = await direct(stage, "more");
    expect(second).toMatch(/^> .*\n.*¶\s2\sof\s2/su);
    expect(await direct(stage, "next")).toBe("That was the end of “The bridge of Lervik”.");
    expect(await direct(stage, "previous")).toMatch(/¶\s1\sof\s2/u);
    expect(await direct(stage, "go back")).toBe("That was the beginning of “The bridge of Lervik”.");
    expect(await direct(stage, "the first paragraph")).toMatch(/¶\s1\sof\s2/u);
});

test("“more” continues from the answer that it replies to, and says what to do without one", async () => {
    const stage = await openStage();
    expect((await mentioned(stage, "more")).content).toContain("Ask me a question first");
    const answer = await mentioned(stage, question);
    expect((await mentioned(stage, "show more", answer.id)).content).toMatch(/¶\s2\sof\s2/u);
    expect((await asked(stage, "more")).content).toContain("That was the end");
});

test("“who wrote it?” asks for the author of the article if the text does not say that anything was written", async () => {
    const letter = "# The strike\n\nA letter was read aloud. The letter was written by Jonas Lind.\n";
    const stage = await openStage({ files: { "two.md": two["bridge.md"], "letter.md": letter } });
    await direct(stage, "When was the bridge built?");
    expect(await direct(stage, "who wrote it?")).toBe("“The bridge” says it is by A. Berg.");
    await direct(stage, "Was a letter read aloud?");
    expect(await direct(stage, "who wrote it?")).toContain("Jonas Lind");
});

test("an article can be named in the message", async () => {
    const stage = await openStage({ files: two });
    const reply = "“The bridge” says it is by A. Berg.";
    expect(await direct(stage, "who wrote the bridge article?")).toBe(reply);
    expect((await asked(stage, "who wrote the article about the bridge?")).content).toBe(reply);
    expect(await direct(stage, "the first paragraph of the mill article")).toContain(
        "> The mill grinds corn.",
    );
});

test("a complaint about an answer is replied to, and a laugh is not", async () => {
    const stage = await openStage();
    const answer = await mentioned(stage, question);
    await stage.member.say(stage.general, "lol", { replyTo: answer.id });
    expect((await mentioned(stage, "that's wrong", answer.id)).content).toContain("Sorry");
    expect((await mentioned(stage, "explain that", answer.id)).content).toContain("That's beyond me");
});

test("talk costs no question, and does not change what a follow-up is about", async () => {
    const stage = await openStage({ questionsPerMinute: 2 });
    await direct(stage, question);
    for (const text of ["hi", "who are you", "what is this about?"]) await direct(stage, text);
    expect(await asked(stage, "hello")).toMatchObject({
        ephemeral: true,
        content: expect.stringContaining("Hello!"),
    });
    expect(await direct(stage, "and how long is it?")).toContain("412 metres");
    expect(await direct(stage, question)).toContain("ask again in");
    expect(stage.events.filter(({ kind }) => kind === "question")).toHaveLength(2);
});

const talkOf = ({ events }: Stage) => events.filter(({ kind }) => kind === "talk" || kind === "question");

test("talk is counted by intent and way in, without its text", async () => {
    const stage = await openStage();
    await direct(stage, "who wrote this?");
    await mentioned(stage, "are you a robot?");
    await asked(stage, "good night");
    // What is sent is counted after Discord has accepted it.
    await expect
        .poll(() => talkOf(stage))
        .toEqual([
            { kind: "talk", way: "direct", intent: "author" },
            { kind: "talk", way: "mention", intent: "identity" },
            { kind: "talk", way: "slash", intent: "goodbye" },
        ]);
});

test("“it” is what the question before was about", async () => {
    const stage = await openStage();
    expect(await direct(stage, "who wrote it?")).toContain("it is by A. Berg");
    await direct(stage, question);
    expect(await direct(stage, "when was it written?")).not.toContain("9 November 2016 as");
});

describe("with several articles", () => {
    test("those that declare it are listed", async () => {
        const { content } = await mentioned(await openStage({ files: two }), "who wrote this?");
        expect(content).toBe(
            "This is what the articles say about their authors:\n- “The bridge”: A. Berg\n- “The mill”: not stated",
        );
    });

    test("a menu asks which one is meant, and a member who chooses gets a reply of their own", async () => {
        const stage = await openStage({ files: two });
        const { member, moderator, loopback, general } = stage;
        const shown = await mentioned(stage, "what is this about?");
        expect(shown.content).toBe("There are 2 articles. Which one do you mean?");
        const before = loopback.messages(general);
        const other = await (await moderator.choose(shown, "help:article:overview", ["bridge"])).answer();
        expect(other).toMatchObject({
            ephemeral: true,
            content: expect.stringMatching(/^\*\*The bridge\*\*\n/u),
        });
        const own = await (await member.choose(shown, "help:article:overview", ["mill"])).answer();
        expect(own).toMatchObject({
            ephemeral: true,
            content: expect.stringMatching(/^\*\*The mill\*\*\n.*corn/su),
        });
        expect(loopback.messages(general)).toEqual(before);
    });

    test("in direct messages, the choice replaces the menu", async () => {
        const { loopback, member } = await openStage({ files: two });
        const { id } = await member.say(member.direct(), "what is this about?");
        const shown = await loopback.nextMessage(member.direct(), id);
        const chosen = await (await member.choose(shown, "help:article:overview", ["mill"])).answer();
        expect(chosen).toMatchObject({
            id: shown.id,
            content: expect.stringMatching(/^\*\*The mill\*\*\n/u),
        });
    });

    test("a menu asks also where no article has the paragraph", async () => {
        const stage = await openStage({ files: two });
        const shown = await mentioned(stage, "paragraph 0");
        expect(shown.content).toBe("There are 2 articles. Which one do you mean?");
        const chosen = await stage.member.choose(shown, "help:article:paragraph-0", ["mill"]);
        expect((await chosen.answer()).content).toContain("so there is no paragraph 0.");
    });

    test("a menu tells equal titles apart", async () => {
        const first = "---\nauthor: A. Berg\n---\n# Mill\n\nIt is old.";
        const stage = await openStage({ files: { "a.md": first, "b.md": "# Mill\n\nIt is new." } });
        const { menus } = await mentioned(stage, "what is this about?");
        expect(menus[0]?.options).toMatchObject([{ description: "A. Berg · a" }, { description: "b" }]);
    });

    test("the one that was quoted last is meant", async () => {
        const stage = await openStage({ files: two });
        await direct(stage, "What does the mill grind?");
        expect(await direct(stage, "when was this published?")).toBe(
            "“The mill” says it was published: May 1999.",
        );
        const hidden = await stage.member.run(stage.general, "ask", {
            question: "author?",
            article: "The mill",
        });
        expect((await hidden.answer()).content).toBe("“The mill” does not say who wrote it.");
    });
});

test("/help is private, and names commands so that they can be clicked", async () => {
    const { member, moderator, general } = await openStage();
    const { content, ephemeral } = await (await member.run(general, "help")).answer();
    expect(ephemeral).toBe(true);
    expect(content).toMatch(/^- <\/ask:\d+> asks a question/mu);
    expect(content).not.toContain("settings");
    const more = await (await moderator.run(general, "help")).answer();
    expect(more.content).toMatch(
        /<\/settings show:\d+>.*\n.*<\/corpus status:\d+> and the other `\/corpus` commands/u,
    );
});

describe("a mention without text in a post", () => {
    test("asks what the title and the first message ask", async () => {
        const { loopback, guild, member } = await openStage();
        const forum = guild.channel("questions", { kind: "forum" });
        const post = await member.post(forum, "The bridge of Lervik", `<@${loopback.botId}> How long is it?`);
        await loopback.nextMessage(post, post.id);
        const { id } = await member.say(post, `<@${loopback.botId}>`);
        expect((await loopback.nextMessage(post, id)).content).toContain("412 metres");
    });

    test("asks what the title asks if Discord does not show the first message", async () => {
        const { loopback, guild, member } = await openStage();
        const forum = guild.channel("questions", { kind: "forum" });
        const post = await member.post(forum, question, "I could not find it.");
        const { id } = await member.say(post, `<@${loopback.botId}>`);
        expect((await loopback.nextMessage(post, id)).content).toContain("Ida Holm");
    });

    test("gets an explanation if the post asks nothing", async () => {
        const { loopback, guild, member } = await openStage();
        const forum = guild.channel("questions", { kind: "forum" });
        const post = await member.post(forum, "Hello", "Hi all!");
        const { id } = await member.say(post, `<@${loopback.botId}>`);
        expect((await loopback.nextMessage(post, id)).content).toContain("Ask me a question");
    });
});

test("“more” in the form of an answer to a command continues from it", async () => {
    const { loopback, member, general } = await openStage();
    const answer = await settled(member.run(general, "ask", { question }));
    const modal = nextModal(loopback);
    const { id } = await pressed(member, answer, "Ask more");
    await modal;
    const { content } = await settled(member.submit(id, { question: "more" }));
    expect(content).toMatch(/^> About 3,000 cars.*¶\s2\sof\s2/su);
});

test("what an article asks in the same words is answered by it, as in an FAQ", async () => {
    const faq = {
        "faq.md":
            "# Questions\n\n## How do I get started?\n\nTake a key at the desk.\n\n## Help\n\nRing the bell.\n",
    };
    const stage = await openStage({ files: faq });
    expect(await direct(stage, "how do I get started")).toContain("Take a key at the desk.");
    expect((await asked(stage, "How do I get started?")).content).toContain("Take a key at the desk.");
    expect(await direct(stage, "help")).toContain("Ask me a question about the articles");
});
