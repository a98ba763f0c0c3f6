import { expect, test } from "vitest";
import { avatarOf } from "../../../src/playground/page/avatar.ts";

const drawn = (name: string, bot = false) => decodeURIComponent(avatarOf({ name, bot }));

test("shows the first letter of the name, even if it consists of several characters", () => {
    expect(drawn("mara")).toContain(">M</text>");
    expect(drawn("👩‍🚀 Ann")).toContain(">👩‍🚀</text>");
});

test("the bot has a quotation mark, and every name a picture", () => {
    expect(drawn("Pullquote", true)).toMatch(/<path d="M[^"]+" fill="#fff"\/><\/svg>$/u);
    expect(drawn("")).toContain(">?</text>");
});

test("a name cannot become markup", () => {
    expect(drawn("<svg")).toContain(">&#60;</text>");
});
