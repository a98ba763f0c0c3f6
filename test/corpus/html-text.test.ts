import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlText } from "../../src/corpus/html-text.ts";

test.each([
    ["<div>\n<p>Inside</p>\n</div>", "Inside"],
    ["a<!-- <b> -->b", "ab"],
    ["a<SCRIPT>if (1 < 2) x();</Script >b", "ab"],
    ["a<scripted>b</scripted>", "ab"],
    ["1 < 2", "1 < 2"],
    ["a<!-- not closed <b>c", "ac"],
    ["a<script>not closed <b>c", "anot closed c"],
    ["a<!-->b", "ab"],
])("%j shows %j", (html, text) => {
    expect(htmlText(html)).toBe(text);
});

test("only the text outside comments, scripts and tags is visible, whatever they contain", () => {
    const marks = ["<!--", "-->", "<script", "</script", "<STYLE>", "</style >", "<b>", "<", ">", " ", "a"];
    // The expected text, by one expression that backtracks too much on long texts.
    const hidden = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>|<[^>]*>/giu;
    fc.assert(
        fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 12 }), (pieces) => {
            const html = pieces.join("");
            expect(htmlText(`.${html}.`)).toBe(`.${html}.`.replace(hidden, ""));
        }),
    );
});
