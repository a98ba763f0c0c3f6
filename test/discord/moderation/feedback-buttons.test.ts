import { expect, test } from "vitest";
import { feedbackVotes } from "../../../src/discord/memory/once.ts";
import { feedbackRow, right, wrong } from "../../../src/discord/moderation/feedback-buttons.ts";
import { anAnswer } from "../../build.ts";
import { textOf } from "../../commands/a-context.ts";
import { aServedCorpus } from "../../commands/a-served-corpus.ts";

async function anAnsweredMessage() {
    const served = await aServedCorpus();
    const votes = feedbackVotes(() => 0);
    const answerShownIn = () => anAnswer();
    const facts = { votes, takesFeedback: true, messageId: "9", answerShownIn };
    const context = { ...served.context(), ...facts };
    return { served, context };
}

test("feedback is counted for the article of the answer, once per member", async () => {
    const { served, context } = await anAnsweredMessage();
    const thanks = await wrong.run("mill", context);
    expect(textOf(thanks)).toContain("**Thanks.**");
    expect(thanks).toMatchObject({ visibility: "private", place: "new" });
    expect(textOf(await right.run("mill", context))).toContain("It counts once");
    await right.run("mill", { ...context, by: { ...context.by, userId: "8" } });
    expect(await served.store.feedback.worst(9)).toEqual([{ article: "mill", right: 1, wrong: 1 }]);
});

test("the section of a wrong answer is counted from the third member on", async () => {
    const { served, context } = await anAnsweredMessage();
    for (const userId of ["1", "2", "3"])
        await wrong.run("mill", { ...context, by: { ...context.by, userId } });
    const counted = (await served.store.insights.last(1)).counts;
    expect(counted.map(({ kind, article, count }) => [kind, article, count])).toContainEqual([
        "wrong",
        "tower",
        3,
    ]);
});

test.each([
    ["an article that is gone", "inn", {}, "That article was removed"],
    ["a vote without a message", "mill", { messageId: undefined }, "That article was removed"],
    ["a server without feedback", "mill", { takesFeedback: false }, "no longer collects feedback"],
])("nothing is counted for %s", async (_, article, facts, sentence) => {
    const { served, context } = await anAnsweredMessage();
    const reply = await wrong.run(article, { ...context, ...facts });
    expect(textOf(reply)).toContain(sentence);
    expect(reply).toMatchObject({ place: "new" });
    expect(await served.store.feedback.worst(9)).toEqual([]);
});

test("a vote that could not be counted because the database was unreachable can be repeated", async () => {
    const { served, context } = await anAnsweredMessage();
    await served.store.close();
    expect(textOf(await right.run("mill", context))).toContain("**The database can't be reached");
    expect(context.votes.claim("7", "9")).toBe(true);
});

test("a button names an article with a long id by a hash, and older buttons by the id", async () => {
    expect(feedbackRow("tower")).toMatchObject([
        { buttons: [{ customId: "ask:right:tower" }, { customId: "ask:wrong:tower" }] },
    ]);
    const id = "i".repeat(70);
    const served = await aServedCorpus({ [`${id}.md`]: "# The inn\n\nThe inn is red." });
    const [first] = feedbackRow(id);
    const [button] = first !== undefined && "buttons" in first ? first.buttons : [];
    const key = button?.customId.slice("ask:right:".length) ?? "";
    expect(key).toMatch(/^\/\w{20}$/u);
    const context = {
        ...served.context(),
        votes: feedbackVotes(() => 0),
        takesFeedback: true,
        answerShownIn: () => undefined,
    };
    await right.run(key, { ...context, messageId: "9" });
    await right.run(id, { ...context, messageId: "10" });
    expect(await served.store.feedback.worst(9)).toEqual([]);
    await wrong.run(key, { ...context, messageId: "11" });
    expect(await served.store.feedback.worst(9)).toEqual([{ article: id, right: 2, wrong: 1 }]);
});
