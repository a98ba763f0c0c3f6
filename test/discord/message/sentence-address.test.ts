import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceAddress } from "../../../src/discord/message/sentence-address.ts";
import { anArticle, anExcerpt } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";

interface Facts {
    readonly url?: string;
    readonly language?: string;
    readonly sentence?: number;
}

function addressOf(text: string, { url = "https://e.org/a", sentence = 0, ...facts }: Facts = {}) {
    return sentenceAddress(anExcerpt({ article: anArticle({ text: [text], url, ...facts }), sentence }));
}

/** What the fragment looks for, as a reader would write it. */
function soughtIn(text: string, facts: Facts = {}): string | undefined {
    const [, directive] = addressOf(text, facts)?.split(":~:text=") ?? [];
    return directive === undefined ? undefined : decodeURIComponent(directive);
}

test("a short sentence is looked for whole, a long one by its first and last words", () => {
    expect(addressOf("The tower is 300 metres tall.")).toBe(
        "https://e.org/a#:~:text=The%20tower%20is%20300%20metres%20tall",
    );
    expect(soughtIn("One two three four five six seven eight nine ten eleven twelve thirteen.")).toBe(
        "One two three four five six seven eight,nine ten eleven twelve thirteen",
    );
});

test("of an endless sentence only the ends are read, between words", () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");
    expect(soughtIn(`${words(300_000)}.`)).toBe(
        "word0 word1 word2 word3 word4 word5 word6 word7,word299995 word299996 word299997 word299998 word299999",
    );
    const short = `${words(300_000)}. Yes. ${words(300_000)}.`;
    expect(soughtIn(short, { sentence: 1 })).toBe(
        "word299996 word299997 word299998 word299999.-,Yes.,-word0 word1 word2 word3",
    );
});

test("what Discord or browsers would read otherwise is never written", () => {
    expect(soughtIn("It cost 3,000 crowns (or so) for the well-known keeper of the tower, didn't it?")).toBe(
        "for the well,known keeper of the tower",
    );
    expect(soughtIn("50% & more!")).toBeUndefined();
    expect(soughtIn("“The tower’s keeper” — so he was called — slept.")).toBe(
        "The tower’s keeper” — so he was called — slept",
    );
});

test("words next to it tell a short sentence from others", () => {
    const text = "The keeper came home. He slept. Then the lamp went out at last.";
    expect(soughtIn(text, { sentence: 1 })).toBe("The keeper came home.-,He slept.,-Then the lamp went");
    expect(soughtIn("Come! He slept! Then go.", { sentence: 1 })).toBeUndefined();
    expect(soughtIn("He slept.")).toBeUndefined();
});

test("words that occur twice in the paragraph are told apart", () => {
    const text = "The tower by the sea is red. It fell. The tower by the sea is red. It stands.";
    expect(soughtIn(text, { sentence: 2 })).toBe("is red. It fell.-,The tower by the sea is red.,-It stands");
});

test("scripts without spaces are divided into words, and others escaped", () => {
    expect(soughtIn("塔の高さは三百メートルです。", { language: "ja" })).toBe("塔の高さは三百メートルです");
    expect(addressOf("Башня высокая и красная.", { language: "ru" })).toMatch(/#:~:text=%D0%91%D0%B0/u);
});

test.each([
    ["https://e.org/a#part", "https://e.org/a#part:~:text=The%20tower%20is%20300%20metres%20tall"],
    ["https://e.org/a?b=c", "https://e.org/a?b=c#:~:text=The%20tower%20is%20300%20metres%20tall"],
    ["https://e.org/a.pdf", "https://e.org/a.pdf"],
    ["https://e.org/#/a", "https://e.org/#/a"],
    ["https://e.org/a#:~:text=tall", "https://e.org/a#:~:text=tall"],
    [`https://e.org/${"a".repeat(490)}`, `https://e.org/${"a".repeat(490)}`],
    [`https://e.org/${"a".repeat(510)}`, undefined],
])("at %s", (url, address) => {
    expect(addressOf("The tower is 300 metres tall.", { url })).toBe(address);
});

test("no address is invented", () => {
    expect(sentenceAddress(anExcerpt())).toBeUndefined();
});

test("where something is left out, no words across it are looked for", () => {
    const built = anArticle({ text: ["The tower costs  twenty new crowns a year."], url: "https://e.org/a" });
    const article = { ...built, paragraphs: built.paragraphs.map((one) => ({ ...one, omissions: [16] })) };
    expect(decodeURIComponent(sentenceAddress(anExcerpt({ article })) ?? "")).toBe(
        "https://e.org/a#:~:text=The tower costs,twenty new crowns a year",
    );
});

test("white space between a word and its punctuation is one space", () => {
    expect(soughtIn("x\ufeff …\n1.")).toBe("x …,-1");
});

test("for any text, the address is one that Discord leaves alone, with pieces of the paragraph in their order", () => {
    const text = fc.array(hostileText, { minLength: 1, maxLength: 20 }).map((some) => `x${some.join(" ")}`);
    fc.assert(
        fc.property(text, (paragraph) => {
            const address = addressOf(paragraph) ?? "";
            expect(address.length).toBeLessThanOrEqual(512);
            expect(address).not.toMatch(/[\s()<>\\*_|']|%2[1578-9a]/iu);
            const [, directive] = address.split(":~:text=");
            if (directive === undefined) return;
            expect(directive).toMatch(/^(?:[^,&-]+-,)?[^,&-]+(?:,[^,&-]+)?(?:,-[^,&-]+)?$/u);
            const plain = paragraph.replace(/\s+/gu, " ");
            let from = 0;
            for (const piece of directive
                .split(",")
                .map((one) => decodeURIComponent(one.replace(/^-|-$/gu, "")))) {
                const at = plain.indexOf(piece, from);
                expect(at).toBeGreaterThanOrEqual(0);
                from = at;
            }
        }),
        { numRuns: 300 },
    );
});
