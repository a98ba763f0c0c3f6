import { expect, test } from "vitest";
import { withoutAddresses } from "../../../src/discord/message/addresses.ts";

test.each([
    ["[¶ 1 of 2](<https://example.org/a%20b?c=d>)", "¶ 1 of 2"],
    ["— “The bridge” · [¶ 1 of 2](https://example.org)", "— “The bridge” · ¶ 1 of 2"],
    ["<https://example.org/a(b)>", "[…]"],
    ["> See **https\\://example.org/a\\_b.html** today", "> See **[…]** today"],
    ["> **It is at http\\://example.org.**\n> More", "> **It is at […]**\n> More"],
    ["Visit www.example.org now", "Visit […] now"],
    ["HTTPS://EXAMPLE.ORG and http://example.org", "[…] and […]"],
])("%j", (text, bare) => {
    expect(withoutAddresses(text)).toBe(bare);
});

test.each([
    "> The ratio is 3:1, and […] is left out (see [1]).",
    "It is at example.org, awww.well",
    "\\[not a link\\](nothing)",
    "",
])("%j has none", (text) => {
    expect(withoutAddresses(text)).toBe(text);
});
