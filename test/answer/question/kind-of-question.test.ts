import { expect, test } from "vitest";
import { kindOfQuestion } from "../../../src/answer/question/kind-of-question.ts";

const asked = (question: string) => {
    const words = question.split(" ");
    const { kind, focus } = kindOfQuestion(words);
    return [kind, focus.map((at) => words[at]).join(" ")];
};

test.each([
    ["who led the strike", "who", ""],
    ["when did it begin", "when", ""],
    ["in what year did it begin", "when", "year"],
    ["where is the camp", "where", ""],
    ["how many children were killed", "how many", "children"],
    ["how far is it from the city", "measure", "far"],
    ["why did they leave", "why", ""],
    ["what is a lens", "definition", ""],
    ["which city was bombed", "what noun", "city"],
    ["what type of patients did he see", "what noun", "patients"],
    ["what percentage of women agree", "how many", "percentage"],
    ["is there a delegate", "yes or no", ""],
    ["civilians raqqa", "other", ""],
    ["what's the oldest record of it", "what", "record"],
    ["whats a lens", "definition", ""],
    ["who's the owner", "who", ""],
    ["hows the soap made", "how", ""],
    ["whose boat is it", "who", "boat"],
    ["isn't it where they live", "yes or no", ""],
    ["dont they say when it opens", "yes or no", ""],
])("%s asks for: %s %s", (question, kind, focus) => {
    expect(asked(question)).toEqual([kind, focus]);
});

test("a question word is recognized after other words", () => {
    expect(asked("the name of the island is what")[0]).toBe("what noun");
});
