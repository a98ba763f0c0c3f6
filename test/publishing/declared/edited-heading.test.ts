import { expect, test } from "vitest";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { withHeading } from "../../../src/publishing/declared/edited-heading.ts";

const below = "\n\nIt grinds rye.\n\n### Today\n\nIt rests.\n";
const renamed = (text: string) => withHeading(text, "The mill #2", readArticle);

test.each([
    ["# The mlil", "# The mill #2"],
    ["# The mlil ##  ", "# The mill #2 ##  "],
    ["## The *mlil*", "## The mill #2"],
    [
        "\n<!-- from the old site -->\n\n#\tThe mlil &amp; co",
        "\n<!-- from the old site -->\n\n#\tThe mill #2",
    ],
    ["# The mlil {#mill}", "# The mill #2 {#mill}"],
    ["The mlil\n===", "The mill #2\n==="],
    ["---\ntags: x\n---\n\nThe mlil\n---", "---\ntags: x\n---\n\nThe mill #2\n---"],
])("the title of %j becomes that of %j, and all else stays", async (before, after) => {
    expect(await renamed(before + below)).toBe(after + below);
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expect(await renamed(crlf(before + below))).toBe(crlf(after + below));
});

test.each([
    ["is elsewhere", "It grinds rye.\n"],
    ["is also a section", "## One\n\nIt grinds.\n\n## Two\n\nIt rests.\n"],
    ["is in HTML", `<h1>The mlil</h1>${below}`],
])("a title that %s is not changed there", async (_, text) => {
    expect(await renamed(text)).toBeUndefined();
});
