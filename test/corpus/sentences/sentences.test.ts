import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentOf } from "../../../src/corpus/sentences/sentences.ts";

/** The sentences of the text, separated by " | ". */
function parted(text: string, language = "en"): string {
    const [sentences = []] = segmentOf(language)([text]);
    return sentences.map(({ start, end }) => text.slice(start, end)).join(" | ");
}

describe("English", () => {
    test.each([
        "It rained. | It stopped.",
        "J. K. Rowling wrote it. | It sold well.",
        "George W. Bush spoke. | Nobody listened.",
        "It was plan B. | The end came soon.",
        "The U.S. troops left. | They came back.",
        "He lives in the U.S. | The law allows it.",
        "The U.S. Army and the U.K. Navy met.",
        "Mr. Smith met Mrs. Jones and Dr. Who. | They talked.",
        "Gen. Lee and Lt. Col. Grant met at St. Paul in the morning.",
        "See No. 5 for more. | It is short.",
        "He said no. | Then he left.",
        "It costs 3.5 million. | That is much.",
        "Version 2.0. | It was new.",
        "On Jan. 5 it snowed. | On Feb. 6 it thawed.",
        "He came, e.g. by train. | She walked, i.e. took longer.",
        "Smith et al. found more. | Others disagreed.",
        "“Stop!” she said. | He stopped.",
        "“Where is he?” asked the officer. | Nobody knew.",
        "She said “stop.” | He stopped.",
        '"It is late." | "Yes, it is."',
        "He waited … and waited. | Nothing came.",
        "These constitute attacks … It’s high time.",
        "Well... maybe. | Yes.",
        "Is it? | It is! | Good.",
        "Yahoo! is a company. | It is old.",
        "(It rained.) | Then it stopped.",
        "It rained (hard). | Then it stopped.",
        "He earned a Ph.D. in physics. | She did, too.",
        "Acme Inc. sued Widget Corp. in May. | It lost.",
        "Acme Inc. sued. | The case was closed.",
        "At 5 p.m. the gates close. | At 6 a.m. they open.",
        "They met at 5 p.m. | The meeting was short.",
        "It ended.[12] | The next began.[3][4] | A third followed.",
        "Apples vs. pears is an old debate. | It goes on.",
        "Mt. Everest is high. | K2 is lower.",
        "Visit example.com for more. | It is free.",
        "The address is www.example.com. | Go there.",
        "The spokesperson added. \u00a0| “Extraordinary efforts are made.”",
        "First: this. | Second: that.",
        "He asked: “Why?” | Nobody answered.",
        "Section 2.1.3 applies. | Section 4 does not.",
        "It was 1990. | The wall had fallen.",
        "He was born c. 1450 in Rome. | He died there.",
        "See pp. 5 and fig. 3 there. | It is clear.",
        "Microsoft's .NET is old. | It runs.",
        "Jeremy Clarkson, A. A. Gill and others wrote. | They left.",
        "No sentence mark at the end",
        "• apples\n| • pears and plums\n| • quinces",
        "a hard-wrapped line\nthat goes on. | A second sentence.",
    ])("%s", (marked) => {
        const text = marked.replaceAll("\n| ", "\n").replaceAll("\u00a0| ", "\u00a0").replaceAll(" | ", " ");
        expect(parted(text)).toBe(marked.replaceAll("\n| ", " | ").replaceAll(" \u00a0| ", " | "));
    });

    test.each([
        ["It ended.Next came rain.", "It ended. | Next came rain."],
        ["Name | Age\nAnn | 40", "Name | Age | Ann | 40"],
        ["", ""],
        [" \n ", ""],
    ])("%j", (text, expected) => {
        expect(parted(text)).toBe(expected);
    });
});

describe("other languages", () => {
    test.each([
        ["de", "Es kamen z.B. Hr. Meier und Dr. Huber. | Sie blieben."],
        ["de", "Am 3. Mai regnete es. | Dann nicht mehr."],
        ["es", "El Sr. García llegó. | ¿Quién es? | Nadie lo sabe."],
        ["fr", "M. Dupont est parti. | Mme. Durand reste."],
        ["ru", "Он жил на ул. Ленина. | Потом уехал."],
        ["ar", "وصل الرجل. | هل عاد؟ | لا."],
        ["hi", "वह आया। | फिर वह चला गया।"],
    ])("%s: %s", (language, marked) => {
        expect(parted(marked.replaceAll(" | ", " "), language)).toBe(marked);
    });

    test("scripts without spaces", () => {
        expect(parted("北京是首都。上海很大。", "zh")).toBe("北京是首都。 | 上海很大。");
        expect(parted("雨が降った。やんだ。", "ja")).toBe("雨が降った。 | やんだ。");
    });
});

test("for any text, sentences are in order with only white space between them", () => {
    const piece = fc.oneof(
        fc.constantFrom(
            "Mr. ",
            "U.S. ",
            "... ",
            "“Yes!” ",
            "No. 5 ",
            "[1] ",
            "\n",
            " ",
            "\u00a0",
            "end.Next ",
            "😀. ",
            "1.5 ",
            "(A? ",
            "b.) ",
            "「漢。」",
            "と",
            "« A ! » ",
            "time.Time ",
            "5 p. m. ",
            "in 1911. 300 a ",
            "a… B ",
            "1. ",
            "— A ",
        ),
        fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    const segment = segmentOf("en");
    fc.assert(
        fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
            const text = pieces.join("");
            let reached = 0;
            for (const { start, end } of segment([text])[0] ?? []) {
                expect(text.slice(reached, start).trim()).toBe("");
                expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
                expect(end).toBeGreaterThan(start);
                expect(
                    /[\ud800-\udbff]$/.test(text.slice(0, end)) && /^[\udc00-\udfff]/.test(text.slice(end)),
                ).toBe(false);
                reached = end;
            }
            expect(text.slice(reached).trim()).toBe("");
        }),
    );
});
