import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { omission } from "../../../src/answer/excerpts/excerpt.ts";
import { answerMessage } from "../../../src/discord/message/answer-message.ts";
import { cutQuote, fitQuote } from "../../../src/discord/message/quote.ts";
import { anAnswer, anArticle, anExcerpt } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";
import { marked, readMarkdown, visibleText } from "../read-markdown.ts";

test("an answer restates the question, quotes, and names its source", () => {
    const article = anArticle({ text: ["# Size", "It is red. The tower is 300 metres tall. It sways."] });
    expect(
        answerMessage(anAnswer({ excerpts: [anExcerpt({ article, sentence: 1 })] })),
    ).toMatchInlineSnapshot(`
      "-# Question: How tall is the tower?
      > It is red. **The tower is 300 metres tall.** It sways.
      — The tower · “Size” · ¶ 1 of 1"
    `);
});

test("further excerpts are introduced, with at most three excerpts in total", () => {
    const article = anArticle({ text: ["One.", "Two.", "Three.", "Four."] });
    const [first = anExcerpt(), ...others] = [1, 2, 3, 4].map((paragraph) =>
        anExcerpt({ article, paragraph }),
    );
    expect(answerMessage(anAnswer({ excerpts: [first, ...others] }))).toMatchInlineSnapshot(`
          "-# Question: How tall is the tower?
          > **One.**
          — The tower · ¶ 1 of 4

          Also relevant:
          > **Two.**
          — The tower · ¶ 2 of 4

          > **Three.**
          — The tower · ¶ 3 of 4"
        `);
});

test("a near miss says so, and lists the words that no article contains", () => {
    expect(
        answerMessage(anAnswer({ verdict: "near-miss", missing: ["mass", "**kg**"] })),
    ).toMatchInlineSnapshot(`
      "-# Question: How tall is the tower?
      The articles do not seem to answer this. No article contains “mass” or “\\*\\*kg\\*\\*”. The closest passages:
      > **The tower is 300 metres tall.**
      — The tower · ¶ 1 of 1"
    `);
});

test("if the question is in another language, the languages of the articles are named", () => {
    const message = (languages: readonly string[]) =>
        answerMessage(anAnswer({ verdict: "not-found", languages }))
            .split("\n")
            .at(-1);
    expect(message(["en"])).toBe(
        "The articles do not answer this. The articles are in English. `/articles` shows what they are about.",
    );
    expect(message(["en", "de", "ja"])).toContain("The articles are in English, German and Japanese. ");
    expect(message(["en", "de", "ja", "fr", "it", "es", "pt"])).toContain(
        "The articles are in English, German, Japanese, French, Italian and 2 more. ",
    );
});

test("if nothing is found, a sentence says so and where to look", () => {
    expect(answerMessage(anAnswer({ verdict: "not-found", missing: ["x"] }))).toMatchInlineSnapshot(`
      "-# Question: How tall is the tower?
      The articles do not answer this. No article contains “x”. \`/articles\` shows what they are about."
    `);
});

test("of many missing words, the first eight are listed and the rest counted", () => {
    const missing = [..."abcdefghij"];
    expect(answerMessage(anAnswer({ verdict: "not-found", missing }))).toContain(
        "“g”, “h” or 2 more words from your question.",
    );
});

