import { describe, expect, test } from "vitest";
import { readNow } from "../../read-now.ts";
import { shownParagraphs } from "../shown-paragraphs.ts";

describe("a question is above its answer, and ends with it", () => {
    test.each([
        [
            "**Is it deep?**\n\nTwo metres.\n\nIn places.",
            "Is it deep? › Two metres.|Is it deep? › In places.",
        ],
        ["**Is it deep?** Two metres.\n\nNext.", "Is it deep? › Two metres.|Next."],
        ["**Is it deep?**\\\nTwo metres.\\\n**Cold?**\\\nYes.", "Is it deep? › Two metres.|Cold? › Yes."],
        ["Q: Is it deep?\nA: Yes.\nQ: Cold?\nA: No.\n\nNext.", "Is it deep? › Yes.|Cold? › No.|Next."],
        ["**Q:** Is it deep?\n\n**A:** Yes.", "Is it deep? › Yes."],
        ["Q1. Is it deep?\n\nYes.", "Is it deep? › Yes."],
        ["Q: The depth\n\nA: Two metres.", "The depth › Two metres."],
        ["F: Ist es tief?\nA: Ja.\n\nFrage: Kalt?\n\nAntwort: Nein.", "Ist es tief? › Ja.|Kalt? › Nein."],
        ["Deep?\n: Yes.\n: Very.", "Deep? › Yes.\nVery."],
        [
            "<dl><dt>Deep?<dd>Yes.<dt>Cold?<dd>No.<dt>Bow<dd>The front.</dl>\n\nNext.",
            "Deep? › Yes.|Cold? › No.|Bow\nThe front.|Next.",
        ],
        ["<dl><dt>Deep?<dt>Cold?<dd>Yes.</dl>", "Deep? › Cold? › Yes."],
        ["**Deep?**\n**Cold?**\nYes.", "Deep? › Cold? › Yes."],
        ["**Deep?** **Cold?**\n\nYes.", "Deep? › Cold? › Yes."],
        [
            "## Deep?\n## Cold?\n## Clear?\n\nYes.\n\n- a\n\nVery.\n\n## Wet?\n\nNo.",
            "Deep? › Cold? › Clear? › Yes.|Deep? › Cold? › Clear? › • a|Deep? › Cold? › Clear? › Very.|Wet? › No.",
        ],
        ["## Deep?\n## Depths\n\nYes.", "Depths › Yes."],
        [
            "## Bath\n\n### Deep?\n### Cold?\n\nYes.\n\n### Fees\n\nNone.",
            "Bath › Deep? › Cold? › Yes.|Bath › Fees › None.",
        ],
        ["## Deep?\n## Cold?\n### Details\n\nYes.", "Cold? › Details › Yes."],
        ["Q: Deep?\nQ: Cold?\nA: Yes.", "Deep? › Cold? › Yes."],
        [
            "<details>\n<summary>Deep?</summary>\n\nYes.\n\n- a\n- b\n\n</details>\n\nNext.",
            "Deep? › Yes.|Deep? › • a\n• b|Next.",
        ],
        ["<details><summary>Deep?</summary>Yes.</details>\n\nNext.", "Deep? › Yes.|Next."],
        ["1. **Deep?**\n   Yes.\n2. **Cold?**\n\n   No.\n\nNext.", "Deep? › Yes.|Cold? › No.|Next."],
        ["> [!faq]- Deep?\n> Yes.\n>\n> Very.\n\nNext.", "Deep? › Yes.|Deep? › Very.|Next."],
        ['<Accordion title="Deep?">\n\nYes.\n\n</Accordion>', "Deep? › Yes."],
        ["**Deep?**\n\nYes.\n\n---\n\nNext.", "Deep? › Yes.|Next."],
        ["**Deep?**\n\nYes.\n\n**Contact**\n\nNext.", "Deep? › Yes.|Contact|Next."],
        ["**Deep?**\n\nYes.\n\n## More\n\nNext.", "Deep? › Yes.|More › Next."],
        ["## Bath\n\n**深いですか？**\n\nはい。", "Bath › 深いですか？ › はい。"],
    ])("%j is read as %j", (markdown, paragraphs) => {
        expect(shownParagraphs(markdown).join("|")).toBe(paragraphs);
    });
});

