import { describe, expect, test } from "vitest";
import { smallTalkIn, withoutSmallTalk } from "../../../src/answer/question/small-talk.ts";
import { languages } from "../../../src/languages/languages.ts";

test.each([
    ["Thanks!", "thanks"],
    ["Ok, thank you so much 🙏", "thanks"],
    ["great, THX!!!", "thanks"],
    ["Merci beaucoup !", "thanks"],
    ["ありがとうございます。", "thanks"],
    ["That’s right", "other"],
    ["oh okay", "other"],
    ["ok?", "other"],
    ["👍", "other"],
    ["", "other"],
    ["...", "other"],
])("%j says %s", (text, kind) => {
    expect(smallTalkIn(text)).toBe(kind);
});

test.each([
    "thanks, and when was it built?",
    "Why?",
    "What is great?",
    "okapi",
    "no entry",
    "the toll",
    `thanks ${"very ".repeat(50)}`,
])("%j says more", (text) => {
    expect(smallTalkIn(text)).toBeUndefined();
});

const question = "how long is the bridge?";

test.each([
    [`Hi, ${question}`, question],
    [`Hello!\n${question}`, question],
    [`Ok. Thanks! ${question}`, question],
    [`${question} Thanks!`, question],
    [`${question} thanks in advance 🙏`, question],
    [`${question} ok? Cheers.`, question],
    ["How long is the bridge, thanks", "How long is the bridge,"],
    [`Hey, ${question} Many thanks`, question],
])("%j asks %j", (text, asked) => {
    expect(withoutSmallTalk(text)).toBe(asked);
});

test.each([
    question,
    "Is it good, or great?",
    "Which one is it: yes, no?",
    "Thanks!",
    "",
    "Who wrote Hello, Dolly?",
    "What is 3.5?",
    "Why? How?",
])("%j stays as it is", (text) => {
    expect(withoutSmallTalk(text)).toBe(text);
});

describe.each(languages.flatMap(({ tags, smallTalk }) => (smallTalk ? [{ name: tags[0], smallTalk }] : [])))(
    "$name",
    ({ smallTalk }) => {
        test("is recognized, also with a capital and punctuation", () => {
            const said = (phrase: string) =>
                smallTalkIn(`${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}!`);
            expect(smallTalk.thanks.filter((phrase) => said(phrase) !== "thanks")).toEqual([]);
            expect(smallTalk.others.filter((phrase) => said(phrase) === undefined)).toEqual([]);
        });
    },
);
