import { expect, test } from "vitest";
import { withoutUnread } from "../../src/publishing/without-unread.ts";
import { aSet } from "../proposal/a-proposal.ts";
import { mill, rollBack } from "./a-publishing.ts";

test("going back leaves out all articles that could not be read at any attempt, so that it ends", () => {
    const articles = aSet({ "mill.md": mill }, "discord");
    const [{ hash } = { hash: "" }] = articles;
    const nothing = { articles: [], removals: [] };
    const request = withoutUnread(
        { ...rollBack(1), kind: "roll-back", number: 1, unreadable: new Set(["before"]) },
        { changes: { articles, removals: [] }, set: articles, errors: [] },
        {
            from: { number: 2, set: [], unread: [], changes: nothing },
            errors: [{ file: "mill.md", problem: "It took too long.", remedy: "", severity: "error" }],
        },
    );
    expect(request).toMatchObject({ kind: "roll-back", unreadable: new Set(["before", hash]) });
});
