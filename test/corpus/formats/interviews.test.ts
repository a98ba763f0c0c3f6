import { describe, expect, test } from "vitest";
import { readNow } from "../../read-now.ts";
import { shownIn, shownParagraphs } from "../shown-paragraphs.ts";

const markdown = (text: string) => shownParagraphs(text).join("|");

function textFile(text: string) {
    const { article } = readNow("a.txt", `The talk\n\n${text}`);
    return article === undefined ? "" : shownIn(article).join("|");
}

describe("what another speaker answers is above the answer", () => {
    test.each([
        [
            "Reporter: How long is the bridge?\n\nIda Holm: It is 412 metres long.\n\nWe measured.",
            "Reporter: How long is the bridge? › Ida Holm: It is 412 metres long.|Reporter: How long is the bridge? › We measured.",
        ],
        [
            "**Reporter:** Is it long?\n\n**Ida Holm** (laughing): Yes.",
            "Reporter: Is it long? › Ida Holm (laughing): Yes.",
        ],
        ["**WELT: Is it long?**\n\nHolm: Yes.", "WELT: Is it long? › Holm: Yes."],
        ["*WELT: Is it long?*\n\nHolm: Yes.", "WELT: Is it long? › Holm: Yes."],
        ["Reporter — Is it long?\n\nIda Holm — Yes.", "Reporter — Is it long? › Ida Holm — Yes."],
        ["Reporter: Is it long?\nIda Holm: Yes.", "Reporter: Is it long? › Ida Holm: Yes."],
        ["Le Monde : Est-il long ?\n\nMme Holm : Oui.", "Le Monde : Est-il long ? › Mme Holm : Oui."],
        ["記者：長いですか？\n\n田中：はい。", "記者：長いですか？ › 田中：はい。"],
        [
            "- JB: Is it long?\n- IH: Yes. It is very long, as all bridges over that wide river must be, and old.",
            "JB: Is it long? › IH: Yes. It is very long, as all bridges over that wide river must be, and old.",
        ],
        ["> Reporter: Is it ~~old~~ long?\n>\n> Holm: ~~No~~ Yes.", "Reporter: Is it long? › Holm: […] Yes."],
        ["**Reporter**\\\nIs it long?\n\n**Ida Holm**\\\nYes.", "Reporter › Is it long? › Ida Holm\nYes."],
        [
            "**Reporter**\n\nIs it long?\n\n**Ida Holm**\n\nYes.\n\n**Reporter**\n\nI see.",
            "Reporter › Is it long? › Ida Holm\nYes.|Reporter|I see.",
        ],
        [
            "### Reporter\n\nIs it long?\n\n### Ida Holm\n\n~~No~~ Yes.\n\n### Reporter\n\nI see.",
            "Reporter › Is it long? › Ida Holm\n[…]Yes.|Reporter › I see.",
        ],
        ["— Он длинный?\n\n— Да.\n\n— Он старый?\n\n— Нет.", "— Он длинный? › — Да.|— Он старый? › — Нет."],
        [
            "Host: Is it long?\n\nHolm: Yes.\n\nAas: No.\n\nHost: Thanks.",
            "Host: Is it long? › Holm: Yes.|Host: Is it long? › Aas: No.|Host: Thanks.",
        ],
        [
            "Host: Is it long?\n\nBerg: And old?\n\nHolm: Yes.\n\nHost: Thanks.",
            "Host: Is it long? › Berg: And old? › Holm: Yes.|Host: Thanks.",
        ],
    ])("%j is read as %j", (text, paragraphs) => {
        expect(markdown(text)).toBe(paragraphs);
    });

    test.each([
        ["Reporter: Is it long?\n\nIda Holm: Yes.", "Reporter: Is it long? › Ida Holm: Yes."],
        ["Reporter: Is it long?\nIda Holm: Yes.", "Reporter: Is it long? › Ida Holm: Yes."],
        ["REPORTER\nIs it long?\n\nIDA HOLM\nYes.", "REPORTER › Is it long? › IDA HOLM\nYes."],
        [
            "[00:01] Anna: Is it long?\n[00:03] Per: Yes.\n[00:05] Anna: I see.",
            "[00:01] Anna: Is it long? › [00:03] Per: Yes.|[00:05] Anna: I see.",
        ],
        [
            "Reporter\n\nIs it long?\n\nIda Holm\n\nYes.\n\nReporter\n\nIs it old?\n\nIda Holm\n\nNo.",
            "Reporter › Is it long? › Ida Holm\nYes.|Reporter › Is it old? › Ida Holm\nNo.",
        ],
    ])("in a text file, %j is read as %j", (text, paragraphs) => {
        expect(textFile(text)).toBe(paragraphs);
    });
});

describe("what an interviewer says", () => {
    test.each([
        ["stays", "Berg: You built it.\n\nHolm: Yes.", "Berg: You built it.|Holm: Yes."],
        [
            "before a question stays a paragraph",
            "Berg: You built it, Dr. Holm. Why? And when?\n\nHolm: In 1911.",
            "Berg: You built it, Dr. Holm.|Why? › And when? › Holm: In 1911.",
        ],
        [
            "after a question is above the answer too",
            "Berg: Is it long? I have heard so.\n\nHolm: Yes.",
            "Berg: Is it long? › I have heard so. › Holm: Yes.",
        ],
        [
            "after an answer ends it",
            "Berg: Is it long?\n\nHolm: Yes.\n\nBerg: I see.\n\nHolm: It is.",
            "Berg: Is it long? › Holm: Yes.|Berg: I see.|Holm: It is.",
        ],
    ])("%s: %j", (_, text, paragraphs) => {
        expect(markdown(text)).toBe(paragraphs);
    });
});

describe("no interview", () => {
    test.each([
        ["Who built it? Ida Holm did.\n\nBut was it good?\n\nIt was."],
        ["One thing is clear: why did it fall?\n\nThe answer: rust."],
        ["Note: Do you need this?\n\nThe rest is old."],
        ["Background: Why did it fall?\n\nMethods: We looked.\n\nResults: Rust."],
        ["The bridge — who built it?\n\nIda Holm — it is said — did."],
        ["— Are you coming?\n\n— No.\n\nThey left."],
        ["Holm: Is it long?"],
        ["Holm: Is it long?\n\nHolm: It is."],
    ])("%j", (text) => {
        expect(markdown(text)).toBe(text.replaceAll("\n\n", "|"));
    });

    test("answers of one word are no names, nor are headings that come again", () => {
        expect(textFile("Is it deep?\n\nYes.\n\nIs it cold?\n\nNo.\n\nIs it hot?\n\nYes.")).toBe(
            "Is it deep? › Yes.|Is it cold? › No.|Is it hot? › Yes.",
        );
        const text = "## Example\n\nIs it?\n\n## Rule\n\nYes.\n\n## Example\n\nA.\n\n## Example\n\nB.";
        expect(markdown(text)).toBe("Example › Is it?|Rule › Yes.|Example › A.|Example › B.");
    });
});
