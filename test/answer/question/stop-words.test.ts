import { expect, test } from "vitest";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { anArticle } from "../../build.ts";

const text = ["Ships from the US unload grain in Lervik.", "It began in May."];
const index = openParagraphIndex([anArticle({ title: "The harbour", text })], "en");

test.each([
    ["HOW MUCH GRAIN DO SHIPS UNLOAD?", "grain ships unload"],
    ["WHO UNLOADS THE SHIPS", "unloads ships"],
    ["WHAT COMES FROM THE US?", "comes us"],
    ["WHAT DO SHIPS BRING US?", "ships bring"],
    ["WHO AND HOW unload ships", "unload ships"],
    ["what does the US unload", "US unload"],
    ["what does IT unload", "unload"],
    ["what does NATO unload", "NATO unload"],
    ["May ships unload in May", "ships unload May"],
    ["US ships unload", "US ships unload"],
    ["waht do teh ships unload", "ships unload"],
    ["whats in the ships", "ships"],
    ["who's unloading, dont ships", "unloading ships"],
    ["what do tge ships unload", "tge ships unload"],
])("%s asks about %s", (question, expected) => {
    expect(
        readQuestion(question, index)
            .terms.map(({ written }) => written)
            .join(" "),
    ).toBe(expected);
});
