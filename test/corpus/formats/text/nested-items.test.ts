import { expect, test } from "vitest";
import { readNow } from "../../../read-now.ts";
import { shownIn } from "../../shown-paragraphs.ts";

const shown = (text: string) => {
    const { article } = readNow("a.txt", `The bath\n\nIt is old.\n\n${text}\n\nThe end of it.`);
    return article === undefined ? [] : shownIn(article).slice(1, -1);
};
const long = "The fee for a year is due in May, and who pays later pays a tenth more for every week. "
    .repeat(3)
    .trim();

test("an item is part of the path to the items nested in it", () => {
    expect(
        shown("- Adults\n\n  - The fee is 8.\n\n    * A year costs 90.\n\n- Children\n\n  - The fee is 3."),
    ).toEqual([
        "- Adults",
        "Adults › - The fee is 8.",
        "Adults › The fee is 8. › * A year costs 90.",
        "- Children",
        "Children › - The fee is 3.",
    ]);
    expect(shown("- Adults\n\n  They pay 8.\n\n- Children pay 3.\n\n  They pay it here.")).toEqual([
        "- Adults",
        "Adults › They pay 8.",
        "- Children pay 3.",
        "They pay it here.",
    ]);
    expect(shown("- Adults\n\n  Must they pay?\n\n  Eight.\n\n- Children\n\n  Three.")).toEqual([
        "- Adults",
        "Adults › Must they pay? › Eight.",
        "- Children",
        "Children › Three.",
    ]);
});

test("a long list is split into its items if they are nested, else it is one paragraph", () => {
    expect(shown(`1. Adults\n   a) ${long}\n      Pay here.\n   b) ${long}\n2. Dogs\n   - None.`)).toEqual([
        "1. Adults",
        `Adults › a) ${long}\n   Pay here.`,
        `Adults › b) ${long}`,
        "2. Dogs",
        "Dogs › - None.",
    ]);
    expect(shown("- Adults\n  - The fee is 8.\n- Children\n  - The fee is 3.")).toEqual([
        "- Adults\n  - The fee is 8.\n- Children\n  - The fee is 3.",
    ]);
    expect(shown(`- ${long}\n- ${long}`)).toEqual([`- ${long}\n- ${long}`]);
});