test("a question of several lines is restated on one line, and cut if it is long", () => {
    const [first = ""] = answerMessage(anAnswer({ question: `What\n# is ${"it ".repeat(200)}` })).split("\n");
    expect(first).toMatch(/^-# Question: What \\# is it it .* \\\[…\\\]$/u);
    expect(first.length).toBeLessThan(330);
});

test("the question and names are cut first, before the KeySentence", () => {
    const sentence = `${"word ".repeat(180)}end.`;
    const article = anArticle({ text: [sentence], title: "* ".repeat(200), author: "_ ".repeat(100) });
    const message = answerMessage(
        anAnswer({
            question: "[ ".repeat(150),
            missing: Array(9).fill("~".repeat(30)),
            excerpts: [anExcerpt({ article })],
        }),
    );
    expect(marked(readMarkdown(message), "bold")).toEqual([sentence]);
});

test("a further excerpt is dropped if its KeySentence does not fit, but a shorter one after it stays", () => {
    const article = anArticle({ text: ["First.", `Second ${"long ".repeat(390)}end.`, "Third."] });
    const [first = anExcerpt(), ...others] = [1, 2, 3].map((paragraph) => anExcerpt({ article, paragraph }));
    const message = answerMessage(anAnswer({ excerpts: [first, ...others] }));
    expect(marked(readMarkdown(message), "bold")).toEqual(["First.", "Third."]);
});

test("for any question and answer, the message fits, and each quote has its source", () => {
    const sizes = fc.constantFrom(1, 1, 40, 400);
    const long = fc.tuple(hostileText, sizes).map(([text, times]) => `x${text.repeat(times)}`);
    const facts = fc.record({
        title: long,
        author: long,
        publisher: long,
        url: fc.constantFrom("https://e.org/a", `https://e.org/(${"a".repeat(490)})`),
    });
    const paragraph = long.map((text) => text.trim());
    const verdict = fc.constantFrom("answered" as const, "near-miss" as const);
    fc.assert(
        fc.property(
            facts,
            fc.array(paragraph, { minLength: 1, maxLength: 4 }),
            long,
            verdict,
            (declared, text, question, said) => {
                const article = anArticle({ ...declared, text: ["# A section", ...text] });
                const [first = anExcerpt(), ...others] = article.paragraphs.map(({ number }) =>
                    anExcerpt({ article, paragraph: number }),
                );
                const missing = question.split(" ");
                const message = answerMessage({
                    verdict: said,
                    question,
                    missing,
                    excerpts: [first, ...others],
                });
                expect(message.length).toBeLessThanOrEqual(2000);
                const lines = message.split("\n");
                const sources = lines.filter((line) => line.startsWith("— "));
                const quotes = lines.filter(
                    (line, at) => line.startsWith("> ") && !lines[at - 1]?.startsWith("> "),
                );
                expect(sources.length).toBeGreaterThan(0);
                expect(sources.length).toBe(quotes.length);
                expect(sources[0]).toContain(`¶ 1 of ${text.length}`);
                const marks = new Set(readMarkdown(message).flatMap((span) => span.marks));
                expect(
                    [...marks].filter((mark) => !["small", "quote", "bold", "link"].includes(mark)),
                ).toEqual([]);
            },
        ),
        { numRuns: 100 },
    );
});

describe("a quote", () => {
    const article = anArticle({ text: ["One came. Two went. Three stayed. Four slept."] });
    const excerpt = anExcerpt({ article, sentence: 2 });

    test("a quote that fits is shown whole, with its KeySentence bold", () => {
        expect(fitQuote(excerpt, 200)).toBe("> One came. Two went. **Three stayed.** Four slept.");
    });

    test("sentences around the KeySentence that don't fit are left out with a mark", () => {
        expect(fitQuote(excerpt, 47)).toBe("> One came. Two went. **Three stayed.** […]");
        expect(fitQuote(excerpt, 40)).toBe("> […] Two went. **Three stayed.** […]");
        expect(fitQuote(excerpt, 30)).toBe("> […] **Three stayed.** […]");
    });

    test("the second best sentence is left out last", () => {
        const second = article.paragraphs[0]?.sentences[0];
        expect(fitQuote({ ...excerpt, second }, 47)).toBe("> One came. […] **Three stayed.** […]");
        expect(fitQuote({ ...excerpt, second }, 30)).toBe("> […] **Three stayed.** […]");
    });

    test("only the words that answer are bold if they are known", () => {
        const span = { start: 20, end: 25 };
        expect(fitQuote({ ...excerpt, span }, 200)).toBe(
            "> One came. Two went. **Three** stayed. Four slept.",
        );
        expect(fitQuote({ ...excerpt, span }, 30)).toBe("> […] **Three** stayed. […]");
        expect(cutQuote({ ...excerpt, span: { start: 26, end: 32 } }, 25)).toBe("> […] **Three** […]");
    });

    test("a KeySentence that does not fit is never quoted partly", () => {
        expect(fitQuote(excerpt, 26)).toBeUndefined();
    });

    test("a sentence that the excerpt leaves out stays out", () => {
        const runs = [0, 2].flatMap((at) => article.paragraphs[0]?.sentences[at] ?? []);
        expect(fitQuote(anExcerpt({ article, sentence: 2, runs }), 36)).toBe("> […] **Three stayed.** […]");
    });

    test("every line of a quote is quoted and bold separately", () => {
        const list = anArticle({ text: ["• red\n\n  • dark red\n# no heading"] });
        expect(fitQuote(anExcerpt({ article: list }), 200)).toBe(
            "> **• red**\n> \n>   **• dark red**\n> **\\# no heading**",
        );
    });

    test("a KeySentence is cut between words, with a mark", () => {
        expect(cutQuote(excerpt, 25)).toBe("> […] **Three** […]");
        const long = anArticle({ text: [`Over ${"and over ".repeat(400)}again.`] });
        expect(cutQuote(anExcerpt({ article: long }), 40)).toBe("> **Over and over and over and** […]");
    });

    test("a single word that does not fit is cut between graphemes", () => {
        const long = anArticle({ text: ["👩‍👩‍👧‍👦".repeat(500)] });
        expect(cutQuote(anExcerpt({ article: long }), 40)).toBe("> **👩‍👩‍👧‍👦👩‍👩‍👧‍👦** […]");
        const piled = anArticle({ text: [`a${"\u0301".repeat(500)}`] });
        expect(cutQuote(anExcerpt({ article: piled }), 100)).toBe("> […]");
    });

    const paragraph = fc
        .array(
            hostileText
                .map((text) => text.trim())
                .filter((text) => text !== "")
                .map((text) => `${text}.`),
            { minLength: 1, maxLength: 6 },
        )
        .map((sentences) => sentences.join(" "))
        // The builder treats such a text as a heading.
        .filter((text) => !/^#+ /u.test(text))
        // Nobody could tell its own mark from one for what is left out.
        .filter((text) => !text.startsWith(omission) && !text.endsWith(`${omission}.`));

    test("for any quote, a member sees slices of the paragraph, only the KeySentence bold, and marks for the rest", () => {
        const limits = fc.integer({ min: 30, max: 400 });
        fc.assert(
            fc.property(paragraph, fc.nat(), limits, (text, seed, limit) => {
                const hostile = anArticle({ text: [text] });
                const sentence = seed % (hostile.paragraphs[0]?.sentences.length ?? 1);
                const quoted = anExcerpt({ article: hostile, sentence });
                const { start, end } = quoted.key;
                const key = text.slice(start, end);
                const fitted = fitQuote(quoted, limit);
                const shown = fitted ?? cutQuote(quoted, limit);
                expect(shown.length).toBeLessThanOrEqual(limit);

                const spans = readMarkdown(shown);
                expect(
                    spans.flatMap(({ marks }) => marks).filter((mark) => mark !== "quote" && mark !== "bold"),
                ).toEqual([]);
                const bold = marked(spans, "bold").map(withoutSpace).join("");
                if (fitted === undefined) expect(withoutSpace(key).startsWith(bold)).toBe(true);
                else expect(bold).toBe(withoutSpace(key));

                const seen = visibleText(spans);
                const cutBefore = seen.startsWith(`${omission} `) && !text.startsWith(`${omission} `);
                const cutAfter = seen.endsWith(` ${omission}`) && !text.endsWith(` ${omission}`);
                const words = seen.slice(cutBefore ? 4 : 0, cutAfter ? -4 : undefined);
                if (seen !== omission) expect(text).toContain(words);
                expect(cutBefore || text.startsWith(words) || seen === omission).toBe(true);
                expect(cutAfter || text.endsWith(words) || seen === omission).toBe(true);
            }),
            { numRuns: 500 },
        );
    });

    const codeOf = (text: string) => {
        const built = anArticle({ text: [text] });
        return { ...built, paragraphs: built.paragraphs.map((one) => ({ ...one, kind: "code" as const })) };
    };

    test("of code is a code block without escapes, unless the code could end it", () => {
        expect(fitQuote(anExcerpt({ article: codeOf("a *b*\n  c_d_") }), 100)).toBe(
            "> ```\n> a *b*\n>   c_d_\n> ```",
        );
        expect(fitQuote(anExcerpt({ article: codeOf("a\n```") }), 100)).toBe("> **a**\n> **\\`\\`\\`**");
    });

    test("shows where the author struck something out, inside a bold KeySentence", () => {
        const built = anArticle({ text: ["It costs  20 crowns."] });
        const article = { ...built, paragraphs: built.paragraphs.map((one) => ({ ...one, omissions: [9] })) };
        expect(fitQuote(anExcerpt({ article }), 100)).toBe("> **It costs** […] **20 crowns.**");
        expect(cutQuote(anExcerpt({ article }), 30)).toBe("> **It costs** […] **20** […]");
    });

    const withoutSpace = (text: string) => text.replace(/\s/gu, "");
});
