import { expect, test } from "vitest";
import { demandOf } from "../../src/answer/demand/demand.ts";
import { completeQuestion, completeWithLastThing } from "../../src/answer/follow-up/complete-question.ts";
import { splitQuestion } from "../../src/answer/parts/split-question.ts";
import { askedPart } from "../../src/answer/question/asked-part.ts";
import { writtenIn } from "../../src/answer/question/written-in.ts";
import { talkIn } from "../../src/answer/talk/talk-in.ts";
import { growthOf, linearAtMost } from "./growth.ts";

/* A member can send a question as long as a message, and it must not take longer than others of that length. */

const understood = (text: string) => [
    askedPart(text),
    splitQuestion(text.slice(0, 1000)),
    completeQuestion(text, "who built the mill?"),
    completeWithLastThing("who built it?", text),
    talkIn(text.slice(0, 200)),
    ...(["where", "when", "why", "what", "what noun", "how many"] as const).map((kind) =>
        demandOf({ words: text.toLowerCase().split(" "), kind })?.isIn(text),
    ),
    writtenIn(text, "en")("zanzibar"),
];

const pumps = [
    ["hi "],
    ["thanks! "],
    ["who built it and when? "],
    ["and "],
    ["? "],
    ["?", "a"],
    ["the "],
    ["(", ")"],
    ["1. "],
    ["who "],
    ["who is hi "],
    ["pls "],
    ["http://a?b"],
    ["http://?"],
    ["https://"],
    ["İ"],
    ["a\u0301"],
    ["😀"],
    ["漢"],
    ["\u202e"],
    ["\n"],
    ["**_~~`||"],
];

const inputs = pumps.flatMap((pump) => ["", "who built it?"].map((tail) => ({ pumps: pump, tail })));

test.each(inputs)("understanding a question: %j", (input) => {
    const length = input.pumps.join("").length;
    const lengths = [[Math.ceil(100 / length), Math.floor(1980 / length)]] as const;
    expect(growthOf(understood, input, () => lengths)).toBeLessThan(linearAtMost);
});
