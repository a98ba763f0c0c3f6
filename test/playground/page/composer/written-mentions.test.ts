import { expect, test } from "vitest";
import { writtenMentions } from "../../../../src/playground/page/composer/suggestions.ts";

const names = [
    ["Pullquote", "500"],
    ["Theo", "601"],
] as const;

test.each([
    ["@Pullquote how far?", "<@500> how far?"],
    ["(@pullquote) and @Theo.", "(<@500>) and <@601>."],
    ["mail@Pullquote", "mail@Pullquote"],
    ["@Pullquotes", "@Pullquotes"],
    ["@Nobody", "@Nobody"],
])("%s is sent as %s", (text, sent) => {
    expect(writtenMentions(text, names)).toBe(sent);
});
