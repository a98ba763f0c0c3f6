import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { quoteChecksMessage } from "../../../src/discord/quotes/quote-checks-message.ts";
import { anArticle } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";
import { readMarkdown, visibleText } from "../read-markdown.ts";

const mill = anArticle({
    id: "mill",
    title: "The mill",
    author: "Greta Holm",
    published: "1999-05-01",
    text: [
        "The mill on the Arrow was built in 1823. It did not grind wheat before the war, but rye for the town.",
        "Its last miller sold the stones in 1961 to a museum in the capital. Since then it is a store.",
    ],
});
const bridge = anArticle({
    id: "bridge",
    title: "The bridge",
    text: ["It did not grind wheat before the war."],
});
const library = openLibrary([mill, bridge]);

const messageFor = async (...quotes: string[]) => quoteChecksMessage(await library.checkQuotes(quotes));

test("an exact quote is shown in its sentence, with every source", async () => {
    expect(await messageFor("it did not grind wheat before the war")).toMatchInlineSnapshot(`
      "-# Quote: it did not grind wheat before the war
      ✅ **Exactly.** An article has these very words:
      > **It did not grind wheat before the war**, but rye for the town.
      -# — The mill · ¶ 1 of 2 · Greta Holm · 1 May 1999
      -# The article's sentence goes on after the quote. The words of the quote are in bold.
      The same words are also here:
      -# — The bridge · ¶ 1 of 1"
    `);
});

test("a quote is attributed to all pages that it is on, also if it goes on in other paragraphs", async () => {
    const markdown = [
        "# Report",
        "<!-- page 12 -->",
        "The mill was built in 1823. It was <!-- page 13 -->sold in 1961 to the town.",
        "<!-- page 14 -->",
        "Since then it is a store. <!-- page 15 -->Its walls are white.",
    ];
    const { article } = await readArticle({ name: "report.md", bytes: Buffer.from(markdown.join("\n\n")) });
    if (article === undefined) throw new Error("It cannot be read.");
    const report = openLibrary([article]);
    const sourceOf = async (quote: string) =>
        /^-# — Report · (?<pages>[^·]+) · /mu.exec(quoteChecksMessage(await report.checkQuotes([quote])))
            ?.groups?.["pages"];
    expect(await sourceOf("The mill was built in 1823")).toBe("p.\u00a012");
    expect(await sourceOf("It was sold in 1961")).toBe("pp.\u00a012–13");
    expect(await sourceOf("sold in 1961 to the town. Since then it is a store")).toBe("pp.\u00a013–14");
    expect(await sourceOf("sold in 1962 to the town. Since then it is a white store")).toBe("pp.\u00a013–14");
    expect(await sourceOf("Its walls are white")).toBe("p.\u00a015");
});

test("of a quote that is nearly exact both texts are shown, with each difference marked and named in words", async () => {
    expect(
        await messageFor("The mill on the Brook was built in 1832. It did grind wheat … for the town."),
    ).toMatchInlineSnapshot(`
      "⚠️ **Not exactly.** An article has nearly these words, with 4 differences.
      The quote:
      > The mill on the **\\[1: Brook\\]** was built in **\\[2: 1832\\]**. It did **\\[3\\]** grind wheat **\\[4\\]** … for the town.
      The article:
      > The mill on the **\\[1: Arrow\\]** was built in **\\[2: 1823\\]**. It did **\\[3: not\\]** grind wheat **\\[4: before the war, but rye\\]** for the town.
      -# — The mill · ¶ 1 of 2 · Greta Holm · 1 May 1999
      \\[1\\] Changed: the article has “Arrow” instead of “Brook”.
      \\[2\\] Another number: the article has 1823, not 1832.
      \\[3\\] Left out without a mark: “not”. With it, the sentence says the opposite.
      \\[4\\] Left out, and marked by dots: “before the war, but rye”."
    `);
});

test("a sign that is missing at the beginning of a quote is shown in the article", async () => {
    const cold = openLibrary([anArticle({ text: ["It was -5 degrees cold on the ice."] })]);
    expect(quoteChecksMessage(await cold.checkQuotes(["5 degrees cold"]))).toMatchInlineSnapshot(`
      "⚠️ **Not exactly.** An article has nearly these words, with 1 difference.
      The quote:
      > **\\[1\\]**5 degrees cold
      The article:
      > **\\[1: \\-\\]**5 degrees cold
      -# — The tower · ¶ 1 of 1
      \\[1\\] Left out without a mark: “\\-”."
    `);
});