test.each([
    ["**Deep?**", "Deep?"],
    ["Text.\n\n**Deep?**\n\n**Cold?**", "Text.|Deep?|Cold?"],
    ["Yes.\n\n**Deep ~~or~~ so?**\n\n## More\n\nNext.", "Yes.|Deep […] so?|More › Next."],
    ["Why did it fall?\n\nNobody knows.", "Why did it fall?|Nobody knows."],
    ["He asked: **why?** Nobody knew.", "He asked: why? Nobody knew."],
    ["*Why?* Nobody knew.", "Why? Nobody knew."],
    ["F: 3 mm\n\nS: 4 mm", "F: 3 mm|S: 4 mm"],
    ["Q: 3 mm", "Q: 3 mm"],
    ["A: Yes.", "A: Yes."],
])("%j has no question that something answers: %j", (markdown, paragraphs) => {
    expect(shownParagraphs(markdown).join("|")).toBe(paragraphs);
});

test("questions and answers of a text file", () => {
    const { article } = readNow("a.txt", "The bath\n\nQ: Is it deep?\nA: Yes.\n\nQ: Is it cold?\n\nA: No.\n");
    expect(article?.paragraphs.map(({ path, text }) => [...path, text])).toEqual([
        ["Is it deep?", "Yes."],
        ["Is it cold?", "No."],
    ]);
});

test("a question does not become the title", () => {
    const { article } = readNow("the-bath.md", "**Is it deep?**\n\nYes.");
    expect(article?.title).toBe("The bath");
});

describe("the marks of questions and answers are left out", () => {
    test.each([
        ["Q. Is it deep?\n\nA. Yes.", "Is it deep? › Yes."],
        ["Q1: Is it deep?\nA1: ~~No~~ Yes.\n\nNext.", "Is it deep? › […]Yes.|Next."],
        ["Q: Is it deep?\n\nA: Yes.\n\nA: In places.", "Is it deep? › Yes.|Is it deep? › In places."],
        ["Q: What is sold?\n\nA:\n\n- Tea\n- Ice", "What is sold? › • Tea\n• Ice"],
        ["## Q: Is it deep?\n\nA: Yes.", "Is it deep? › Yes."],
        ["## Is it deep?\n\nAnswer: Yes.", "Is it deep? › Yes."],
        ["質問：深いですか？\n答：はい。", "深いですか？ › はい。"],
        ["Q: Is it deep?", "Is it deep?"],
        [
            "Host: Old? Deep?\n\nHolm: Yes.\n\nQ: The depth\n\nA: Two metres.",
            "Host: Old? › Deep? › Holm: Yes.|The depth › Two metres.",
        ],
    ])("%j is read as %j", (markdown, paragraphs) => {
        expect(shownParagraphs(markdown).join("|")).toBe(paragraphs);
    });

    test.each([
        ["an initial", "Q: Who built it?\n\nA. Holm did.", "Who built it? › A. Holm did."],
        ["choices", "Q: What is port?\nA: Left\nB: Right\n\nNext.", "What is port? › A: Left B: Right|Next."],
        ["more choices", "## Port?\n\nA: Left\n\nB: Right", "Port? › A: Left|Port? › B: Right"],
        ["a heading", "## Q. Holm\n\nA captain.", "Q. Holm › A captain."],
        ["no question", "Measured:\n\nQ: 3 mm", "Measured:|Q: 3 mm"],
    ])("not those of %s", (_, markdown, paragraphs) => {
        expect(shownParagraphs(markdown).join("|")).toBe(paragraphs);
    });
});

test("a paragraph below two questions answers both", () => {
    const { article } = readNow(
        "a.md",
        "# T\n\n## Deep?\n\n**Cold?**\n**Salty?**\n\nYes:\n\n- very\n\n## More\n\nNext.",
    );
    expect(article?.paragraphs.map(({ path, asked }) => [path.length, asked])).toEqual([
        [3, 2],
        [1, undefined],
    ]);
});

test("headings in a row that ask are both answered, or both have no text", () => {
    const { article, problems } = readNow(
        "a.md",
        "# T\n\n## Deep?\n\n## Cold?\n\nYes.\n\n## Wet?\n\n## Dry?",
    );
    expect(article?.paragraphs.map(({ asked }) => asked)).toEqual([2]);
    expect(problems.map(({ line }) => line)).toEqual([9, 11]);
});

test("more than ten questions in a row are a list of questions, not ten with one answer", () => {
    const asked = (count: number, mark: string) => {
        const questions = Array.from(
            { length: count },
            (_, at) => `${mark}Q${at}?${mark.trim() === "##" ? "" : mark}`,
        );
        return shownParagraphs([...questions, "Yes."].join("\n\n"));
    };
    expect(asked(10, "**")).toHaveLength(1);
    expect(asked(11, "**").at(-1)).toBe("Yes.");
    expect(asked(11, "**")).toHaveLength(12);
    expect(asked(10, "## ").at(-1)).toMatch(/^Q0\? › .* › Q9\? › Yes\.$/u);
    expect(asked(11, "## ")).toEqual(["Q10? › Yes."]);
    expect(asked(20_000, "**")).toHaveLength(20_001);
});
