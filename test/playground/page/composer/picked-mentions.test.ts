import { describe, expect, test } from "vitest";
import {
    type Composer,
    emptyComposer,
    withMention,
    withText,
} from "../../../../src/playground/page/composer/composer-state.ts";
import { writtenText } from "../../../../src/playground/page/composer/picked-mentions.ts";

const bot = { kind: "user", id: "500", name: "Pullquote", bot: true } as const;
const theo = { kind: "user", id: "601", name: "Theo", bot: false } as const;
const role = { kind: "role", id: "700", name: "Pullquote", bot: false } as const;

function sent({ draft }: Composer): string {
    if (draft.kind !== "text") throw new Error("This is no text.");
    return writtenText(draft.text, draft.mentions, [bot, theo, role]);
}

/** A box in which these were chosen from the list, one after another, with a word after each. */
const boxWith = (...chosen: readonly (typeof bot | typeof theo | typeof role)[]) =>
    chosen.reduce((box: Composer, each) => {
        const next = withMention(withText(box, `${textOf(box)}@`), each);
        return withText(next, `${textOf(next)}and `);
    }, emptyComposer);

const textOf = ({ draft }: Composer) => (draft.kind === "text" ? draft.text : "");

test("a name that was begun is completed at the end of the text, and nowhere else", () => {
    expect(textOf(withMention(withText(emptyComposer, "@pu and @pu"), bot))).toBe("@pu and @Pullquote ");
    expect(textOf(withMention(withText(emptyComposer, "@"), bot))).toBe("@Pullquote ");
});

describe("of a bot and a role with the same name", () => {
    test("the one that was chosen is mentioned", () => {
        expect(textOf(boxWith(role, bot, role))).toBe("@Pullquote and @Pullquote and @Pullquote and ");
        expect(sent(boxWith(role, bot, role))).toBe("<@&700> and <@500> and <@&700> and ");
    });

    test.each([
        ["text before it", "Hey @Pullquote and ", "Hey <@&700> and "],
        ["text after it", "@Pullquote and so on", "<@&700> and so on"],
        ["another mention before it", "@Theo and @Pullquote and ", "<@601> and <@&700> and "],
    ])("a choice survives %s", (_, text, written) => {
        expect(sent(withText(boxWith(role), text))).toBe(written);
    });

    test("a choice is lost if one of two equal names is removed", () => {
        expect(sent(withText(boxWith(role, bot), "@Pullquote and "))).toBe("<@&700> and ");
    });

    test("a choice is lost with its name", () => {
        const cut = withText(boxWith(role), "@Pullq and ");
        expect(sent(cut)).toBe("@Pullq and ");
        expect(sent(withText(cut, "@Pullquote and "))).toBe("<@500> and ");
    });
});

test.each([
    ["@Pullquote how far?", "<@500> how far?"],
    ["(@pullquote) and @Theo.", "(<@500>) and <@601>."],
    ["mail@Pullquote", "mail@Pullquote"],
    ["@Pullquotes", "@Pullquotes"],
    ["@Nobody", "@Nobody"],
])("%s, only typed, is sent as %s", (text, written) => {
    expect(sent(withText(emptyComposer, text))).toBe(written);
});