test("a quote that puts passages together shows each of them", async () => {
    expect(
        await messageFor(
            "The mill on the Arrow was built in 1823. Its last miller sold the millstones in 1961.",
        ),
    ).toMatchInlineSnapshot(`
      "⚠️ **Not exactly.** An article has nearly these words, with 2 differences.
      The quote:
      > The mill on the Arrow was built in 1823 **\\[1\\]**. Its last miller sold the **\\[2: millstones\\]** in 1961.
      The article:
      > The mill on the Arrow was built in 1823. **\\[1: It did not grind wheat before the war, but rye for the town\\]**.
      > Its last miller sold the **\\[2: stones\\]** in 1961
      -# — The mill · ¶ 1 of 2 · Greta Holm · 1 May 1999
      -# The quote goes on into ¶ 2.
      \\[1\\] Left out without a mark: “It did not grind wheat before the war, but rye for the town”.
      \\[2\\] Changed: the article has “stones” instead of “millstones”."
    `);
});

test("a quote that puts passages of two articles together shows each source", async () => {
    expect(
        await messageFor(
            "Its last miller sold the stones in 1961. It did not grind wheat before the war, today.",
        ),
    ).toMatchInlineSnapshot(`
      "⚠️ **Not as one quote.** It puts together 2 passages that are apart in the articles.
      **Passage 1**, exactly:
      > Its last miller sold the stones in 1961
      -# — The mill · ¶ 2 of 2 · Greta Holm · 1 May 1999
      **Passage 2**, with 1 difference:
      The quote:
      > It did not grind wheat before the war, **\\[1: today\\]**.
      The article:
      > It did not grind wheat before the war, **\\[1: but\\]**
      -# — The mill · ¶ 1 of 2 · Greta Holm · 1 May 1999
      \\[1\\] Changed: the article has “but” instead of “today”."
    `);
});

test("what is not found is repeated", async () => {
    expect(await messageFor("the mill burned")).toMatchInlineSnapshot(`
      "-# Quote: the mill burned
      ❌ **Not found.** No article that I can quote has these words, exactly or nearly."
    `);
});

test("several quotes are numbered, and notes follow", async () => {
    const checks = await library.checkQuotes(["the mill burned", "it is a store"]);
    expect(quoteChecksMessage(checks, ["A note."])).toMatchInlineSnapshot(`
      "**1.** the mill burned
      ❌ **Not found.** No article that I can quote has these words, exactly or nearly.

      **2.** it is a store
      ✅ **Exactly.** An article has these very words:
      > Since then **it is a store**.
      -# — The mill · ¶ 2 of 2 · Greta Holm · 1 May 1999
      -# The article's sentence begins before the quote. The words of the quote are in bold.
      -# A note."
    `);
});

describe("the verdict", () => {
    test("is never “Exactly” unless every word is the article's", async () => {
        const sentence = "It did not grind wheat before the war, but rye for the town.";
        const words = sentence.split(" ");
        for (const at of words.keys()) {
            for (const other of [
                words.with(at, "water"),
                words.toSpliced(at, 1),
                words.toSpliced(at, 0, "water"),
            ]) {
                const isShorter = other.length < words.length && (at === 0 || at === words.length - 1);
                const message = await messageFor(other.join(" "));
                expect(message.includes("**Exactly.**"), other.join(" ")).toBe(isShorter);
            }
        }
    });
});

test("a message always fits, and shows only what the texts say", async () => {
    await fc.assert(
        fc.asyncProperty(
            fc.array(hostileText, { minLength: 3, maxLength: 12 }),
            fc.array(fc.nat(400), { minLength: 1, maxLength: 5 }),
            async (texts, places) => {
                const text = texts.join(" ");
                const hostile = openLibrary([
                    anArticle({ title: texts[0] ?? "", text: [text, text.toUpperCase()] }),
                ]);
                const quotes = places.map((at) => text.slice(at % text.length, (at % text.length) + 1500));
                const message = quoteChecksMessage(await hostile.checkQuotes(quotes));
                expect(message.length).toBeLessThanOrEqual(2000);
                expect(message).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@/u);
                expect(visibleText(readMarkdown(message))).toMatch(
                    /Exactly|Not exactly|Not as one|Not found/u,
                );
            },
        ),
        { numRuns: 60 },
    );
});
