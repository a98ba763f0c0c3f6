import { expect, test } from "vitest";
import { styleRules } from "../../../../src/corpus/formats/epub/style-rules.ts";

/** How many rules of a sheet hide something. */
const hiding = (sheet: string) => styleRules(sheet).filter(({ hides }) => hides).length;

test.each([
    ["display", ".a { display: none }", 1],
    ["several selectors", ".a, p.b , #c > em {color: red; DISPLAY:NONE;}", 3],
    ["visibility", "table .a{visibility:collapse}", 1],
    ["a place outside of the page", ".a{position:absolute;left:-9999px}", 1],
    ["a place that is cut off", ".a{position:absolute;clip:rect(0,0,0,0)}", 1],
    ["a place on the page", ".a{position:absolute;left:-10px}", 0],
    ["a comment", "/* .a{display:none} */ .b{display:block} /* .c{display:none}", 0],
    ["a screen", "@media screen, print { .a { display: none } .b { display: none } }", 2],
    ["another device", "@media amzn-kf8 { .a { display: none } } .b { display: none }", 1],
    ["a width", "@media screen and (max-width: 3em) { .a { display: none } }", 0],
    ["imports and fonts", '@import "a.css"; @font-face { src: url(a) } .a { display: none }', 1],
    ["a brace in a text", '.a::before { content: "}" } .b { display: none }', 1],
    ["what depends on more than elements", ".a:hover, a + b, p:first-child, p ~ q { display: none }", 0],
    ["attributes", '[epub|type~="x"], [epub\\:type="x"], aside[hidden] { display: none }', 3],
    ["an unknown comparison", '[class^="x"] { display: none }', 0],
    ["no end", ".a { display: none", 0],
    ["nothing", "", 0],
])("rules with %s", (_, sheet, count) => {
    expect(hiding(sheet)).toBe(count);
});
