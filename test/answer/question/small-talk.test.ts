import { expect, test } from "vitest";
import { withoutSmallTalk } from "../../../src/answer/question/small-talk.ts";

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
